// Files and folders, parts of contents, and whether they have changed.
package main

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"time"
)

func main() {
	dir, err := os.MkdirTemp("", "files")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	os.MkdirAll(filepath.Join(dir, "sub"), 0o755)
	os.MkdirAll(filepath.Join(dir, "list"), 0o755)
	os.WriteFile(filepath.Join(dir, "a.txt"), []byte("hello, files"), 0o644)
	os.WriteFile(filepath.Join(dir, "data"), []byte("<html>sniffed"), 0o644)
	os.WriteFile(filepath.Join(dir, "sub/index.html"), []byte("<p>index"), 0o644)
	os.WriteFile(filepath.Join(dir, "list/x&y.css"), []byte("b{}"), 0o644)
	os.WriteFile(filepath.Join(dir, "list/z"), []byte(""), 0o644)
	mux := http.NewServeMux()
	mux.Handle("/", http.FileServer(http.Dir(dir)))
	mux.Handle("/static/", http.StripPrefix("/static/", http.FileServerFS(os.DirFS(dir))))
	mux.HandleFunc("/one", func(w http.ResponseWriter, r *http.Request) { http.ServeFile(w, r, filepath.Join(dir, "a.txt")) })
	at := time.Date(2020, 1, 2, 3, 4, 5, 6, time.UTC)
	mux.HandleFunc("/content", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Etag", `"v1"`)
		http.ServeContent(w, r, "c.json", at, strings.NewReader("0123456789"))
	})
	ts := httptest.NewServer(mux)
	defer ts.Close()
	c := &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	get := func(method, path string, header ...string) {
		req, err := http.NewRequest(method, ts.URL+path, nil)
		if err != nil {
			panic(err)
		}
		for i := 0; i < len(header); i += 2 {
			req.Header.Set(header[i], header[i+1])
		}
		resp, err := c.Do(req)
		if err != nil {
			fmt.Println(err)
			return
		}
		b, err := io.ReadAll(resp.Body)
		resp.Body.Close()
		resp.Header.Del("Date")
		if path != "/content" {
			resp.Header.Del("Last-Modified")
		}
		fmt.Printf("%s %s %v: %s %v %q %v\n", method, path, header, resp.Status, strings.ReplaceAll(fmt.Sprint(resp.Header), "*", "STAR"), b, err)
	}
	for _, p := range []string{"/a.txt", "/data", "/sub/", "/sub", "/sub/index.html", "/list/", "/a.txt/", "/none", "/static/a.txt", "/static/list/", "/one", "/list?q=1"} {
		get("GET", p)
	}
	get("HEAD", "/a.txt")
	for _, r := range []string{"bytes=2-4", "bytes=7-", "bytes=-3", "bytes=0-100", "bytes=20-", "bytes=5-2", "lines=1", "bytes=x-"} {
		get("GET", "/content", "Range", r)
	}
	get("GET", "/content", "If-None-Match", `"v0", W/"v1"`)
	get("GET", "/content", "If-None-Match", `"v2"`)
	get("GET", "/content", "If-Match", `"v2"`)
	get("GET", "/content", "If-Modified-Since", at.Format(http.TimeFormat))
	get("GET", "/content", "If-Modified-Since", at.Add(-time.Hour).Format(http.TimeFormat))
	get("GET", "/content", "If-Unmodified-Since", at.Add(-time.Hour).Format(http.TimeFormat))
	get("GET", "/content", "Range", "bytes=1-2", "If-Range", `"v1"`)
	get("GET", "/content", "Range", "bytes=1-2", "If-Range", `"v3"`)
}

