// Requests of all kinds, bodies of unknown length, ten at a time; goroutines of idle connections.
package main

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"runtime"
	"sort"
	"strings"
	"sync"
	"time"
)

func main() {
	ts := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		b, _ := io.ReadAll(r.Body)
		var hs []string
		for k, v := range r.Header {
			hs = append(hs, fmt.Sprint(k, v))
		}
		sort.Strings(hs)
		fmt.Fprintf(w, "%s %s %q %v", r.Method, r.URL, b, hs)
	}))
	defer ts.Close()
	show := func(resp *http.Response, err error) {
		if err != nil {
			fmt.Println("error", err)
			return
		}
		defer resp.Body.Close()
		b, err := io.ReadAll(resp.Body)
		fmt.Println(resp.Status, resp.ContentLength, string(b), err)
	}
	show(http.Get(ts.URL + "/a?b=c"))
	show(http.Head(ts.URL + "/a?b=c"))
	show(http.Post(ts.URL, "text/plain", strings.NewReader("hello")))
	show(http.PostForm(ts.URL, map[string][]string{"x": {"1 2"}, "y": {"&"}}))
	show(ts.Client().Get(ts.URL))
	pr, pw := io.Pipe()
	go func() {
		for i := 0; i < 3; i++ {
			fmt.Fprintf(pw, "part %d ", i)
			time.Sleep(time.Millisecond)
		}
		pw.Close()
	}()
	show(http.Post(ts.URL, "text/plain", pr))
	var wg sync.WaitGroup
	for i := 0; i < 10; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			resp, err := http.Get(ts.URL + fmt.Sprint("/", i))
			if err != nil {
				fmt.Println(err)
				return
			}
			defer resp.Body.Close()
			b, _ := io.ReadAll(resp.Body)
			if !strings.Contains(string(b), fmt.Sprint("/", i)) {
				fmt.Println("wrong")
			}
		}()
	}
	wg.Wait()
	time.Sleep(50 * time.Millisecond)
	// 2 idle of the default transport, 1 of ts.Client(): readLoop, writeLoop, serve each
	fmt.Println(runtime.NumGoroutine())
	http.DefaultClient.CloseIdleConnections()
	ts.Client().CloseIdleConnections()
	time.Sleep(50 * time.Millisecond)
	fmt.Println(runtime.NumGoroutine())
	show(http.Get("http://127.0.0.1:1/x"))
	show(http.Get("foo://x/"))
	show(http.Get("http:///x"))
	show(http.Get("http://%zz/"))
}

/* Output:
200 OK 68 GET /a?b=c "" [Accept-Encoding[gzip] User-Agent[Go-http-client/1.1]] <nil>
200 OK 47  <nil>
200 OK 112 POST / "hello" [Accept-Encoding[gzip] Content-Length[5] Content-Type[text/plain] User-Agent[Go-http-client/1.1]] <nil>
200 OK 142 POST / "x=1+2&y=%26" [Accept-Encoding[gzip] Content-Length[11] Content-Type[application/x-www-form-urlencoded] User-Agent[Go-http-client/1.1]] <nil>
200 OK 63 GET / "" [Accept-Encoding[gzip] User-Agent[Go-http-client/1.1]] <nil>
200 OK 110 POST / "part 0 part 1 part 2 " [Accept-Encoding[gzip] Content-Type[text/plain] User-Agent[Go-http-client/1.1]] <nil>
11
2
error Get "http://127.0.0.1:1/x": dial tcp 127.0.0.1:1: connect: connection refused
error Get "foo://x/": unsupported protocol scheme "foo"
error Get "http:///x": http: no Host in request URL
error parse "http://%zz/": invalid URL escape "%zz"
*/
