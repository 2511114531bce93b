// Connections that are taken over, events, trailers, both directions at once, proxies, RoundTrippers of
// one's own.
package main

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync"
	"time"
)

type logging struct {
	rt http.RoundTripper
}

func (l logging) RoundTrip(r *http.Request) (*http.Response, error) {
	resp, err := l.rt.RoundTrip(r)
	if err != nil {
		fmt.Println("log:", r.Method, r.URL.Path, "failed")
		return nil, err
	}
	fmt.Println("log:", r.Method, r.URL.Path, resp.StatusCode)
	return resp, nil
}

type rtFunc func(*http.Request) (*http.Response, error)

func (f rtFunc) RoundTrip(r *http.Request) (*http.Response, error) { return f(r) }

type wrapped struct {
	http.ResponseWriter
	status int
}

func (w *wrapped) WriteHeader(c int)           { w.status = c; w.ResponseWriter.WriteHeader(c) }
func (w *wrapped) Unwrap() http.ResponseWriter { return w.ResponseWriter }

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("/hijack", func(w http.ResponseWriter, r *http.Request) {
		c, buf, err := w.(http.Hijacker).Hijack()
		if err != nil {
			fmt.Println(err)
			return
		}
		defer c.Close()
		buf.WriteString("HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: echo\r\n\r\n")
		buf.Flush()
		for {
			line, err := buf.ReadString('\n')
			if err != nil {
				return
			}
			buf.WriteString("echo " + line)
			buf.Flush()
		}
	})
	mux.HandleFunc("/events", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/event-stream")
		f := w.(http.Flusher)
		for i := 0; ; i++ {
			if _, err := fmt.Fprintf(w, "data: %d\n\n", i); err != nil {
				return
			}
			f.Flush()
			select {
			case <-r.Context().Done():
				return
			case <-time.After(time.Millisecond):
			}
		}
	})
	mux.HandleFunc("/wrapped", func(w http.ResponseWriter, r *http.Request) {
		ww := &wrapped{ResponseWriter: w}
		rc := http.NewResponseController(ww)
		ww.WriteHeader(202)
		io.WriteString(ww, "a")
		fmt.Println(rc.Flush(), ww.status)
		_, ok := http.ResponseWriter(ww).(http.Flusher)
		fmt.Println(ok)
	})
	mux.HandleFunc("/limit", func(w http.ResponseWriter, r *http.Request) {
		b, err := io.ReadAll(http.MaxBytesReader(w, r.Body, 4))
		if mbe, ok := err.(*http.MaxBytesError); ok {
			http.Error(w, fmt.Sprint(mbe.Limit, " ", err), 413)
			return
		}
		fmt.Fprintf(w, "%s", b)
	})
	mux.HandleFunc("/trailer", func(w http.ResponseWriter, r *http.Request) {
		b, _ := io.ReadAll(r.Body)
		fmt.Println(string(b), r.Trailer)
		w.Header().Set("Trailer", "Sum")
		io.WriteString(w, "body")
		w.Header().Set("Sum", "42")
	})
	mux.HandleFunc("/echo", func(w http.ResponseWriter, r *http.Request) {
		http.NewResponseController(w).EnableFullDuplex()
		sc := bufio.NewScanner(r.Body)
		for sc.Scan() {
			fmt.Fprintln(w, strings.ToUpper(sc.Text()))
			w.(http.Flusher).Flush()
		}
	})
	ts := httptest.NewServer(mux)
	show := func(resp *http.Response, err error) {
		if err != nil {
			fmt.Println("error", strings.ReplaceAll(err.Error(), ts.URL, "URL"))
			return
		}
		b, err := io.ReadAll(resp.Body)
		fmt.Printf("%s %q %v\n", resp.Status, b, err)
		resp.Body.Close()
	}
	c, _ := net.Dial("tcp", ts.Listener.Addr().String())
	fmt.Fprint(c, "GET /hijack HTTP/1.1\r\nHost: x\r\n\r\n")
	br := bufio.NewReader(c)
	resp, err := http.ReadResponse(br, nil)
	fmt.Println(resp.Status, err, resp.Header)
	fmt.Fprint(c, "one\n")
	line, err := br.ReadString('\n')
	fmt.Printf("%q %v\n", line, err)
	c.Close()
	req, _ := http.NewRequest("GET", ts.URL+"/hijack", nil)
	req.Header.Set("Connection", "Upgrade")
	req.Header.Set("Upgrade", "echo")
	resp, err = http.DefaultClient.Do(req)
	if err == nil {
		rw := resp.Body.(io.ReadWriteCloser)
		fmt.Fprint(rw, "two\n")
		line, err = bufio.NewReader(rw).ReadString('\n')
		fmt.Printf("%s %q %v\n", resp.Status, line, err)
		rw.Close()
	}
	resp, err = http.Get(ts.URL + "/events")
	if err == nil {
		sc := bufio.NewScanner(resp.Body)
		for n := 0; n < 6 && sc.Scan(); n++ {
			fmt.Println(sc.Text())
		}
		resp.Body.Close()
	}
	show(http.Get(ts.URL + "/wrapped"))
	show(http.Post(ts.URL+"/limit", "a/b", strings.NewReader("abc")))
	show(http.Post(ts.URL+"/limit", "a/b", strings.NewReader("abcdefgh")))
	req, _ = http.NewRequest("POST", ts.URL+"/trailer", io.MultiReader(strings.NewReader("x")))
	req.Trailer = http.Header{"T1": {"v1"}}
	resp, err = http.DefaultClient.Do(req)
	fmt.Println(resp.Trailer)
	io.Copy(io.Discard, resp.Body)
	fmt.Println(resp.Trailer, err)
	resp.Body.Close()
	pr, pw := io.Pipe()
	req, _ = http.NewRequest("POST", ts.URL+"/echo", pr)
	go fmt.Fprintln(pw, "first")
	resp, err = http.DefaultClient.Do(req)
	if err == nil {
		br := bufio.NewReader(resp.Body)
		line, _ := br.ReadString('\n')
		fmt.Print(line)
		fmt.Fprintln(pw, "second")
		line, _ = br.ReadString('\n')
		fmt.Print(line)
		pw.Close()
		_, err = br.ReadString('\n')
		fmt.Println(err)
		resp.Body.Close()
	} else {
		fmt.Println(err)
	}
	pr, pw = io.Pipe()
	go func() { fmt.Fprint(pw, "some"); pw.CloseWithError(fmt.Errorf("upload broke")) }()
	show(http.Post(ts.URL+"/echo", "a/b", pr))
	client := &http.Client{Transport: logging{http.DefaultTransport}}
	show(client.Get(ts.URL + "/none"))
	show(client.Get("http://127.0.0.1:1/"))
	client = &http.Client{Transport: rtFunc(func(r *http.Request) (*http.Response, error) {
		return &http.Response{StatusCode: 299, Status: "299 Fake", Body: io.NopCloser(strings.NewReader(r.URL.Path)), Request: r}, nil
	})}
	show(client.Get("http://anything/at/all"))
	client = &http.Client{Transport: rtFunc(func(r *http.Request) (*http.Response, error) { return nil, nil })}
	show(client.Get("http://anything/at/all"))
	proxy := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		fmt.Println("proxy:", r.Method, r.RequestURI, r.Host, r.Header.Get("Proxy-Authorization"))
		r.RequestURI = ""
		r.URL.Host = ts.Listener.Addr().String()
		resp, err := http.DefaultTransport.RoundTrip(r)
		if err != nil {
			http.Error(w, err.Error(), 502)
			return
		}
		defer resp.Body.Close()
		w.WriteHeader(resp.StatusCode)
		io.Copy(w, resp.Body)
	}))
	pu, _ := url.Parse(strings.Replace(proxy.URL, "//", "//u:p@", 1))
	client = &http.Client{Transport: &http.Transport{Proxy: http.ProxyURL(pu)}}
	show(client.Get("http://example.test/none"))
	var mu sync.Mutex
	mu.Lock()
	client.CloseIdleConnections()
	proxy.Close()
	ts.Close()
	r, err := http.ReadRequest(bufio.NewReader(strings.NewReader("POST /x?y HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\nX: 1\r\n\r\nabc")))
	fmt.Println(r.Method, r.URL, r.Host, r.ContentLength, r.Header, err)
	write(r)

	r, err = http.NewRequest("PUT", "http://a/b c?d", strings.NewReader("q"))
	fmt.Println(r.URL, err != nil)
	r, _ = http.NewRequest("PUT", "http://a/b%20c?d", strings.NewReader("q"))
	r.Header.Add("Z", "1")
	r.Header.Add("A", "2")
	r.Close = true
	write(r)

	resp = &http.Response{StatusCode: 404, ProtoMajor: 1, ProtoMinor: 1, Header: http.Header{"A": {"b"}}, Body: io.NopCloser(strings.NewReader("hi")), ContentLength: 2}
	write(resp)

	resp = &http.Response{StatusCode: 200, ProtoMajor: 1, ProtoMinor: 1, Body: io.NopCloser(strings.NewReader("hi")), ContentLength: -1}
	write(resp)
}

