// When connections are used again.
package main

import (
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

func main() {
	var conns atomic.Int64
	ts := httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/slow" {
			time.Sleep(20 * time.Millisecond)
		}
		n2 := 10
		if r.URL.Path == "/big" {
			n2 = 100000
		}
		fmt.Fprint(w, strings.Repeat("x", n2))
	}))
	ts.Config.ConnState = func(c net.Conn, s http.ConnState) {
		if s == http.StateNew {
			conns.Add(1)
		}
	}
	ts.Start()
	defer ts.Close()
	count := func(what string, f func()) {
		conns.Store(0)
		f()
		fmt.Println(what, conns.Load())
		http.DefaultTransport.(*http.Transport).CloseIdleConnections()
	}
	get := func(c *http.Client, path string, read, close bool) {
		resp, err := c.Get(ts.URL + path)
		if err != nil {
			fmt.Println(err)
			return
		}
		if read {
			io.Copy(io.Discard, resp.Body)
		}
		if close {
			resp.Body.Close()
		}
	}
	d := http.DefaultClient
	count("read and closed", func() {
		for i := 0; i < 5; i++ {
			get(d, "/", true, true)
		}
	})
	count("closed unread, small", func() {
		for i := 0; i < 5; i++ {
			get(d, "/", false, true)
		}
	})
	count("closed unread, big", func() {
		for i := 0; i < 5; i++ {
			get(d, "/big", false, true)
		}
	})
	count("read, not closed", func() {
		for i := 0; i < 5; i++ {
			get(d, "/", true, false)
		}
	})
	count("neither", func() {
		for i := 0; i < 5; i++ {
			get(d, "/big", false, false)
		}
	})
	count("head", func() {
		for i := 0; i < 5; i++ {
			resp, err := http.Head(ts.URL)
			fmt.Println(resp.ContentLength, err)
		}
	})
	many := func(c *http.Client, n int) func() {
		return func() {
			var wg sync.WaitGroup
			for i := 0; i < n; i++ {
				wg.Add(1)
				go func() {
					defer wg.Done()
					get(c, "/slow", true, true)
				}()
			}
			wg.Wait()
		}
	}
	count("many", many(d, 10))
	count("MaxConnsPerHost", many(&http.Client{Transport: &http.Transport{MaxConnsPerHost: 3}}, 10))
	tr := &http.Transport{DisableKeepAlives: true}
	count("no keep-alives", func() {
		for i := 0; i < 3; i++ {
			get(&http.Client{Transport: tr}, "/", true, true)
		}
	})
	tr = &http.Transport{MaxIdleConnsPerHost: 10}
	c10 := &http.Client{Transport: tr}
	count("ten idle", func() {
		many(c10, 10)()
		time.Sleep(10 * time.Millisecond)
		many(c10, 10)()
	})
	tr.CloseIdleConnections()
	tr = &http.Transport{}
	c2 := &http.Client{Transport: tr}
	count("two idle", func() {
		many(c2, 10)()
		time.Sleep(10 * time.Millisecond)
		many(c2, 10)()
	})
	tr = &http.Transport{IdleConnTimeout: 10 * time.Millisecond}
	count("idle timeout", func() {
		for i := 0; i < 3; i++ {
			get(&http.Client{Transport: tr}, "/", true, true)
			time.Sleep(30 * time.Millisecond)
		}
	})
	req, _ := http.NewRequest("GET", ts.URL, nil)
	req.Close = true
	resp, err := d.Do(req)
	fmt.Println(resp.Close, err)
	resp.Body.Close()
}

/* Output:
read and closed 1
closed unread, small 5
closed unread, big 5
read, not closed 1
neither 5
10 <nil>
10 <nil>
10 <nil>
10 <nil>
10 <nil>
head 1
many 10
MaxConnsPerHost 3
no keep-alives 3
ten idle 10
two idle 18
idle timeout 3
true <nil>
*/
