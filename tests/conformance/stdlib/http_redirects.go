// Redirects with and without bodies, cookies, and requests that cannot be sent.
package main

import (
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync"
)

type jar struct {
	mu sync.Mutex
	m  map[string]*http.Cookie
}

func (j *jar) SetCookies(u *url.URL, cs []*http.Cookie) {
	j.mu.Lock()
	defer j.mu.Unlock()
	for _, c := range cs {
		j.m[c.Name] = c
	}
}

func (j *jar) Cookies(u *url.URL) []*http.Cookie {
	j.mu.Lock()
	defer j.mu.Unlock()
	var out []*http.Cookie
	for _, n := range []string{"a", "b"} {
		if c := j.m[n]; c != nil {
			out = append(out, c)
		}
	}
	return out
}

func main() {
	mux := http.NewServeMux()
	ts := httptest.NewServer(mux)
	defer ts.Close()
	clean := func(s string) string { return strings.ReplaceAll(s, ts.URL[7:], "ADDR") }
	show := func(resp *http.Response, err error) {
		if err != nil {
			fmt.Println("error", clean(err.Error()))
			var ue *url.Error
			if errors.As(err, &ue) {
				fmt.Println(ue.Op, clean(ue.URL), ue.Timeout(), ue.Temporary(), resp == nil)
			}
			if resp != nil {
				_, err := resp.Body.Read(make([]byte, 1))
				fmt.Println(resp.Status, err)
			}
			return
		}
		defer resp.Body.Close()
		b, err := io.ReadAll(resp.Body)
		fmt.Println(resp.Status, clean(string(b)), err, clean(resp.Request.URL.String()), resp.Request.Method)
	}
	mux.HandleFunc("/end", func(w http.ResponseWriter, r *http.Request) {
		b, _ := io.ReadAll(r.Body)
		fmt.Fprintf(w, "%s %s body=%q ref=%q auth=%q cookie=%q ct=%q", r.Method, r.URL, b, clean(r.Referer()), r.Header.Get("Authorization"), r.Header.Get("Cookie"), r.Header.Get("Content-Type"))
	})
	for _, code := range []int{301, 302, 303, 307, 308} {
		mux.HandleFunc(fmt.Sprint("/r", code), func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, "/end?from=x", code)
		})
	}
	mux.HandleFunc("/loop", func(w http.ResponseWriter, r *http.Request) {
		n := len(r.URL.Query().Get("n"))
		http.Redirect(w, r, "/loop?n="+strings.Repeat("x", n+1), 302)
	})
	mux.HandleFunc("/noloc", func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(302) })
	mux.HandleFunc("/badloc", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Location", "http://a b/%zz")
		w.WriteHeader(302)
	})
	mux.HandleFunc("/set", func(w http.ResponseWriter, r *http.Request) {
		http.SetCookie(w, &http.Cookie{Name: "a", Value: "1"})
		http.SetCookie(w, &http.Cookie{Name: "b", Value: "two words"})
		http.Redirect(w, r, "/end", 302)
	})
	mux.HandleFunc("/other", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, strings.Replace(ts.URL, "127.0.0.1", "localhost", 1)+"/end", 302)
	})
	for _, code := range []int{301, 302, 303, 307, 308} {
		u := fmt.Sprint(ts.URL, "/r", code)
		show(http.Get(u))
		show(http.Post(u, "text/x", strings.NewReader("data")))
		show(http.Post(u, "text/x", io.MultiReader(strings.NewReader("data"))))
		show(http.Head(u))
	}
	show(http.Get(ts.URL + "/loop"))
	show(http.Get(ts.URL + "/noloc"))
	show(http.Get(ts.URL + "/badloc"))
	c := &http.Client{CheckRedirect: func(req *http.Request, via []*http.Request) error {
		fmt.Println("check", req.URL.Path, len(via), req.Response.Status)
		if len(via) > 1 {
			return errors.New("enough")
		}
		return nil
	}}
	show(c.Get(ts.URL + "/loop"))
	c = &http.Client{CheckRedirect: func(req *http.Request, via []*http.Request) error { return http.ErrUseLastResponse }}
	show(c.Get(ts.URL + "/r302"))
	c = &http.Client{Jar: &jar{m: map[string]*http.Cookie{}}}
	show(c.Get(ts.URL + "/set"))
	show(c.Get(ts.URL + "/end"))
	req, _ := http.NewRequest("GET", ts.URL+"/other", nil)
	req.SetBasicAuth("me", "pw")
	req.AddCookie(&http.Cookie{Name: "k", Value: "v"})
	resp, err := http.DefaultClient.Do(req)
	if err == nil {
		b, _ := io.ReadAll(resp.Body)
		resp.Body.Close()
		fmt.Println(strings.Contains(string(b), `auth=""`), strings.Contains(string(b), `cookie=""`))
	} else {
		fmt.Println(clean(err.Error()))
	}
	show(http.Get(strings.Replace(ts.URL, "http://", "http://u:p@", 1) + "/end"))
	show(http.Get("http://u:p@127.0.0.1:1/"))
	loc, err := (&http.Response{Header: http.Header{"Location": {"x"}}}).Location()
	fmt.Println(loc, err)
	loc, err = (&http.Response{}).Location()
	fmt.Println(loc, err)
	_, err = http.NewRequest("A B", "http://x", nil)
	fmt.Println(err)
	_, err = http.NewRequest("GET", "http://x y", nil)
	fmt.Println(err)
	_, err = http.NewRequest("GET", ":foo", nil)
	fmt.Println(err)
	_, err = http.Get("http://127.0.0.1:99999/")
	fmt.Println(err)
	req, _ = http.NewRequest("GET", ts.URL, nil)
	req.Header["X Y"] = []string{"z"}
	show(http.DefaultClient.Do(req))
	req, _ = http.NewRequest("GET", ts.URL, nil)
	req.Header.Set("X", "a\nb")
	show(http.DefaultClient.Do(req))
	req.RequestURI = "/x"
	show(http.DefaultClient.Do(req))
	req, _ = http.NewRequest("POST", ts.URL+"/end", strings.NewReader("abc"))
	req.ContentLength = 5
	show(http.DefaultClient.Do(req))
	req, _ = http.NewRequest("POST", ts.URL+"/end", io.MultiReader(strings.NewReader("abc")))
	req.ContentLength = 2
	show(http.DefaultClient.Do(req))
}

