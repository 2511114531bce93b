// A load balancer of reverse proxies: servers that end, events, another protocol, replies cut short.
// gantry: --procs 4
package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"os"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

// A load balancer over three servers, one of which fails.

type backend struct {
	url   *url.URL
	alive atomic.Bool
	proxy *httputil.ReverseProxy
	hits  atomic.Int64
}

type balancer struct {
	backends []*backend
	next     atomic.Int64
}

func (b *balancer) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	for range b.backends {
		n := int(b.next.Add(1)) % len(b.backends)
		if one := b.backends[n]; one.alive.Load() {
			one.hits.Add(1)
			one.proxy.ServeHTTP(w, r)
			return
		}
	}
	http.Error(w, "nobody left", http.StatusServiceUnavailable)
}

func main() {
	log.SetFlags(0)
	log.SetOutput(os.Stdout)
	b := &balancer{}
	var servers []*httptest.Server
	for i := range 3 {
		ts := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			body, _ := io.ReadAll(r.Body)
			w.Header().Set("X-Server", fmt.Sprint(i))
			switch r.URL.Path {
			case "/base/events":
				for n := range 3 {
					fmt.Fprintf(w, "data %d\n", n)
					w.(http.Flusher).Flush()
					time.Sleep(time.Millisecond)
				}
			case "/base/upgrade":
				c, rw, _ := http.NewResponseController(w).Hijack()
				defer c.Close()
				rw.WriteString("HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: shout\r\n\r\n")
				rw.Flush()
				line, _ := rw.ReadString('\n')
				rw.WriteString(strings.ToUpper(line))
				rw.Flush()
			case "/base/cut":
				w.Header().Set("Content-Length", "100")
				fmt.Fprint(w, "short")
			default:
				fmt.Fprintf(w, "%s %s %q %q %q %q", r.Method, r.URL, body, r.Header.Get("X-Forwarded-For"), r.Header.Get("Connection"), r.UserAgent())
			}
		}))
		servers = append(servers, ts)
		u, _ := url.Parse(ts.URL + "/base")
		one := &backend{url: u, proxy: httputil.NewSingleHostReverseProxy(u)}
		one.alive.Store(true)
		one.proxy.ErrorHandler = func(w http.ResponseWriter, r *http.Request, err error) {
			one.alive.Store(false)
			b.ServeHTTP(w, r)
		}
		b.backends = append(b.backends, one)
	}
	front := httptest.NewServer(b)
	get := func(path string) {
		req, _ := http.NewRequest("GET", front.URL+path, nil)
		req.Header.Set("User-Agent", "tester")
		req.Header.Set("X-Forwarded-For", "10.0.0.1")
		resp, err := http.DefaultClient.Do(req)
		if err != nil {
			fmt.Println("error", strings.ReplaceAll(err.Error(), front.URL, "URL"))
			return
		}
		body, err := io.ReadAll(resp.Body)
		resp.Body.Close()
		fmt.Println(resp.Status, resp.Header.Get("X-Server"), string(body), err)
	}
	for range 4 {
		get("/x?q=1")
	}
	get("/events")
	get("/cut")
	req, _ := http.NewRequest("GET", front.URL+"/upgrade", nil)
	req.Header.Set("Connection", "Upgrade")
	req.Header.Set("Upgrade", "shout")
	resp, err := http.DefaultClient.Do(req)
	if err == nil {
		rw := resp.Body.(io.ReadWriteCloser)
		fmt.Fprintln(rw, "hello")
		line, err := bufio.NewReader(rw).ReadString('\n')
		fmt.Printf("%s %q %v\n", resp.Status, line, err)
		rw.Close()
	} else {
		fmt.Println(err)
	}
	servers[1].Close()
	var wg sync.WaitGroup
	for range 9 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			resp, err := http.Post(front.URL+"/p", "text/plain", strings.NewReader(""))
			if err != nil || resp.StatusCode != 200 {
				fmt.Println(resp, err)
				return
			}
			resp.Body.Close()
		}()
	}
	wg.Wait()
	fmt.Println(b.backends[0].alive.Load(), b.backends[1].alive.Load(), b.backends[2].alive.Load())
	servers[0].Close()
	servers[2].Close()
	get("/x")
	front.Close()
	dead, _ := url.Parse("http://127.0.0.1:1")
	rec := httptest.NewRecorder()
	httputil.NewSingleHostReverseProxy(dead).ServeHTTP(rec, httptest.NewRequest("GET", "/", nil))
	fmt.Println(rec.Code)
	p := &httputil.ReverseProxy{
		Rewrite: func(r *httputil.ProxyRequest) {
			r.SetURL(dead)
			r.SetXForwarded()
			fmt.Println(r.Out.URL, r.Out.Host, r.Out.Header)
		},
		ErrorHandler: func(w http.ResponseWriter, r *http.Request, err error) { fmt.Println(err) },
	}
	p.ServeHTTP(httptest.NewRecorder(), httptest.NewRequest("GET", "/a", nil))
	live := httptest.NewServer(http.NotFoundHandler())
	u, _ := url.Parse(live.URL)
	p = httputil.NewSingleHostReverseProxy(u)
	p.ModifyResponse = func(r *http.Response) error { return errors.New("refused: " + r.Status) }
	rec = httptest.NewRecorder()
	p.ServeHTTP(rec, httptest.NewRequest("GET", "/a", nil))
	fmt.Println(rec.Code)
	live.Close()
}

/* Output:
200 OK 1 GET /base/x?q=1 "" "10.0.0.1, 127.0.0.1" "" "tester" <nil>
200 OK 2 GET /base/x?q=1 "" "10.0.0.1, 127.0.0.1" "" "tester" <nil>
200 OK 0 GET /base/x?q=1 "" "10.0.0.1, 127.0.0.1" "" "tester" <nil>
200 OK 1 GET /base/x?q=1 "" "10.0.0.1, 127.0.0.1" "" "tester" <nil>
200 OK 2 data 0
data 1
data 2
 <nil>
httputil: ReverseProxy read error during body copy: unexpected EOF
httputil: ReverseProxy read error during body copy: unexpected EOF
error Get "URL/cut": EOF
101 Switching Protocols "HELLO\n" <nil>
true false true
503 Service Unavailable  nobody left
 <nil>
http: proxy error: dial tcp 127.0.0.1:1: connect: connection refused
502
http://127.0.0.1:1/a  map[X-Forwarded-For:[192.0.2.1] X-Forwarded-Host:[example.com] X-Forwarded-Proto:[http]]
dial tcp 127.0.0.1:1: connect: connection refused
http: proxy error: refused: 404 Not Found
502
*/
