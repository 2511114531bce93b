// Connections by net.Pipe, retries, and the second request when the first takes too long.
package main

import (
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"time"
)

// Retries with backoff, hedged requests, dialers of one's own, a pipe for a network.

type pipeListener struct {
	conns chan net.Conn
	done  chan struct{}
}

func (l *pipeListener) Accept() (net.Conn, error) {
	select {
	case c := <-l.conns:
		return c, nil
	case <-l.done:
		return nil, net.ErrClosed
	}
}
func (l *pipeListener) Close() error   { close(l.done); return nil }
func (l *pipeListener) Addr() net.Addr { return &net.TCPAddr{} }

type retrying struct {
	next  http.RoundTripper
	tries int
}

func (r retrying) RoundTrip(req *http.Request) (resp *http.Response, err error) {
	for i := range r.tries {
		resp, err = r.next.RoundTrip(req)
		if err == nil && resp.StatusCode < 500 {
			return resp, nil
		}
		if i < r.tries-1 {
			if err == nil {
				io.Copy(io.Discard, resp.Body)
				resp.Body.Close()
			}
			time.Sleep(time.Millisecond << i)
			if req.GetBody != nil {
				req.Body, _ = req.GetBody()
			}
		}
	}
	return resp, err
}

func main() {
	l := &pipeListener{make(chan net.Conn), make(chan struct{})}
	srv := &http.Server{Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		b, _ := io.ReadAll(r.Body)
		fmt.Fprintf(w, "%s %s %s %s", r.Method, r.Host, b, r.RemoteAddr)
	})}
	go srv.Serve(l)
	tr := &http.Transport{DialContext: func(ctx context.Context, network, addr string) (net.Conn, error) {
		fmt.Println("dial", network, addr)
		a, b := net.Pipe()
		select {
		case <-l.done:
			return nil, net.ErrClosed
		case l.conns <- b:
			return a, nil
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}}
	c := &http.Client{Transport: tr}
	for _, u := range []string{"http://one.test/", "http://one.test:81/x", "http://one.test/y"} {
		resp, err := c.Post(u, "a/b", strings.NewReader("pay"))
		if err != nil {
			fmt.Println(err)
			continue
		}
		b, err := io.ReadAll(resp.Body)
		resp.Body.Close()
		fmt.Println(string(b), err)
	}
	fmt.Println(srv.Shutdown(context.Background()))
	_, err := c.Get("http://one.test/")
	fmt.Println(err != nil)
	var n atomic.Int32
	ts := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		b, _ := io.ReadAll(r.Body)
		if n.Add(1)%3 != 0 {
			w.WriteHeader(503)
			return
		}
		fmt.Fprintf(w, "%s after %d", b, n.Load())
	}))
	c = &http.Client{Transport: retrying{http.DefaultTransport, 3}}
	resp, err := c.Post(ts.URL, "a/b", strings.NewReader("again"))
	b, _ := io.ReadAll(resp.Body)
	resp.Body.Close()
	fmt.Println(string(b), err)
	c.Transport = retrying{http.DefaultTransport, 2}
	resp, err = c.Post(ts.URL, "a/b", strings.NewReader("again"))
	fmt.Println(resp.Status, err)
	resp.Body.Close()
	ts.Close()
	hang := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("N") == "0" {
			<-r.Context().Done()
			return
		}
		fmt.Fprint(w, "hedge")
	}))
	ctx, cancel := context.WithCancel(context.Background())
	answers := make(chan string, 2)
	for i := range 2 {
		go func() {
			req, _ := http.NewRequestWithContext(ctx, "GET", hang.URL, nil)
			req.Header.Set("N", fmt.Sprint(i))
			resp, err := http.DefaultClient.Do(req)
			if err != nil {
				answers <- "canceled"
				return
			}
			b, _ := io.ReadAll(resp.Body)
			resp.Body.Close()
			answers <- string(b)
		}()
		time.Sleep(5 * time.Millisecond)
	}
	fmt.Println(<-answers)
	cancel()
	fmt.Println(<-answers)
	hang.Close()
}

/* Output:
dial tcp one.test:80
POST one.test pay pipe <nil>
dial tcp one.test:81
POST one.test:81 pay pipe <nil>
POST one.test pay pipe <nil>
<nil>
dial tcp one.test:80
true
again after 3 <nil>
503 Service Unavailable <nil>
hedge
canceled
*/
