// Headers, cookies, types of contents, errors, addresses of redirects.
package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/http/httptest"
	"net/textproto"
	"os"
	"strings"
	"time"
)

func main() {
	h := http.Header{}
	h.Add("x-a", "1")
	h.Add("X-A", "2")
	h.Set("content-TYPE", "text/plain")
	h["weird key"] = []string{"v"}
	h["X-Nl"] = []string{"a\r\nb", " trimmed "}
	fmt.Printf("%q %q %q %q\n", h.Get("X-a"), h.Values("x-A"), h, h.Clone())
	h.Del("X-A")
	var b bytes.Buffer
	h.Write(&b)
	fmt.Printf("%q\n", b.String())
	b.Reset()
	h.WriteSubset(&b, map[string]bool{"Content-Type": true})
	fmt.Printf("%q\n", b.String())
	for _, k := range []string{"a-b", "A-B", "aB-cD", "", "a b", "é", "x_y", "WWW-Authenticate", "-a"} {
		fmt.Printf("%q ", http.CanonicalHeaderKey(k))
	}
	fmt.Println(textproto.TrimString(" \ta "), textproto.CanonicalMIMEHeaderKey("foo-bar"))
	for _, s := range []string{"Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994", "x"} {
		t, err := http.ParseTime(s)
		fmt.Println(t.UTC(), err != nil)
	}
	for _, s := range []string{"HTTP/1.1", "HTTP/2.0", "HTTP/1", "http/1.1", "HTTP/1.10"} {
		fmt.Println(http.ParseHTTPVersion(s))
	}
	fmt.Println(http.StatusText(418), http.StatusText(999) == "", http.StatusTooManyRequests)
	fmt.Println(http.StateNew, http.StateActive, http.StateIdle, http.StateHijacked, http.StateClosed)
	for _, s := range []string{"text/html; charset=utf-8", "TEXT/Html", "a/b; x=\"q\\\"r\"; y=z", "", "a/", "a b", "a/b; x", "a/b;;", "form-data; name=x"} {
		k, p, err := mime.ParseMediaType(s)
		fmt.Println(k, p, err)
	}
	fmt.Println(mime.TypeByExtension(".html"), mime.TypeByExtension(".JSON"), mime.TypeByExtension(".nope1") == "")
	fmt.Println(mime.FormatMediaType("Text/Plain", map[string]string{"charset": "utf-8", "n": "a b"}))
	for _, c := range []*http.Cookie{
		{Name: "a", Value: "b"}, {Name: "a b", Value: "c"}, {Name: "q", Value: "x y"}, {Name: "q", Value: "x", Quoted: true},
		{Name: "e", Expires: time.Date(2030, 1, 2, 3, 4, 5, 0, time.UTC)}, {Name: "s", SameSite: http.SameSiteNoneMode, Secure: true, Partitioned: true},
		{Name: "d", Domain: ".example.com", Path: "/p"}, {Name: "m", MaxAge: -1}, {Name: "ip", Domain: "127.0.0.1"},
	} {
		fmt.Println(c.String(), c.Valid())
	}
	fmt.Println((*http.Cookie)(nil).Valid())
	r := httptest.NewRequest("GET", "/", nil)
	r.AddCookie(&http.Cookie{Name: "a", Value: "1"})
	r.AddCookie(&http.Cookie{Name: "b", Value: "2"})
	c, err := r.Cookie("b")
	fmt.Println(c, err)
	_, err = r.Cookie("z")
	fmt.Println(err, errors.Is(err, http.ErrNoCookie))
	fmt.Println(r.CookiesNamed("a"))
	for _, err := range []error{http.ErrServerClosed, http.ErrAbortHandler, http.ErrBodyNotAllowed, http.ErrHandlerTimeout, http.ErrNoLocation, http.ErrNotSupported, http.ErrUseLastResponse, http.ErrContentLength, http.ErrHijacked, http.ErrLineTooLong, http.ErrMissingFile, http.ErrNotMultipart, http.ErrMissingBoundary, http.ErrBodyReadAfterClose, http.ErrSchemeMismatch, http.ErrSkipAltProtocol, http.ErrShortBody, http.ErrWriteAfterFlush, http.ErrUnexpectedTrailer} {
		fmt.Println(err)
	}
	fmt.Println(errors.Is(http.ErrNotSupported, errors.ErrUnsupported))
	rc := http.NewResponseController(struct{ http.ResponseWriter }{httptest.NewRecorder()})
	fmt.Println(rc.Flush(), rc.SetReadDeadline(time.Time{}), rc.EnableFullDuplex())
	_, _, err = rc.Hijack()
	fmt.Println(err)
	m := http.MaxBytesReader(nil, io.NopCloser(strings.NewReader("hello")), 5)
	x, err := io.ReadAll(m)
	fmt.Println(string(x), err)
	m = http.MaxBytesReader(nil, io.NopCloser(strings.NewReader("hello!")), 5)
	x, err = io.ReadAll(m)
	var mbe *http.MaxBytesError
	fmt.Println(string(x), err, errors.As(err, &mbe))
	rec := httptest.NewRecorder()
	http.MaxBytesHandler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_, err := io.ReadAll(r.Body)
		fmt.Fprint(w, err)
	}), 2).ServeHTTP(rec, httptest.NewRequest("POST", "/", strings.NewReader("abc")))
	fmt.Println(rec.Body)
	for _, to := range []string{"/x", "y", "../z", "http://h/p", "?q=1", "//h/p", "/a b", "é"} {
		rec = httptest.NewRecorder()
		http.Redirect(rec, httptest.NewRequest("GET", "/d/e", nil), to, 303)
		fmt.Println(rec.Code, rec.Header().Get("Location"), strings.TrimSpace(rec.Body.String()))
	}
	rec = httptest.NewRecorder()
	http.RedirectHandler("/new", 308).ServeHTTP(rec, httptest.NewRequest("POST", "/old", nil))
	fmt.Println(rec.Code, rec.Result().Header, rec.Body.Len())
	rec = httptest.NewRecorder()
	http.AllowQuerySemicolons(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, r.FormValue("b")) })).ServeHTTP(rec, httptest.NewRequest("GET", "/?a=1;b=2", nil))
	fmt.Println(rec.Body)
	_ = os.Stdout
}

