// A server's timeouts.
package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"strings"
	"time"
)

func main() {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	results := make(chan string, 10)
	mux := http.NewServeMux()
	mux.HandleFunc("/body", func(w http.ResponseWriter, r *http.Request) {
		b, err := io.ReadAll(r.Body)
		results <- fmt.Sprintf("body %q timeout %v", b, errors.Is(err, os.ErrDeadlineExceeded))
	})
	mux.HandleFunc("/slowwrite", func(w http.ResponseWriter, r *http.Request) {
		time.Sleep(120 * time.Millisecond)
		fmt.Fprint(w, "hello")
		err := http.NewResponseController(w).Flush()
		results <- fmt.Sprint("flush timeout ", errors.Is(err, os.ErrDeadlineExceeded))
	})
	mux.HandleFunc("/extend", func(w http.ResponseWriter, r *http.Request) {
		rc := http.NewResponseController(w)
		fmt.Println(rc.SetWriteDeadline(time.Now().Add(time.Second)))
		time.Sleep(120 * time.Millisecond)
		fmt.Fprint(w, "hello")
		results <- fmt.Sprint(rc.Flush())
	})
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, "ok") })
	srv := &http.Server{Handler: mux, ReadTimeout: 60 * time.Millisecond, ReadHeaderTimeout: 40 * time.Millisecond, WriteTimeout: 80 * time.Millisecond, IdleTimeout: 100 * time.Millisecond}
	go srv.Serve(l)
	dial := func() (net.Conn, *bufio.Reader) {
		c, err := net.Dial("tcp", l.Addr().String())
		if err != nil {
			panic(err)
		}
		return c, bufio.NewReader(c)
	}
	took := func(begin time.Time) time.Duration { return time.Since(begin).Round(20 * time.Millisecond) }
	c, br := dial()
	begin := time.Now()
	fmt.Fprint(c, "GET / HTTP/1.1\r\n")
	b, err := io.ReadAll(br)
	fmt.Printf("header: %q %v %v\n", b, err, took(begin))
	c, br = dial()
	begin = time.Now()
	fmt.Fprint(c, "POST /body HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nhalf")
	resp, err := http.ReadResponse(br, nil)
	fmt.Println(resp.Status, err, resp.Close, took(begin))
	fmt.Println(<-results)
	_, err = br.ReadByte()
	fmt.Println(err)
	c, br = dial()
	fmt.Fprint(c, "GET / HTTP/1.1\r\nHost: x\r\n\r\n")
	resp, err = http.ReadResponse(br, nil)
	b, _ = io.ReadAll(resp.Body)
	fmt.Println(resp.Status, string(b), err)
	begin = time.Now()
	_, err = br.ReadByte()
	fmt.Println("idle:", err, took(begin))
	c, br = dial()
	begin = time.Now()
	fmt.Fprint(c, "GET /slowwrite HTTP/1.1\r\nHost: x\r\n\r\n")
	resp, err = http.ReadResponse(br, nil)
	fmt.Println("write:", resp, err, took(begin))
	fmt.Println(<-results)
	c, br = dial()
	fmt.Fprint(c, "GET /extend HTTP/1.1\r\nHost: x\r\n\r\n")
	resp, err = http.ReadResponse(br, nil)
	b, _ = io.ReadAll(resp.Body)
	fmt.Println(string(b), <-results)
	_, err = http.Get("http://" + l.Addr().String() + "/slowwrite")
	fmt.Println(err.Error()[strings.LastIndex(err.Error(), ": "):], <-results)
	c.Close()
	srv.Close()
}

/* Output:
header: "" <nil> 40ms
200 OK <nil> true 60ms
body "half" timeout true
EOF
200 OK ok <nil>
idle: EOF 100ms
write: <nil> unexpected EOF 120ms
flush timeout true
<nil>
hello <nil>
: EOF flush timeout true
*/
