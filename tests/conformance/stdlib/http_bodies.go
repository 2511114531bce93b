// Bodies that are asked for, refused, left unread, or not there.
package main

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"time"
)

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("/read", func(w http.ResponseWriter, r *http.Request) {
		b, err := io.ReadAll(r.Body)
		fmt.Fprint(w, len(b), err, r.Header.Get("Expect"))
	})
	mux.HandleFunc("/refuse", func(w http.ResponseWriter, r *http.Request) { http.Error(w, "no", 403) })
	mux.HandleFunc("/big", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprint(w, "did not read")
	})
	ts := httptest.NewServer(mux)
	defer ts.Close()
	show := func(resp *http.Response, err error) {
		if err != nil {
			fmt.Println("error", strings.ReplaceAll(err.Error(), ts.URL, "URL"))
			return
		}
		b, err := io.ReadAll(resp.Body)
		fmt.Printf("%s %q %v %v\n", resp.Status, b, err, resp.Close)
		resp.Body.Close()
	}
	expect := func(path string, n int) {
		req, _ := http.NewRequest("POST", ts.URL+path, strings.NewReader(strings.Repeat("x", n)))
		req.Header.Set("Expect", "100-continue")
		show(http.DefaultClient.Do(req))
	}
	expect("/read", 10)
	expect("/refuse", 10)
	expect("/read", 10)
	show(http.Post(ts.URL+"/big", "a/b", strings.NewReader(strings.Repeat("y", 1000))))
	show(http.Post(ts.URL+"/big", "a/b", strings.NewReader(strings.Repeat("y", 100000))))
	show(http.Post(ts.URL+"/read", "a/b", strings.NewReader(strings.Repeat("y", 1000000))))
	for _, m := range []string{"GET", "DELETE", "OPTIONS"} {
		req, _ := http.NewRequest(m, ts.URL+"/read", io.MultiReader(strings.NewReader("body")))
		show(http.DefaultClient.Do(req))
		req, _ = http.NewRequest(m, ts.URL+"/read", io.MultiReader())
		show(http.DefaultClient.Do(req))
	}
	req, _ := http.NewRequest("PUT", ts.URL+"/read", http.NoBody)
	show(http.DefaultClient.Do(req))
	req, _ = http.NewRequest("PATCH", ts.URL+"/read", nil)
	show(http.DefaultClient.Do(req))
	resp, err := http.Get(ts.URL + "/read")
	fmt.Printf("%T %v %d\n", resp.Body, err, resp.ContentLength)
	resp.Body.Close()
	resp.Body.Close()
	_, err = resp.Body.Read(make([]byte, 1))
	fmt.Println(err)
	time.Sleep(time.Millisecond)
}

/* Output:
200 OK "10 <nil>100-continue" <nil> false
403 Forbidden "no\n" <nil> true
200 OK "10 <nil>100-continue" <nil> false
200 OK "did not read" <nil> false
200 OK "did not read" <nil> false
200 OK "1000000 <nil>" <nil> false
200 OK "4 <nil>" <nil> false
200 OK "0 <nil>" <nil> false
200 OK "4 <nil>" <nil> false
200 OK "0 <nil>" <nil> false
200 OK "4 <nil>" <nil> false
200 OK "0 <nil>" <nil> false
200 OK "0 <nil>" <nil> false
200 OK "0 <nil>" <nil> false
*http.bodyEOFSignal <nil> 7
http: read on closed response body
*/