/* Output:
"1" ["1" "2"] map["Content-Type":["text/plain"] "X-A":["1" "2"] "X-Nl":["a\r\nb" " trimmed "] "weird key":["v"]] map["Content-Type":["text/plain"] "X-A":["1" "2"] "X-Nl":["a\r\nb" " trimmed "] "weird key":["v"]]
"Content-Type: text/plain\r\nX-Nl: a  b\r\nX-Nl: trimmed\r\n"
"X-Nl: a  b\r\nX-Nl: trimmed\r\n"
"A-B" "A-B" "Ab-Cd" "" "a b" "é" "X_y" "Www-Authenticate" "-A" a Foo-Bar
1994-11-06 08:49:37 +0000 UTC false
1994-11-06 08:49:37 +0000 UTC false
1994-11-06 08:49:37 +0000 UTC false
0001-01-01 00:00:00 +0000 UTC true
1 1 true
2 0 true
0 0 false
0 0 false
0 0 false
I'm a teapot true 429
new active idle hijacked closed
text/html map[charset:utf-8] <nil>
text/html map[] <nil>
a/b map[x:q"r y:z] <nil>
 map[] mime: no media type
 map[] mime: expected token after slash
 map[] mime: expected slash after first token
a/b map[] mime: invalid media parameter
a/b map[] mime: invalid media parameter
form-data map[name:x] <nil>
text/html; charset=utf-8 application/json true
text/plain; charset=utf-8; n="a b"
a=b <nil>
 http: invalid Cookie.Name
q="x y" <nil>
q="x" <nil>
e=; Expires=Wed, 02 Jan 2030 03:04:05 GMT <nil>
s=; Secure; SameSite=None; Partitioned <nil>
d=; Path=/p; Domain=example.com <nil>
m=; Max-Age=0 <nil>
ip=; Domain=127.0.0.1 <nil>
http: nil Cookie
b=2 <nil>
http: named cookie not present true
[a=1]
http: Server closed
net/http: abort Handler
http: request method or response status code does not allow body
http: Handler timeout
http: no Location header in response
feature not supported
net/http: use last response
http: wrote more than the declared Content-Length
http: connection has been hijacked
header line too long
http: no such file
request Content-Type isn't multipart/form-data
no multipart boundary param in Content-Type
http: invalid Read on closed Body
http: server gave HTTP response to HTTPS client
net/http: skip alternate protocol
entity body too short
unused
trailer header without chunked transfer encoding
true
feature not supported feature not supported feature not supported
feature not supported
hello <nil>
hello http: request body too large true
http: request body too large
303 /x <a href="/x">See Other</a>.
303 /d/y <a href="/d/y">See Other</a>.
303 /z <a href="/z">See Other</a>.
303 http://h/p <a href="http://h/p">See Other</a>.
303 /d/?q=1 <a href="/d/?q=1">See Other</a>.
303 //h/p <a href="//h/p">See Other</a>.
303 /a b <a href="/a b">See Other</a>.
303 /d/%c3%a9 <a href="/d/é">See Other</a>.
308 map[Location:[/new]] 0
2
*/