/* Output:
GET /a.txt []: 200 OK map[Accept-Ranges:[bytes] Content-Length:[12] Content-Type:[text/plain; charset=utf-8]] "hello, files" <nil>
GET /data []: 200 OK map[Accept-Ranges:[bytes] Content-Length:[13] Content-Type:[text/html; charset=utf-8]] "<html>sniffed" <nil>
GET /sub/ []: 200 OK map[Accept-Ranges:[bytes] Content-Length:[8] Content-Type:[text/html; charset=utf-8]] "<p>index" <nil>
GET /sub []: 301 Moved Permanently map[Content-Length:[0] Location:[sub/]] "" <nil>
GET /sub/index.html []: 301 Moved Permanently map[Content-Length:[0] Location:[./]] "" <nil>
GET /list/ []: 200 OK map[Content-Length:[133] Content-Type:[text/html; charset=utf-8]] "<!doctype html>\n<meta name=\"viewport\" content=\"width=device-width\">\n<pre>\n<a href=\"x&y.css\">x&amp;y.css</a>\n<a href=\"z\">z</a>\n</pre>\n" <nil>
GET /a.txt/ []: 301 Moved Permanently map[Content-Length:[0] Location:[../a.txt]] "" <nil>
GET /none []: 404 Not Found map[Content-Length:[19] Content-Type:[text/plain; charset=utf-8] X-Content-Type-Options:[nosniff]] "404 page not found\n" <nil>
GET /static/a.txt []: 200 OK map[Accept-Ranges:[bytes] Content-Length:[12] Content-Type:[text/plain; charset=utf-8]] "hello, files" <nil>
GET /static/list/ []: 200 OK map[Content-Length:[133] Content-Type:[text/html; charset=utf-8]] "<!doctype html>\n<meta name=\"viewport\" content=\"width=device-width\">\n<pre>\n<a href=\"x&y.css\">x&amp;y.css</a>\n<a href=\"z\">z</a>\n</pre>\n" <nil>
GET /one []: 200 OK map[Accept-Ranges:[bytes] Content-Length:[12] Content-Type:[text/plain; charset=utf-8]] "hello, files" <nil>
GET /list?q=1 []: 301 Moved Permanently map[Content-Length:[0] Location:[list/?q=1]] "" <nil>
HEAD /a.txt []: 200 OK map[Accept-Ranges:[bytes] Content-Length:[12] Content-Type:[text/plain; charset=utf-8]] "" <nil>
GET /content [Range bytes=2-4]: 206 Partial Content map[Accept-Ranges:[bytes] Content-Length:[3] Content-Range:[bytes 2-4/10] Content-Type:[application/json] Etag:["v1"] Last-Modified:[Thu, 02 Jan 2020 03:04:05 GMT]] "234" <nil>
GET /content [Range bytes=7-]: 206 Partial Content map[Accept-Ranges:[bytes] Content-Length:[3] Content-Range:[bytes 7-9/10] Content-Type:[application/json] Etag:["v1"] Last-Modified:[Thu, 02 Jan 2020 03:04:05 GMT]] "789" <nil>
GET /content [Range bytes=-3]: 206 Partial Content map[Accept-Ranges:[bytes] Content-Length:[3] Content-Range:[bytes 7-9/10] Content-Type:[application/json] Etag:["v1"] Last-Modified:[Thu, 02 Jan 2020 03:04:05 GMT]] "789" <nil>
GET /content [Range bytes=0-100]: 206 Partial Content map[Accept-Ranges:[bytes] Content-Length:[10] Content-Range:[bytes 0-9/10] Content-Type:[application/json] Etag:["v1"] Last-Modified:[Thu, 02 Jan 2020 03:04:05 GMT]] "0123456789" <nil>
GET /content [Range bytes=20-]: 416 Requested Range Not Satisfiable map[Content-Length:[33] Content-Range:[bytes STAR/10] Content-Type:[text/plain; charset=utf-8] X-Content-Type-Options:[nosniff]] "invalid range: failed to overlap\n" <nil>
GET /content [Range bytes=5-2]: 416 Requested Range Not Satisfiable map[Content-Length:[14] Content-Type:[text/plain; charset=utf-8] X-Content-Type-Options:[nosniff]] "invalid range\n" <nil>
GET /content [Range lines=1]: 416 Requested Range Not Satisfiable map[Content-Length:[14] Content-Type:[text/plain; charset=utf-8] X-Content-Type-Options:[nosniff]] "invalid range\n" <nil>
GET /content [Range bytes=x-]: 416 Requested Range Not Satisfiable map[Content-Length:[14] Content-Type:[text/plain; charset=utf-8] X-Content-Type-Options:[nosniff]] "invalid range\n" <nil>
GET /content [If-None-Match "v0", W/"v1"]: 304 Not Modified map[Etag:["v1"]] "" <nil>
GET /content [If-None-Match "v2"]: 200 OK map[Accept-Ranges:[bytes] Content-Length:[10] Content-Type:[application/json] Etag:["v1"] Last-Modified:[Thu, 02 Jan 2020 03:04:05 GMT]] "0123456789" <nil>
GET /content [If-Match "v2"]: 412 Precondition Failed map[Content-Length:[0] Etag:["v1"] Last-Modified:[Thu, 02 Jan 2020 03:04:05 GMT]] "" <nil>
GET /content [If-Modified-Since Thu, 02 Jan 2020 03:04:05 GMT]: 304 Not Modified map[Etag:["v1"]] "" <nil>
GET /content [If-Modified-Since Thu, 02 Jan 2020 02:04:05 GMT]: 200 OK map[Accept-Ranges:[bytes] Content-Length:[10] Content-Type:[application/json] Etag:["v1"] Last-Modified:[Thu, 02 Jan 2020 03:04:05 GMT]] "0123456789" <nil>
GET /content [If-Unmodified-Since Thu, 02 Jan 2020 02:04:05 GMT]: 412 Precondition Failed map[Content-Length:[0] Etag:["v1"] Last-Modified:[Thu, 02 Jan 2020 03:04:05 GMT]] "" <nil>
GET /content [Range bytes=1-2 If-Range "v1"]: 206 Partial Content map[Accept-Ranges:[bytes] Content-Length:[2] Content-Range:[bytes 1-2/10] Content-Type:[application/json] Etag:["v1"] Last-Modified:[Thu, 02 Jan 2020 03:04:05 GMT]] "12" <nil>
GET /content [Range bytes=1-2 If-Range "v3"]: 200 OK map[Accept-Ranges:[bytes] Content-Length:[10] Content-Type:[application/json] Etag:["v1"] Last-Modified:[Thu, 02 Jan 2020 03:04:05 GMT]] "0123456789" <nil>
*/