func write(m interface{ Write(io.Writer) error }) {
	var b strings.Builder
	err := m.Write(&b)
	fmt.Printf("%q %v\n", b.String(), err)
}

/* Output:
101 Switching Protocols <nil> map[Connection:[Upgrade] Upgrade:[echo]]
"echo one\n" <nil>
101 Switching Protocols "echo two\n" <nil>
data: 0

data: 1

data: 2

<nil> 202
false
202 Accepted "a" <nil>
200 OK "abc" <nil>
413 Request Entity Too Large "4 http: request body too large\n" <nil>
x map[T1:[v1]]
map[Sum:[]]
map[Sum:[42]] <nil>
FIRST
SECOND
EOF
error Post "URL/echo": upload broke
log: GET /none 404
404 Not Found "404 page not found\n" <nil>
log: GET / failed
error Get "http://127.0.0.1:1/": dial tcp 127.0.0.1:1: connect: connection refused
299 Fake "/at/all" <nil>
error Get "http://anything/at/all": http: RoundTripper implementation (main.rtFunc) returned a nil *Response with a nil error
proxy: GET http://example.test/none example.test Basic dTpw
404 Not Found "404 page not found\n" <nil>
POST /x?y h 3 map[Content-Length:[3] X:[1]] <nil>
"POST /x?y HTTP/1.1\r\nHost: h\r\nUser-Agent: Go-http-client/1.1\r\nContent-Length: 3\r\nX: 1\r\n\r\nabc" <nil>
http://a/b%20c?d false
"PUT /b%20c?d HTTP/1.1\r\nHost: a\r\nUser-Agent: Go-http-client/1.1\r\nConnection: close\r\nContent-Length: 1\r\nA: 2\r\nZ: 1\r\n\r\nq" <nil>
"HTTP/1.1 404 Not Found\r\nContent-Length: 2\r\nA: b\r\n\r\nhi" <nil>
"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nhi" <nil>
*/
