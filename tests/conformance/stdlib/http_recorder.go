// Handlers without a network: paths, wildcards, forms, cookies, types of contents.
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
)

type store map[string]int

func (s store) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	switch r.Method {
	case http.MethodGet:
		v, ok := s[r.PathValue("k")]
		if !ok {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		json.NewEncoder(w).Encode(map[string]int{r.PathValue("k"): v})
	case http.MethodPut:
		var v int
		if err := json.NewDecoder(r.Body).Decode(&v); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		s[r.PathValue("k")] = v
		w.WriteHeader(http.StatusNoContent)
	default:
		http.Error(w, "no", http.StatusMethodNotAllowed)
	}
}

func main() {
	mux := http.NewServeMux()
	mux.Handle("/v/{k}", store{"a": 1})
	mux.HandleFunc("GET /files/{path...}", func(w http.ResponseWriter, r *http.Request) { fmt.Fprintf(w, "%q %q", r.PathValue("path"), r.Pattern) })
	mux.HandleFunc("GET /exact/{$}", func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, "exact") })
	mux.HandleFunc("POST /files/{path...}", func(w http.ResponseWriter, r *http.Request) {})
	mux.HandleFunc("example.org/h", func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, "host") })
	mux.HandleFunc("/sub/", func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, "sub", r.URL.Path) })
	mux.HandleFunc("/sub/x", func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, "subx") })
	mux.HandleFunc("/q/{b}/c", func(w http.ResponseWriter, r *http.Request) {
		r.SetPathValue("z", "zz")
		r.SetPathValue("a", "changed")
		fmt.Fprint(w, r.PathValue("a"), r.PathValue("b"), r.PathValue("z"), r.PathValue("q"), "|")
	})
	try := func(method, target, body string) {
		rec := httptest.NewRecorder()
		var rd io.Reader
		if body != "" {
			rd = strings.NewReader(body)
		}
		req := httptest.NewRequest(method, target, rd)
		mux.ServeHTTP(rec, req)
		res := rec.Result()
		b, _ := io.ReadAll(res.Body)
		fmt.Printf("%s %s: %d %q %s %v %d %v\n", method, target, rec.Code, b, res.Status, res.Header, res.ContentLength, rec.Flushed)
	}
	try("GET", "/v/a", "")
	try("GET", "/v/b", "")
	try("PUT", "/v/b", "42")
	try("GET", "/v/b", "")
	try("PUT", "/v/b", "x")
	try("DELETE", "/v/b", "")
	try("GET", "/files/a/b%2Fc/d", "")
	try("GET", "/files/", "")
	try("GET", "/files", "")
	try("HEAD", "/files/x", "")
	try("PUT", "/files/x", "")
	try("GET", "/exact/", "")
	try("GET", "/exact", "")
	try("POST", "/exact/", "")
	try("GET", "/exact/x", "")
	try("GET", "/h", "")
	try("GET", "http://example.org/h", "")
	try("GET", "http://example.org:80/h", "")
	try("GET", "/sub", "")
	try("GET", "/sub?q=1", "")
	try("GET", "/sub/x", "")
	try("GET", "/sub/y/../x", "")
	try("GET", "//sub//y", "")
	try("GET", "/q/w/c", "")
	try("CONNECT", "/sub", "")
	try("GET", "/", "")
	h, p := mux.Handler(httptest.NewRequest("GET", "/files/x", nil))
	fmt.Println(h != nil, p)
	_, p = mux.Handler(httptest.NewRequest("GET", "/nope", nil))
	fmt.Printf("%q\n", p)
	rec := httptest.NewRecorder()
	rec.Header().Set("Trailer", "X-T")
	rec.WriteHeader(203)
	rec.Header().Set("X-After", "no")
	rec.Header().Set("X-T", "tr")
	rec.WriteString("<html>hi")
	rec.Flush()
	fmt.Println(rec.Code, rec.Result().Header, rec.Result().Trailer, rec.Body, rec.Flushed, rec.HeaderMap)
	rec = httptest.NewRecorder()
	fmt.Println(rec.Result().Status, rec.Result().Header, rec.Result().ContentLength)
	func() {
		defer func() { fmt.Println(recover()) }()
		httptest.NewRequest("GET", "bad target", nil)
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		httptest.NewRecorder().WriteHeader(0)
	}()
	r := httptest.NewRequest("POST", "/p?x=1", strings.NewReader("a=b&x=2"))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	fmt.Println(r.FormValue("x"), r.PostFormValue("a"), r.Form, r.PostForm, r.Host, r.RemoteAddr, r.ContentLength, r.Proto, r.RequestURI)
	r = httptest.NewRequest("GET", "http://foo.com:99/p?x=1;y", nil)
	fmt.Println(r.ParseForm(), r.Host, r.URL, r.ParseMultipartForm(10))
	r.Header.Set("Authorization", "Basic bWU6cHc6eA==")
	fmt.Println(r.BasicAuth())
	r2 := r.Clone(r.Context())
	r2.Header.Set("A", "b")
	fmt.Println(r.Header, r2.Header)
	c, err := http.ParseSetCookie("a=b; Path=/; Max-Age=5; HttpOnly; Secure; SameSite=Strict; Expires=Wed, 09 Jun 2021 10:18:14 GMT; Foo=bar")
	fmt.Println(c, err, c.Unparsed, c.MaxAge, c.SameSite)
	_, err = http.ParseSetCookie("x")
	fmt.Println(err)
	cs, err := http.ParseCookie("a=1; b=\"2\"")
	fmt.Println(cs, err)
	for _, s := range []string{"", "x", "<!DOCTYPE html>", "\x89PNG\r\n\x1a\n", "{}", "\x00\x01", "  <?xml v", "%PDF-1", "GIF89a", "\xef\xbb\xbfhi", "<b>x", "<bx", "\xff\xd8\xff"} {
		fmt.Printf("%q %s\n", s, http.DetectContentType([]byte(s)))
	}
}