/* Output:
200 OK GET /end?from=x body="" ref="http://ADDR/r301" auth="" cookie="" ct="" <nil> http://ADDR/end?from=x GET
200 OK GET /end?from=x body="" ref="http://ADDR/r301" auth="" cookie="" ct="text/x" <nil> http://ADDR/end?from=x GET
200 OK GET /end?from=x body="" ref="http://ADDR/r301" auth="" cookie="" ct="text/x" <nil> http://ADDR/end?from=x GET
200 OK  <nil> http://ADDR/end?from=x HEAD
200 OK GET /end?from=x body="" ref="http://ADDR/r302" auth="" cookie="" ct="" <nil> http://ADDR/end?from=x GET
200 OK GET /end?from=x body="" ref="http://ADDR/r302" auth="" cookie="" ct="text/x" <nil> http://ADDR/end?from=x GET
200 OK GET /end?from=x body="" ref="http://ADDR/r302" auth="" cookie="" ct="text/x" <nil> http://ADDR/end?from=x GET
200 OK  <nil> http://ADDR/end?from=x HEAD
200 OK GET /end?from=x body="" ref="http://ADDR/r303" auth="" cookie="" ct="" <nil> http://ADDR/end?from=x GET
200 OK GET /end?from=x body="" ref="http://ADDR/r303" auth="" cookie="" ct="text/x" <nil> http://ADDR/end?from=x GET
200 OK GET /end?from=x body="" ref="http://ADDR/r303" auth="" cookie="" ct="text/x" <nil> http://ADDR/end?from=x GET
200 OK  <nil> http://ADDR/end?from=x HEAD
200 OK GET /end?from=x body="" ref="http://ADDR/r307" auth="" cookie="" ct="" <nil> http://ADDR/end?from=x GET
200 OK POST /end?from=x body="data" ref="http://ADDR/r307" auth="" cookie="" ct="text/x" <nil> http://ADDR/end?from=x POST
307 Temporary Redirect  <nil> http://ADDR/r307 POST
200 OK  <nil> http://ADDR/end?from=x HEAD
200 OK GET /end?from=x body="" ref="http://ADDR/r308" auth="" cookie="" ct="" <nil> http://ADDR/end?from=x GET
200 OK POST /end?from=x body="data" ref="http://ADDR/r308" auth="" cookie="" ct="text/x" <nil> http://ADDR/end?from=x POST
308 Permanent Redirect  <nil> http://ADDR/r308 POST
200 OK  <nil> http://ADDR/end?from=x HEAD
error Get "/loop?n=xxxxxxxxxx": stopped after 10 redirects
Get /loop?n=xxxxxxxxxx false false false
302 Found http: read on closed response body
302 Found  <nil> http://ADDR/noloc GET
error Get "http://ADDR/badloc": failed to parse Location header "http://a b/%zz": parse "http://a b/%zz": invalid character " " in host name
Get http://ADDR/badloc false false true
check /loop 1 302 Found
check /loop 2 302 Found
error Get "/loop?n=xx": enough
Get /loop?n=xx false false false
302 Found http: read on closed response body
302 Found <a href="/end?from=x">Found</a>.

 <nil> http://ADDR/r302 GET
200 OK GET /end body="" ref="http://ADDR/set" auth="" cookie="a=1; b=\"two words\"" ct="" <nil> http://ADDR/end GET
200 OK GET /end body="" ref="" auth="" cookie="a=1; b=\"two words\"" ct="" <nil> http://ADDR/end GET
true true
200 OK GET /end body="" ref="" auth="Basic dTpw" cookie="" ct="" <nil> http://u:p@ADDR/end GET
error Get "http://u:***@127.0.0.1:1/": dial tcp 127.0.0.1:1: connect: connection refused
Get http://u:***@127.0.0.1:1/ false false true
x <nil>
<nil> http: no Location header in response
net/http: invalid method "A B"
parse "http://x y": invalid character " " in host name
parse ":foo": missing protocol scheme
Get "http://127.0.0.1:99999/": dial tcp: address 99999: invalid port
error Get "http://ADDR": net/http: invalid header field name "X Y"
Get http://ADDR false false true
error Get "http://ADDR": net/http: invalid header field value for "X"
Get http://ADDR false false true
error Get "http://ADDR": http: Request.RequestURI can't be set in client requests
Get http://ADDR false false true
error Post "http://ADDR/end": http: ContentLength=5 with Body length 3
Post http://ADDR/end false false true
error Post "http://ADDR/end": net/http: HTTP/1.x transport connection broken: http: ContentLength=2 with Body length 3
Post http://ADDR/end false false true
*/
