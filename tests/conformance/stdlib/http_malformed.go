// What a client makes of replies that are wrong, late or cut off.
package main

import (
	"bufio"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"os"
	"strings"
	"time"
)

func main() {
	log.SetFlags(0)
	log.SetOutput(os.Stdout)
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	replies := make(chan []string, 1) // of each request on a connection
	go func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			go func() {
				defer c.Close()
				br := bufio.NewReader(c)
				for _, reply := range <-replies {
					if strings.HasPrefix(reply, "!") {
						io.WriteString(c, reply[1:])
						continue
					}
					req, err := http.ReadRequest(br)
					if err != nil {
						fmt.Println("server:", err)
						return
					}
					io.Copy(io.Discard, req.Body)
					if reply == "close" {
						return
					}
					io.WriteString(c, strings.ReplaceAll(reply, "\n", "\r\n"))
				}
			}()
		}
	}()
	url := "http://" + l.Addr().String() + "/"
	show := func(resp *http.Response, err error) {
		if err != nil {
			s := strings.ReplaceAll(err.Error(), l.Addr().String(), "ADDR")
			if i := strings.Index(s, "127.0.0.1:"); i >= 0 {
				s = s[:i]
			}
			fmt.Println("error", s)
			return
		}
		b, err := io.ReadAll(resp.Body)
		fmt.Printf("%s %q %v %v %v\n", resp.Status, b, err, resp.ContentLength, resp.Trailer)
		resp.Body.Close()
		time.Sleep(10 * time.Millisecond)
	}
	one := func(reply string) {
		http.DefaultClient.CloseIdleConnections()
		replies <- []string{reply}
		show(http.Get(url))
	}
	one("close")
	one("nonsense\n\n")
	one("HTTP/1.1 2x0 OK\n\n")
	one("HTTP/1.1 20 OK\n\n")
	one("HTP/1.1 200 OK\n\n")
	one("HTTP/1.1 200\n\n")
	one("HTTP/1.1 200 OK\nbad\n\n")
	one("HTTP/1.1 200 OK\nContent-Length: x\n\n")
	one("HTTP/1.1 200 OK\nContent-Length: 10\n\nabc")
	one("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n3\nabc\n")
	one("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\nq\nabc\n")
	one("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\nTrailer: A, B\n\n3\nabc\n0\nA: 1\nC: 2\n\n")
	one("HTTP/1.1 200 OK\nTransfer-Encoding: gzip\n\n")
	one("HTTP/1.1 200 OK\n\nuntil the end")
	one("HTTP/1.0 200 Fine\n\nuntil the end")
	one("HTTP/1.1 204 No Content\n\n")
	one("HTTP/1.1 304 Not Modified\nContent-Length: 5\n\n")
	one("HTTP/1.1 100 Continue\n\nHTTP/1.1 200 OK\nContent-Length: 2\n\nhi")
	one("HTTP/1.1 103 Early\n\nHTTP/1.1 103 Early\n\nHTTP/1.1 103 Early\n\nHTTP/1.1 103 Early\n\nHTTP/1.1 103 Early\n\nHTTP/1.1 103 Early\n\nHTTP/1.1 200 OK\nContent-Length: 2\n\nhi")
	one("HTTP/1.1 200 OK\nContent-Le")
	ok := "HTTP/1.1 200 OK\nContent-Length: 2\n\nok"
	// the connection is closed when it is used again: once more on another
	http.DefaultClient.CloseIdleConnections()
	replies <- []string{ok, "close"}
	show(http.Get(url))
	go func() { replies <- []string{ok} }()
	show(http.Get(url))
	time.Sleep(10 * time.Millisecond)
	// not for a POST whose body was sent
	http.DefaultClient.CloseIdleConnections()
	replies <- []string{ok, "close"}
	show(http.Get(url))
	show(http.Post(url, "a/b", strings.NewReader("data")))
	// more than was asked for
	http.DefaultClient.CloseIdleConnections()
	replies <- []string{ok, "!unasked"}
	show(http.Get(url))
	time.Sleep(10 * time.Millisecond)
	one("HTTP/1.1 200 OK\nX: " + strings.Repeat("y", 1000) + "\nContent-Length: 2\n\nhi")
	tr := &http.Transport{MaxResponseHeaderBytes: 500}
	replies <- []string{"HTTP/1.1 200 OK\nX: " + strings.Repeat("y", 9000) + "\nContent-Length: 2\n\nhi"}
	show((&http.Client{Transport: tr}).Get(url))
	l.Close()
}

/* Output:
error Get "http://ADDR/": EOF
error Get "http://ADDR/": net/http: HTTP/1.x transport connection broken: malformed HTTP response "nonsense"
error Get "http://ADDR/": net/http: HTTP/1.x transport connection broken: malformed HTTP status code "2x0"
error Get "http://ADDR/": net/http: HTTP/1.x transport connection broken: malformed HTTP status code "20"
error Get "http://ADDR/": net/http: HTTP/1.x transport connection broken: malformed HTTP version "HTP/1.1"
200 "" <nil> -1 map[]
error Get "http://ADDR/": net/http: HTTP/1.x transport connection broken: malformed MIME header: missing colon: "bad"
error Get "http://ADDR/": net/http: HTTP/1.x transport connection broken: bad Content-Length "x"
200 OK "abc" unexpected EOF 10 map[]
200 OK "abc" unexpected EOF -1 map[]
200 OK "" invalid byte in chunk length -1 map[]
200 OK "abc" <nil> -1 map[A:[1] B:[] C:[2]]
error Get "http://ADDR/": net/http: HTTP/1.x transport connection broken: unsupported transfer encoding: "gzip"
200 OK "until the end" <nil> -1 map[]
200 Fine "until the end" <nil> -1 map[]
204 No Content "" <nil> 0 map[]
304 Not Modified "" <nil> 0 map[]
200 OK "hi" <nil> 2 map[]
error Get "http://ADDR/": net/http: HTTP/1.x transport connection broken: net/http: too many 1xx informational responses
error Get "http://ADDR/": net/http: HTTP/1.x transport connection broken: malformed MIME header: missing colon: "Content-Le"
200 OK "ok" <nil> 2 map[]
200 OK "ok" <nil> 2 map[]
200 OK "ok" <nil> 2 map[]
error Post "http://ADDR/": EOF
Unsolicited response received on idle HTTP channel starting with "unasked"; err=<nil>
200 OK "ok" <nil> 2 map[]
200 OK "hi" <nil> 2 map[]
error Get "http://ADDR/": net/http: HTTP/1.x transport connection broken: net/http: server response headers exceeded 500 bytes; aborted
*/