/* Output:
GET /v/a: 200 "{\"a\":1}\n" 200 OK map[Content-Type:[application/json]] -1 false
GET /v/b: 404 "404 page not found\n" 404 Not Found map[Content-Type:[text/plain; charset=utf-8] X-Content-Type-Options:[nosniff]] -1 false
PUT /v/b: 204 "" 204 No Content map[] -1 false
GET /v/b: 200 "{\"b\":42}\n" 200 OK map[Content-Type:[application/json]] -1 false
PUT /v/b: 400 "invalid character 'x' looking for beginning of value\n" 400 Bad Request map[Content-Type:[text/plain; charset=utf-8] X-Content-Type-Options:[nosniff]] -1 false
DELETE /v/b: 405 "no\n" 405 Method Not Allowed map[Content-Type:[text/plain; charset=utf-8] X-Content-Type-Options:[nosniff]] -1 false
GET /files/a/b%2Fc/d: 200 "\"a/b/c/d\" \"GET /files/{path...}\"" 200 OK map[Content-Type:[text/plain; charset=utf-8]] -1 false
GET /files/: 200 "\"\" \"GET /files/{path...}\"" 200 OK map[Content-Type:[text/plain; charset=utf-8]] -1 false
GET /files: 301 "<a href=\"/files/\">Moved Permanently</a>.\n\n" 301 Moved Permanently map[Content-Type:[text/html; charset=utf-8] Location:[/files/]] -1 false
HEAD /files/x: 200 "\"x\" \"GET /files/{path...}\"" 200 OK map[Content-Type:[text/plain; charset=utf-8]] -1 false
PUT /files/x: 405 "Method Not Allowed\n" 405 Method Not Allowed map[Allow:[GET, HEAD, POST] Content-Type:[text/plain; charset=utf-8] X-Content-Type-Options:[nosniff]] -1 false
GET /exact/: 200 "exact" 200 OK map[Content-Type:[text/plain; charset=utf-8]] -1 false
GET /exact: 301 "<a href=\"/exact/\">Moved Permanently</a>.\n\n" 301 Moved Permanently map[Content-Type:[text/html; charset=utf-8] Location:[/exact/]] -1 false
POST /exact/: 405 "Method Not Allowed\n" 405 Method Not Allowed map[Allow:[GET, HEAD] Content-Type:[text/plain; charset=utf-8] X-Content-Type-Options:[nosniff]] -1 false
GET /exact/x: 404 "404 page not found\n" 404 Not Found map[Content-Type:[text/plain; charset=utf-8] X-Content-Type-Options:[nosniff]] -1 false
GET /h: 404 "404 page not found\n" 404 Not Found map[Content-Type:[text/plain; charset=utf-8] X-Content-Type-Options:[nosniff]] -1 false
GET http://example.org/h: 200 "host" 200 OK map[Content-Type:[text/plain; charset=utf-8]] -1 false
GET http://example.org:80/h: 200 "host" 200 OK map[Content-Type:[text/plain; charset=utf-8]] -1 false
GET /sub: 301 "<a href=\"/sub/\">Moved Permanently</a>.\n\n" 301 Moved Permanently map[Content-Type:[text/html; charset=utf-8] Location:[/sub/]] -1 false
GET /sub?q=1: 301 "<a href=\"/sub/?q=1\">Moved Permanently</a>.\n\n" 301 Moved Permanently map[Content-Type:[text/html; charset=utf-8] Location:[/sub/?q=1]] -1 false
GET /sub/x: 200 "subx" 200 OK map[Content-Type:[text/plain; charset=utf-8]] -1 false
GET /sub/y/../x: 301 "<a href=\"/sub/x\">Moved Permanently</a>.\n\n" 301 Moved Permanently map[Content-Type:[text/html; charset=utf-8] Location:[/sub/x]] -1 false
GET //sub//y: 301 "<a href=\"/sub/y\">Moved Permanently</a>.\n\n" 301 Moved Permanently map[Content-Type:[text/html; charset=utf-8] Location:[/sub/y]] -1 false
GET /q/w/c: 200 "changedwzz|" 200 OK map[Content-Type:[text/plain; charset=utf-8]] -1 false
CONNECT /sub: 301 "" 301 Moved Permanently map[Location:[/sub/]] -1 false
GET /: 404 "404 page not found\n" 404 Not Found map[Content-Type:[text/plain; charset=utf-8] X-Content-Type-Options:[nosniff]] -1 false
true GET /files/{path...}
""
203 map[Trailer:[X-T]] map[X-T:[tr]] <html>hi true map[Trailer:[X-T] X-After:[no] X-T:[tr]]
200 OK map[] -1
invalid NewRequest arguments; malformed HTTP version "target HTTP/1.0"
invalid WriteHeader code 0
2 b map[a:[b] x:[2 1]] map[a:[b] x:[2]] example.com 192.0.2.1:1234 7 HTTP/1.1 /p?x=1
invalid semicolon separator in query foo.com:99 http://foo.com:99/p?x=1;y request Content-Type isn't multipart/form-data
me pw:x true
map[Authorization:[Basic bWU6cHc6eA==]] map[A:[b] Authorization:[Basic bWU6cHc6eA==]]
a=b; Path=/; Expires=Wed, 09 Jun 2021 10:18:14 GMT; Max-Age=5; HttpOnly; Secure; SameSite=Strict <nil> [Foo=bar] 5 3
http: '=' not found in cookie
[a=1 b="2"] <nil>
"" text/plain; charset=utf-8
"x" text/plain; charset=utf-8
"<!DOCTYPE html>" text/html; charset=utf-8
"\x89PNG\r\n\x1a\n" image/png
"{}" text/plain; charset=utf-8
"\x00\x01" application/octet-stream
"  <?xml v" text/xml; charset=utf-8
"%PDF-1" application/pdf
"GIF89a" image/gif
"\ufeffhi" text/plain; charset=utf-8
"<b>x" text/html; charset=utf-8
"<bx" text/plain; charset=utf-8
"\xff\xd8\xff" image/jpeg
*/
