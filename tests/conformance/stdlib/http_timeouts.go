// Clients whose time is over: timeouts, contexts, Request.Cancel, before and inside the body.
// gantry: --procs 2
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"strings"
	"time"
)

func main() {
	release := make(chan struct{})
	mux := http.NewServeMux()
	mux.HandleFunc("/slow", func(w http.ResponseWriter, r *http.Request) {
		select {
		case <-release:
		case <-r.Context().Done():
		}
	})
	mux.HandleFunc("/slowbody", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprintln(w, "begin")
		w.(http.Flusher).Flush()
		select {
		case <-release:
		case <-r.Context().Done():
		}
	})
	ts := httptest.NewServer(mux)
	clean := func(s string) string { return strings.ReplaceAll(s, ts.URL, "URL") }
	show := func(what string, resp *http.Response, err error) {
		fmt.Println("--", what)
		if err == nil {
			var b []byte
			b, err = io.ReadAll(resp.Body)
			fmt.Printf("%s %q\n", resp.Status, b)
			resp.Body.Close()
			if err == nil {
				return
			}
		}
		fmt.Println(clean(err.Error()))
		var ne net.Error
		var ue *url.Error
		fmt.Println(errors.Is(err, context.DeadlineExceeded), errors.Is(err, context.Canceled), os.IsTimeout(err), errors.As(err, &ne) && ne.Timeout(), errors.As(err, &ue))
	}
	c := &http.Client{Timeout: 30 * time.Millisecond}
	resp, err := c.Get(ts.URL + "/slow")
	show("timeout headers", resp, err)
	resp, err = c.Get(ts.URL + "/slowbody")
	show("timeout body", resp, err)
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Millisecond)
	req, _ := http.NewRequestWithContext(ctx, "GET", ts.URL+"/slow", nil)
	resp, err = http.DefaultClient.Do(req)
	show("context deadline", resp, err)
	cancel()
	resp, err = http.DefaultClient.Do(req)
	show("context over", resp, err)
	ctx, cancel = context.WithCancel(context.Background())
	req, _ = http.NewRequestWithContext(ctx, "GET", ts.URL+"/slow", nil)
	time.AfterFunc(20*time.Millisecond, cancel)
	resp, err = http.DefaultClient.Do(req)
	show("cancel", resp, err)
	ctx, cancel = context.WithCancel(context.Background())
	req, _ = http.NewRequestWithContext(ctx, "GET", ts.URL+"/slowbody", nil)
	time.AfterFunc(20*time.Millisecond, cancel)
	resp, err = http.DefaultClient.Do(req)
	show("cancel body", resp, err)
	ctx, cancel2 := context.WithCancelCause(context.Background())
	req, _ = http.NewRequestWithContext(ctx, "GET", ts.URL+"/slow", nil)
	time.AfterFunc(20*time.Millisecond, func() { cancel2(errors.New("my cause")) })
	resp, err = http.DefaultClient.Do(req)
	show("cause", resp, err)
	ctx, cancel = context.WithTimeout(context.Background(), 40*time.Millisecond)
	req, _ = http.NewRequestWithContext(ctx, "GET", ts.URL+"/slow", nil)
	resp, err = (&http.Client{Timeout: time.Hour}).Do(req)
	show("context before timeout", resp, err)
	cancel()
	ctx, cancel = context.WithTimeout(context.Background(), time.Hour)
	req, _ = http.NewRequestWithContext(ctx, "GET", ts.URL+"/slow", nil)
	resp, err = (&http.Client{Timeout: 20 * time.Millisecond}).Do(req)
	show("timeout before context", resp, err)
	cancel()
	tr := &http.Transport{ResponseHeaderTimeout: 20 * time.Millisecond}
	resp, err = (&http.Client{Transport: tr}).Get(ts.URL + "/slow")
	show("ResponseHeaderTimeout", resp, err)
	ch := make(chan struct{})
	req, _ = http.NewRequest("GET", ts.URL+"/slow", nil)
	req.Cancel = ch
	time.AfterFunc(20*time.Millisecond, func() { close(ch) })
	resp, err = http.DefaultClient.Do(req)
	show("Request.Cancel", resp, err)
	tr = &http.Transport{DialContext: func(ctx context.Context, network, addr string) (net.Conn, error) {
		<-ctx.Done()
		return nil, ctx.Err()
	}}
	resp, err = (&http.Client{Transport: tr, Timeout: 20 * time.Millisecond}).Get(ts.URL + "/slow")
	show("slow dial", resp, err)
	resp, err = (&http.Client{Timeout: time.Hour}).Get(ts.URL + "/none")
	show("in time", resp, err)
	go func() {
		time.Sleep(20 * time.Millisecond)
		close(release)
	}()
	resp, err = (&http.Client{Timeout: time.Hour}).Get(ts.URL + "/slowbody")
	show("released", resp, err)
	_, err = resp.Body.Read(make([]byte, 1))
	fmt.Println(err)
	ts.Close()
	resp, err = http.Get(ts.URL)
	fmt.Println(strings.Contains(err.Error(), "connect: connection refused"))
}

/* Output:
-- timeout headers
Get "URL/slow": context deadline exceeded (Client.Timeout exceeded while awaiting headers)
true false true true true
-- timeout body
200 OK "begin\n"
context deadline exceeded (Client.Timeout or context cancellation while reading body)
true false true true false
-- context deadline
Get "URL/slow": context deadline exceeded
true false true true true
-- context over
Get "URL/slow": context deadline exceeded
true false true true true
-- cancel
Get "URL/slow": context canceled
false true false false true
-- cancel body
200 OK "begin\n"
context canceled
false true false false false
-- cause
Get "URL/slow": my cause
false false false false true
-- context before timeout
Get "URL/slow": context deadline exceeded
true false true true true
-- timeout before context
Get "URL/slow": context deadline exceeded (Client.Timeout exceeded while awaiting headers)
true false true true true
-- ResponseHeaderTimeout
Get "URL/slow": net/http: timeout awaiting response headers
true false true true true
-- Request.Cancel
Get "URL/slow": net/http: request canceled
false false false false true
-- slow dial
Get "URL/slow": context deadline exceeded (Client.Timeout exceeded while awaiting headers)
true false true true true
-- in time
404 Not Found "404 page not found\n"
-- released
200 OK "begin\n"
http: read on closed response body
true
*/
