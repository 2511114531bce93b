// Handlers that panic, take too long, or whose client has gone.
package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"time"
)

type safe struct {
	mu sync.Mutex
	b  strings.Builder
}

func (s *safe) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.b.Write(p)
}

func main() {
	var logs safe
	done := make(chan string, 1)
	mux := http.NewServeMux()
	mux.HandleFunc("/panic", func(w http.ResponseWriter, r *http.Request) { panic("boom") })
	mux.HandleFunc("/late", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprint(w, strings.Repeat("x", 5000))
		panic(fmt.Errorf("late"))
	})
	mux.HandleFunc("/abort", func(w http.ResponseWriter, r *http.Request) { panic(http.ErrAbortHandler) })
	mux.HandleFunc("/nil", func(w http.ResponseWriter, r *http.Request) {
		var m map[string]int
		m["a"] = 1
	})
	mux.HandleFunc("/twice", func(w http.ResponseWriter, r *http.Request) {
		w.WriteHeader(201)
		w.WriteHeader(500)
	})
	mux.HandleFunc("/code", func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(7) })
	mux.Handle("/to", http.TimeoutHandler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		<-r.Context().Done()
		time.Sleep(10 * time.Millisecond)
		_, err := w.Write([]byte("x"))
		done <- fmt.Sprint(err, " ", r.Context().Err())
	}), 20*time.Millisecond, "too slow"))
	mux.Handle("/to2", http.TimeoutHandler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("X-A", "b")
		w.WriteHeader(202)
		fmt.Fprint(w, "in time")
	}), time.Hour, ""))
	mux.Handle("/to3", http.TimeoutHandler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		panic("in time out")
	}), time.Hour, ""))
	mux.HandleFunc("/gone", func(w http.ResponseWriter, r *http.Request) {
		<-r.Context().Done()
		done <- r.Context().Err().Error()
	})
	mux.Handle("/pre/", http.StripPrefix("/pre", http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprint(w, r.URL.Path, r.Pattern)
	})))
	ts := httptest.NewUnstartedServer(mux)
	ts.Config.ErrorLog = log.New(&logs, "", 0)
	ts.Start()
	clean := func(s string) string { return strings.ReplaceAll(s, ts.URL, "URL") }
	get := func(path string) {
		resp, err := http.Get(ts.URL + path)
		if err != nil {
			fmt.Println(path, "error", clean(err.Error()))
		} else {
			b, err := io.ReadAll(resp.Body)
			if len(b) > 50 {
				b = b[:50]
			}
			fmt.Printf("%s %s %q %v %q\n", path, resp.Status, b, err, resp.Header.Get("X-A"))
			resp.Body.Close()
		}
		time.Sleep(20 * time.Millisecond)
		logs.mu.Lock()
		defer logs.mu.Unlock()
		for _, line := range strings.Split(logs.b.String(), "\n") {
			if strings.HasPrefix(line, "http: panic serving") {
				i := strings.Index(line, "127.0.0.1:")
				line = line[:i] + line[strings.Index(line[i+10:], ":")+i+10:]
				fmt.Println(line)
			} else if strings.HasPrefix(line, "http:") {
				fmt.Println(line)
			} else if strings.HasPrefix(line, "main.main.") || strings.HasPrefix(line, "net/http.") && strings.Contains(line, "ServeHTTP") {
				fmt.Println("  ", line[:strings.LastIndexByte(line, '(')])
			}
		}
		logs.b.Reset()
	}
	for _, p := range []string{"/panic", "/late", "/abort", "/nil", "/twice", "/code", "/to"} {
		get(p)
	}
	fmt.Println(<-done)
	get("/to2")
	get("/to3")
	get("/pre/x/y")
	c := http.Client{Timeout: 20 * time.Millisecond}
	_, err := c.Get(ts.URL + "/gone")
	fmt.Println(clean(err.Error()))
	fmt.Println(<-done)
	ts.Close()
}

/* Output:
/panic error Get "URL/panic": EOF
http: panic serving : boom
   main.main.func1
   net/http.HandlerFunc.ServeHTTP
   net/http.(*ServeMux).ServeHTTP
   net/http.serverHandler.ServeHTTP
/late 200 OK "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" unexpected EOF ""
http: panic serving : late
   main.main.func2
   net/http.HandlerFunc.ServeHTTP
   net/http.(*ServeMux).ServeHTTP
   net/http.serverHandler.ServeHTTP
/abort error Get "URL/abort": EOF
/nil error Get "URL/nil": EOF
http: panic serving : assignment to entry in nil map
   main.main.func4
   net/http.HandlerFunc.ServeHTTP
   net/http.(*ServeMux).ServeHTTP
   net/http.serverHandler.ServeHTTP
/twice 201 Created "" <nil> ""
http: superfluous response.WriteHeader call from main.main.func5 (http_panics.go:42)
/code error Get "URL/code": EOF
http: panic serving : invalid WriteHeader code 7
   main.main.func6
   net/http.HandlerFunc.ServeHTTP
   net/http.(*ServeMux).ServeHTTP
   net/http.serverHandler.ServeHTTP
http: panic serving : invalid WriteHeader code 7
   main.main.func6
   net/http.HandlerFunc.ServeHTTP
   net/http.(*ServeMux).ServeHTTP
   net/http.serverHandler.ServeHTTP
/to 503 Service Unavailable "too slow" <nil> ""
http: Handler timeout context deadline exceeded
/to2 202 Accepted "in time" <nil> "b"
/to3 error Get "URL/to3": EOF
http: panic serving : in time out
   net/http.(*timeoutHandler).ServeHTTP
   net/http.(*ServeMux).ServeHTTP
   net/http.serverHandler.ServeHTTP
http: panic serving : in time out
   net/http.(*timeoutHandler).ServeHTTP
   net/http.(*ServeMux).ServeHTTP
   net/http.serverHandler.ServeHTTP
/pre/x/y 200 OK "/x/y/pre/" <nil> ""
Get "URL/gone": context deadline exceeded (Client.Timeout exceeded while awaiting headers)
context canceled
*/
