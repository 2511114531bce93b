// Shutdown, Close, the states of connections, contexts of a server.
// gantry: --procs 4
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"sync"
	"time"
)

func main() {
	started := make(chan bool, 10)
	release := make(chan bool)
	mux := http.NewServeMux()
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) { io.WriteString(w, "ok") })
	mux.HandleFunc("/wait", func(w http.ResponseWriter, r *http.Request) {
		started <- true
		<-release
		io.WriteString(w, "waited")
	})
	var mu sync.Mutex
	var states []string
	run := func() (*http.Server, string, chan error) {
		l, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			panic(err)
		}
		srv := &http.Server{Handler: mux, ConnState: func(c net.Conn, s http.ConnState) {
			mu.Lock()
			states = append(states, s.String())
			mu.Unlock()
		}}
		srv.RegisterOnShutdown(func() { fmt.Println("on shutdown") })
		done := make(chan error, 1)
		go func() { done <- srv.Serve(l) }()
		return srv, "http://" + l.Addr().String(), done
	}
	get := func(url string) string {
		resp, err := http.Get(url)
		if err != nil {
			i := strings.LastIndex(err.Error(), ": ")
			return "error" + err.Error()[i:]
		}
		defer resp.Body.Close()
		b, err := io.ReadAll(resp.Body)
		return fmt.Sprint(string(b), err, resp.Close)
	}
	dump := func() {
		mu.Lock()
		fmt.Println(states)
		states = nil
		mu.Unlock()
	}
	srv, url, done := run()
	fmt.Println(get(url))
	ans := make(chan string)
	go func() { ans <- get(url + "/wait") }()
	<-started
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Millisecond)
	fmt.Println(srv.Shutdown(ctx))
	cancel()
	fmt.Println(<-done)
	go func() { time.Sleep(20 * time.Millisecond); release <- true }()
	fmt.Println(srv.Shutdown(context.Background()))
	fmt.Println(<-ans)
	fmt.Println(get(url))
	fmt.Println(srv.ListenAndServe())
	l, _ := net.Listen("tcp", "127.0.0.1:0")
	fmt.Println(srv.Serve(l))
	time.Sleep(10 * time.Millisecond)
	dump()

	srv, url, done = run()
	go func() { ans <- get(url + "/wait") }()
	<-started
	fmt.Println(srv.Close())
	fmt.Println(<-done == http.ErrServerClosed)
	fmt.Println(<-ans)
	release <- true
	time.Sleep(10 * time.Millisecond)
	dump()

	l, _ = net.Listen("tcp", "127.0.0.1:0")
	err := http.ListenAndServe(l.Addr().String(), nil)
	var oe *net.OpError
	fmt.Println(errors.As(err, &oe), oe.Op, oe.Err)
	fmt.Println(http.ListenAndServe("nonsense", nil))
	go func() { time.Sleep(10 * time.Millisecond); l.Close() }()
	err = http.Serve(l, nil)
	fmt.Println(errors.Is(err, net.ErrClosed))
	// a base context, and one for each connection
	type key string
	l, _ = net.Listen("tcp", "127.0.0.1:0")
	srv = &http.Server{
		BaseContext: func(net.Listener) context.Context { return context.WithValue(context.Background(), key("a"), 1) },
		ConnContext: func(ctx context.Context, c net.Conn) context.Context { return context.WithValue(ctx, key("b"), 2) },
		Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			ctx := r.Context()
			_, ok := ctx.Value(http.LocalAddrContextKey).(net.Addr)
			fmt.Fprint(w, ctx.Value(key("a")), ctx.Value(key("b")), ctx.Value(http.ServerContextKey) == srv, ok)
		})}
	go srv.Serve(l)
	fmt.Println(get("http://" + l.Addr().String()))
	srv.SetKeepAlivesEnabled(false)
	fmt.Println(get("http://" + l.Addr().String()))
}

/* Output:
ok<nil> false
on shutdown
context deadline exceeded
http: Server closed
on shutdown
<nil>
waited<nil> true
error: connection refused
http: Server closed
http: Server closed
[new active idle active closed]
<nil>
true
error: EOF
[new active closed]
true listen bind: address already in use
listen tcp: address nonsense: missing port in address
true
1 2 true true<nil> false
1 2 true true<nil> true
*/
