// net.Pipe: who hands what to whom, deadlines, and its ends.
package main

import (
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"time"
)

func main() {
	a, b := net.Pipe()
	written := make(chan string)
	go func() {
		n, err := a.Write([]byte("hello, world"))
		a.Close()
		written <- fmt.Sprint("written ", n, err)
	}()
	buf := make([]byte, 5)
	for {
		n, err := b.Read(buf)
		fmt.Printf("%q %v\n", buf[:n], err)
		if err != nil {
			break
		}
	}
	fmt.Println(<-written)
	_, err := b.Write([]byte("x"))
	fmt.Println(err, err == io.ErrClosedPipe)
	fmt.Println(b.SetDeadline(time.Now()))
	_, err = a.Read(buf)
	fmt.Println(err)
	fmt.Println(a.LocalAddr(), a.RemoteAddr().Network())

	c, d := net.Pipe()
	c.SetReadDeadline(time.Now().Add(10 * time.Millisecond))
	start := time.Now()
	_, err = c.Read(buf)
	fmt.Println(err, errors.Is(err, os.ErrDeadlineExceeded), time.Since(start) >= 10*time.Millisecond)
	var ne net.Error
	fmt.Println(errors.As(err, &ne), ne.Timeout())
	c.SetReadDeadline(time.Time{})
	go func() {
		time.Sleep(time.Millisecond)
		d.Write([]byte("late"))
	}()
	n, err := c.Read(buf)
	fmt.Println(n, err)
	d.SetWriteDeadline(time.Now().Add(-1))
	_, err = d.Write([]byte("y"))
	fmt.Println(err)
	d.SetWriteDeadline(time.Now().Add(5 * time.Millisecond))
	go func() {
		c.Read(make([]byte, 2))
	}()
	n, err = d.Write([]byte("partial"))
	fmt.Println(n, err)
	go func() {
		time.Sleep(time.Millisecond)
		c.SetReadDeadline(time.Now())
	}()
	_, err = c.Read(buf)
	fmt.Println(err)
	d.Close()
	c.SetReadDeadline(time.Time{})
	_, err = c.Read(buf)
	fmt.Println(err)
}

/* Output:
"hello" <nil>
", wor" <nil>
"ld" <nil>
"" EOF
written 12 <nil>
io: read/write on closed pipe true
io: read/write on closed pipe
io: read/write on closed pipe
pipe pipe
read pipe: i/o timeout true true
true true
4 <nil>
write pipe: i/o timeout
2 write pipe: i/o timeout
read pipe: i/o timeout
EOF
*/
