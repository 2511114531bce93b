// Where the goroutines of servers and clients stand, of bodies that nobody has read, and between requests.
package main

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"runtime"
	"sort"
	"strings"
	"time"
)

func stacks() {
	buf := make([]byte, 1<<16)
	s := strings.TrimSuffix(string(buf[:runtime.Stack(buf, true)]), "\n")
	var out []string
	for _, g := range strings.Split(s, "\n\n") {
		lines := strings.Split(g, "\n")
		head := lines[0]
		head = head[strings.Index(head, "["):]
		var fs []string
		for _, l := range lines[1:] {
			if strings.HasPrefix(l, "\t") {
				continue
			}
			if i := strings.LastIndexByte(l, '('); i > 0 && !strings.HasPrefix(l, "created") {
				l = l[:i]
			}
			if i := strings.Index(l, " in goroutine"); i > 0 {
				l = l[:i]
			}
			if strings.HasPrefix(l, "internal/poll") || strings.HasPrefix(l, "net.(*netFD") || l == "net.(*TCPListener).accept" || strings.HasPrefix(l, "main.stacks") || strings.HasPrefix(l, "net.net") {
				continue
			}
			fs = append(fs, l)
		}
		out = append(out, head+" "+strings.Join(fs, " < "))
	}
	sort.Strings(out)
	fmt.Println(strings.Join(out, "\n") + "\n")
}

func main() {
	ts := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprint(w, strings.Repeat("x", 5000))
	}))
	before := runtime.NumGoroutine()
	var all []*http.Response
	for i := 0; i < 3; i++ {
		resp, err := http.Get(ts.URL)
		if err != nil {
			panic(err)
		}
		all = append(all, resp) // never closed
	}
	time.Sleep(20 * time.Millisecond)
	fmt.Println(before, runtime.NumGoroutine())
	stacks()
	for _, r := range all {
		io.Copy(io.Discard, r.Body)
		r.Body.Close()
	}
	time.Sleep(20 * time.Millisecond)
	fmt.Println(runtime.NumGoroutine())
	stacks()
	block := make(chan bool)
	ts.Config.Handler = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { <-block })
	go http.Get(ts.URL)
	time.Sleep(20 * time.Millisecond)
	stacks()
	close(block)
	ts.Close()
	time.Sleep(20 * time.Millisecond)
	fmt.Println(runtime.NumGoroutine())
}

/* Output:
2 11
[IO wait]: net.(*TCPListener).Accept < net/http.(*Server).Serve < net/http/httptest.(*Server).goServe.func1 < created by net/http/httptest.(*Server).goServe
[IO wait]: net.(*conn).Read < net/http.(*connReader).Read < bufio.(*Reader).fill < bufio.(*Reader).Peek < net/http.(*conn).serve < created by net/http.(*Server).Serve
[IO wait]: net.(*conn).Read < net/http.(*connReader).Read < bufio.(*Reader).fill < bufio.(*Reader).Peek < net/http.(*conn).serve < created by net/http.(*Server).Serve
[IO wait]: net.(*conn).Read < net/http.(*connReader).Read < bufio.(*Reader).fill < bufio.(*Reader).Peek < net/http.(*conn).serve < created by net/http.(*Server).Serve
[running]: main.main
[select]: net/http.(*persistConn).readLoop < created by net/http.(*Transport).dialConn
[select]: net/http.(*persistConn).readLoop < created by net/http.(*Transport).dialConn
[select]: net/http.(*persistConn).readLoop < created by net/http.(*Transport).dialConn
[select]: net/http.(*persistConn).writeLoop < created by net/http.(*Transport).dialConn
[select]: net/http.(*persistConn).writeLoop < created by net/http.(*Transport).dialConn
[select]: net/http.(*persistConn).writeLoop < created by net/http.(*Transport).dialConn

8
[IO wait]: net.(*TCPListener).Accept < net/http.(*Server).Serve < net/http/httptest.(*Server).goServe.func1 < created by net/http/httptest.(*Server).goServe
[IO wait]: net.(*conn).Read < net/http.(*connReader).Read < bufio.(*Reader).fill < bufio.(*Reader).Peek < net/http.(*conn).serve < created by net/http.(*Server).Serve
[IO wait]: net.(*conn).Read < net/http.(*connReader).Read < bufio.(*Reader).fill < bufio.(*Reader).Peek < net/http.(*conn).serve < created by net/http.(*Server).Serve
[IO wait]: net.(*conn).Read < net/http.(*persistConn).Read < bufio.(*Reader).fill < bufio.(*Reader).Peek < net/http.(*persistConn).readLoop < created by net/http.(*Transport).dialConn
[IO wait]: net.(*conn).Read < net/http.(*persistConn).Read < bufio.(*Reader).fill < bufio.(*Reader).Peek < net/http.(*persistConn).readLoop < created by net/http.(*Transport).dialConn
[running]: main.main
[select]: net/http.(*persistConn).writeLoop < created by net/http.(*Transport).dialConn
[select]: net/http.(*persistConn).writeLoop < created by net/http.(*Transport).dialConn

[IO wait]: net.(*TCPListener).Accept < net/http.(*Server).Serve < net/http/httptest.(*Server).goServe.func1 < created by net/http/httptest.(*Server).goServe
[IO wait]: net.(*conn).Read < net/http.(*connReader).Read < bufio.(*Reader).fill < bufio.(*Reader).Peek < net/http.(*conn).serve < created by net/http.(*Server).Serve
[IO wait]: net.(*conn).Read < net/http.(*connReader).backgroundRead < created by net/http.(*connReader).startBackgroundRead
[IO wait]: net.(*conn).Read < net/http.(*persistConn).Read < bufio.(*Reader).fill < bufio.(*Reader).Peek < net/http.(*persistConn).readLoop < created by net/http.(*Transport).dialConn
[IO wait]: net.(*conn).Read < net/http.(*persistConn).Read < bufio.(*Reader).fill < bufio.(*Reader).Peek < net/http.(*persistConn).readLoop < created by net/http.(*Transport).dialConn
[chan receive]: main.main.func2 < net/http.HandlerFunc.ServeHTTP < net/http.serverHandler.ServeHTTP < net/http.(*conn).serve < created by net/http.(*Server).Serve
[running]: main.main
[select]: net/http.(*persistConn).roundTrip < net/http.(*Transport).roundTrip < net/http.(*Transport).RoundTrip < net/http.send < net/http.(*Client).send < net/http.(*Client).do < net/http.(*Client).Do < net/http.(*Client).Get < net/http.Get < created by main.main
[select]: net/http.(*persistConn).writeLoop < created by net/http.(*Transport).dialConn
[select]: net/http.(*persistConn).writeLoop < created by net/http.(*Transport).dialConn

1
*/
