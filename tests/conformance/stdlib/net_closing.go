// What is read and written after one end was closed, and deadlines.
package main

import (
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"strings"
	"syscall"
	"time"
)

func pair() (*net.TCPConn, *net.TCPConn) {
	l, _ := net.Listen("tcp", "127.0.0.1:0")
	defer l.Close()
	a, err := net.Dial("tcp", l.Addr().String())
	if err != nil {
		panic(err)
	}
	b, _ := l.Accept()
	return a.(*net.TCPConn), b.(*net.TCPConn)
}

func tail(err error) string {
	if err == nil {
		return "<nil>"
	}
	s := err.Error()
	if i := strings.Index(s, "->"); i >= 0 {
		i += strings.Index(s[i:], ": ")
		return s[:strings.Index(s, " ")] + s[i:]
	}
	return s
}

func main() {
	buf := make([]byte, 16)
	fmt.Println("-- half close")
	a, b := pair()
	a.Write([]byte("request"))
	a.CloseWrite()
	all, err := io.ReadAll(b)
	fmt.Printf("%q %v\n", all, err)
	_, err = a.Write([]byte("x"))
	fmt.Println(tail(err), errors.Is(err, syscall.EPIPE))
	b.Write([]byte("answer"))
	b.Close()
	all, err = io.ReadAll(a)
	fmt.Printf("%q %v\n", all, err)
	a.Close()

	fmt.Println("-- write to a peer that is gone")
	a, b = pair()
	b.Close()
	n, err := a.Write([]byte("1"))
	fmt.Println(n, tail(err))
	time.Sleep(5 * time.Millisecond)
	n, err = a.Write([]byte("2"))
	fmt.Println(n, tail(err))
	n, err = a.Read(buf)
	fmt.Println(n, err)
	a.Close()

	fmt.Println("-- closed with unread data")
	a, b = pair()
	a.Write([]byte("never read"))
	time.Sleep(time.Millisecond)
	b.Write([]byte("bye"))
	b.Close()
	time.Sleep(5 * time.Millisecond)
	n, err = a.Read(buf)
	fmt.Println(n, tail(err))
	n, err = a.Read(buf)
	fmt.Println(n, tail(err))
	n, err = a.Read(buf)
	fmt.Println(n, tail(err))
	n, err = a.Write(buf)
	fmt.Println(n, tail(err))

	fmt.Println("-- reset, write first")
	a, b = pair()
	a.Write([]byte("never read"))
	time.Sleep(time.Millisecond)
	b.Close()
	time.Sleep(5 * time.Millisecond)
	n, err = a.Write(buf)
	fmt.Println(n, tail(err))
	n, err = a.Write(buf)
	fmt.Println(n, tail(err))
	n, err = a.Read(buf)
	fmt.Println(n, tail(err))

	fmt.Println("-- not accepted")
	l, _ := net.Listen("tcp", "127.0.0.1:0")
	c, err := net.Dial("tcp", l.Addr().String())
	fmt.Println(err)
	l.Close()
	time.Sleep(5 * time.Millisecond)
	n, err = c.Read(buf)
	fmt.Println(n, tail(err))

	fmt.Println("-- deadlines")
	a, b = pair()
	a.SetReadDeadline(time.Now().Add(10 * time.Millisecond))
	_, err = a.Read(buf)
	fmt.Println(tail(err), errors.Is(err, os.ErrDeadlineExceeded), os.IsTimeout(err))
	b.Write([]byte("z"))
	time.Sleep(time.Millisecond)
	_, err = a.Read(buf)
	fmt.Println(tail(err))
	a.SetReadDeadline(time.Time{})
	n, err = a.Read(buf)
	fmt.Println(n, err)
	go func() {
		time.Sleep(2 * time.Millisecond)
		a.SetReadDeadline(time.Unix(1, 0))
	}()
	_, err = a.Read(buf)
	fmt.Println(tail(err))
	go func() {
		time.Sleep(2 * time.Millisecond)
		a.Close()
	}()
	a.SetDeadline(time.Time{})
	_, err = a.Read(buf)
	fmt.Println(tail(err), errors.Is(err, net.ErrClosed))
	n, err = b.Read(buf)
	fmt.Println(n, err)

	fmt.Println("-- full buffers")
	a, b = pair()
	a.SetWriteDeadline(time.Now().Add(20 * time.Millisecond))
	n, err = a.Write(make([]byte, 64<<20))
	fmt.Println(n > 100000 && n < 64<<20, tail(err))
	a.SetWriteDeadline(time.Time{})
	done := make(chan int)
	go func() {
		m, err := a.Write(make([]byte, 32<<20))
		fmt.Println(m, err)
		a.Close()
		done <- m
	}()
	m, err := io.Copy(io.Discard, b)
	fmt.Println(int(m)-n, err)
	<-done
	n, err = a.Read(nil)
	fmt.Println(n, tail(err))
	n, err = b.Read(nil)
	fmt.Println(n, err)
	fmt.Println(tail(b.CloseRead()), tail(b.CloseWrite()))
	b.Close()
	fmt.Println(tail(b.CloseWrite()))
}

/* Output:
-- half close
"request" <nil>
write: write: broken pipe true
"answer" <nil>
-- write to a peer that is gone
1 <nil>
0 write: write: broken pipe
0 EOF
-- closed with unread data
3 <nil>
0 read: read: connection reset by peer
0 EOF
0 write: write: broken pipe
-- reset, write first
0 write: write: connection reset by peer
0 write: write: broken pipe
0 EOF
-- not accepted
<nil>
0 read: read: connection reset by peer
-- deadlines
read: i/o timeout true true
read: i/o timeout
1 <nil>
read: i/o timeout
read: use of closed network connection true
0 EOF
-- full buffers
true write: i/o timeout
33554432 <nil>
33554432 <nil>
0 read: use of closed network connection
0 <nil>
<nil> <nil>
close: use of closed network connection
*/
