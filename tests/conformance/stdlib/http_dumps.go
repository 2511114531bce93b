// Messages as text, and cookies in a jar.
package main

import (
	"fmt"
	"io"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"strings"
)

func main() {
	show := func(b []byte, err error) { fmt.Printf("%q %v\n", b, err) }
	r := httptest.NewRequest("POST", "/a?b", strings.NewReader("body"))
	r.Header.Set("X", "y")
	show(httputil.DumpRequest(r, true))
	show(httputil.DumpRequest(r, false))
	b, _ := io.ReadAll(r.Body)
	fmt.Println(string(b))
	r, _ = http.NewRequest("POST", "http://h/a?b", strings.NewReader("body"))
	show(httputil.DumpRequestOut(r, true))
	show(httputil.DumpRequestOut(r, false))
	b, _ = io.ReadAll(r.Body)
	fmt.Println(string(b))
	r, _ = http.NewRequest("GET", "http://h/", nil)
	show(httputil.DumpRequestOut(r, true))
	ts := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header()["Date"] = nil
		http.SetCookie(w, &http.Cookie{Name: "seen", Value: r.URL.Path, Path: "/"})
		http.SetCookie(w, &http.Cookie{Name: "here", Value: "1"})
		if r.URL.Path == "/forget" {
			http.SetCookie(w, &http.Cookie{Name: "seen", Path: "/", MaxAge: -1})
		}
		if r.URL.Path == "/chunks" {
			w.(http.Flusher).Flush()
		}
		fmt.Fprint(w, r.Cookies())
	}))
	defer ts.Close()
	for _, p := range []string{"/", "/chunks"} {
		resp, err := http.Get(ts.URL + p)
		if err != nil {
			panic(err)
		}
		show(httputil.DumpResponse(resp, true))
		show(httputil.DumpResponse(resp, false))
		b, err := io.ReadAll(resp.Body)
		fmt.Println(string(b), err)
		resp.Body.Close()
	}
	jar, err := cookiejar.New(nil)
	fmt.Println(err)
	c := &http.Client{Jar: jar}
	for _, p := range []string{"/a/b", "/a/c", "/d", "/forget", "/e"} {
		resp, err := c.Get(ts.URL + p)
		if err != nil {
			panic(err)
		}
		b, _ := io.ReadAll(resp.Body)
		resp.Body.Close()
		fmt.Println(p, string(b), ".")
	}
	u, _ := url.Parse("http://www.example.com/x/y")
	jar.SetCookies(u, []*http.Cookie{
		{Name: "a", Value: "1"}, {Name: "b", Value: "2", Domain: "example.com"}, {Name: "c", Value: "3", Domain: "other.com"},
		{Name: "d", Value: "4", Secure: true}, {Name: "e", Value: "5", Path: "/x/y"}, {Name: "f", Value: "6", Path: "/z"},
		{Name: "a", Value: "7"}, {Name: "g", Value: "8", Domain: ".example.com", Path: "/"},
	})
	for _, s := range []string{"http://www.example.com/x/y", "http://example.com/x", "https://www.example.com/x/", "http://www.example.com/z/q", "http://sub.www.example.com/", "ftp://www.example.com/x"} {
		u, _ := url.Parse(s)
		fmt.Println(s, jar.Cookies(u), ".")
	}
}

/* Output:
"POST /a?b HTTP/1.1\r\nHost: example.com\r\nX: y\r\n\r\nbody" <nil>
"POST /a?b HTTP/1.1\r\nHost: example.com\r\nX: y\r\n\r\n" <nil>
body
"POST /a?b HTTP/1.1\r\nHost: h\r\nUser-Agent: Go-http-client/1.1\r\nContent-Length: 4\r\nAccept-Encoding: gzip\r\n\r\nbody" <nil>
"POST /a?b HTTP/1.1\r\nHost: h\r\nUser-Agent: Go-http-client/1.1\r\nContent-Length: 4\r\nAccept-Encoding: gzip\r\n\r\n" <nil>
body
"GET / HTTP/1.1\r\nHost: h\r\nUser-Agent: Go-http-client/1.1\r\nAccept-Encoding: gzip\r\n\r\n" <nil>
"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Type: text/plain; charset=utf-8\r\nSet-Cookie: seen=/; Path=/\r\nSet-Cookie: here=1\r\n\r\n[]" <nil>
"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Type: text/plain; charset=utf-8\r\nSet-Cookie: seen=/; Path=/\r\nSet-Cookie: here=1\r\n\r\n" <nil>
[] <nil>
"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nSet-Cookie: seen=/chunks; Path=/\r\nSet-Cookie: here=1\r\n\r\n2\r\n[]\r\n0\r\n\r\n" <nil>
"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nSet-Cookie: seen=/chunks; Path=/\r\nSet-Cookie: here=1\r\n\r\n" <nil>
[] <nil>
<nil>
/a/b [] .
/a/c [here=1 seen=/a/b] .
/d [seen=/a/c] .
/forget [seen=/d here=1] .
/e [here=1] .
http://www.example.com/x/y [e=5 a=7 b=2 g=8] .
http://example.com/x [b=2 g=8] .
https://www.example.com/x/ [a=7 b=2 d=4 g=8] .
http://www.example.com/z/q [f=6 g=8] .
http://sub.www.example.com/ [g=8] .
ftp://www.example.com/x [] .
*/
