// Dials and listeners that fail, and how: Go's texts, on Linux.
package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"strings"
	"syscall"
	"time"
)

func show(c net.Conn, err error) {
	fmt.Println(c == nil, err)
	var op *net.OpError
	if errors.As(err, &op) {
		fmt.Println("  ", op.Op, op.Net, op.Addr, op.Timeout(), op.Temporary(), errors.Is(err, syscall.ECONNREFUSED))
	}
	var ne net.Error
	fmt.Println("  ", errors.As(err, &ne) && ne.Timeout(), os.IsTimeout(err))
}

func main() {
	show(net.Dial("tcp", "127.0.0.1:9"))
	show(net.Dial("tcp", ":9"))
	show(net.Dial("tcp", "[::1]:9"))
	show(net.Dial("tcp", "127.0.0.1"))
	show(net.Dial("tcp", "127.0.0.1:99999"))
	show(net.Dial("tcp", "127.0.0.1:nothing"))
	show(net.Dial("tcp", ""))
	show(net.Dial("foo", "127.0.0.1:9"))
	show(net.Dial("tcp", "1::2:3"))
	show(net.Dial("tcp4", "[::1]:9"))
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	var d net.Dialer
	show(d.DialContext(ctx, "tcp", "127.0.0.1:9"))
	ctx, cancel = context.WithDeadline(context.Background(), time.Now().Add(-time.Second))
	show(d.DialContext(ctx, "tcp", "127.0.0.1:9"))
	cancel()
	show(net.DialTimeout("tcp", "127.0.0.1:9", -1))
	d.Deadline = time.Now().Add(-time.Second)
	show(d.Dial("tcp", "127.0.0.1:9"))
	l, err := net.Listen("tcp", "127.0.0.1:45671")
	fmt.Println(l.Addr(), l.Addr().Network(), err)
	_, err = net.Listen("tcp", "127.0.0.1:45671")
	fmt.Println(err, errors.Is(err, syscall.EADDRINUSE))
	_, err = net.Listen("tcp", ":45671")
	fmt.Println(err)
	_, err = net.Listen("tcp", "45671")
	fmt.Println(err)
	_, err = net.Listen("udp", ":45671")
	fmt.Println(err)
	_, err = net.Listen("bar", ":45671")
	fmt.Println(err)
	_, err = net.Listen("tcp", "8.8.8.8:80")
	fmt.Println(err)
	fmt.Println(l.Close())
	fmt.Println(l.Close())
	_, err = l.Accept()
	fmt.Println(err, errors.Is(err, net.ErrClosed))
	l, err = net.Listen("tcp", ":45671")
	fmt.Println(l.Addr(), err)
	l2, err := net.Listen("tcp4", "0.0.0.0:45672")
	fmt.Println(l2.Addr(), err)
	l3, err := net.Listen("tcp", "[::1]:45673")
	fmt.Println(l3.Addr(), err)
	_, err = l.(*net.TCPListener).AcceptTCP, l.(*net.TCPListener).SetDeadline(time.Now().Add(10*time.Millisecond))
	fmt.Println(err)
	_, err = l.Accept()
	fmt.Println(err, strings.Contains(err.Error(), "timeout"), errors.Is(err, os.ErrDeadlineExceeded))
	c, err := net.Dial("tcp", "localhost:45671")
	fmt.Println(c.RemoteAddr().Network(), err)
	c.Close()
	fmt.Println(strings.HasSuffix(c.Close().Error(), "use of closed network connection"))
	_, err = c.Read(make([]byte, 1))
	fmt.Println(errors.Is(err, net.ErrClosed))
	_, err = c.Write(make([]byte, 1))
	fmt.Println(errors.Is(err, net.ErrClosed))
	fmt.Println(errors.Is(c.SetDeadline(time.Time{}), net.ErrClosed), strings.HasPrefix(c.SetDeadline(time.Time{}).Error(), "set tcp "))
}

/* Output:
true dial tcp 127.0.0.1:9: connect: connection refused
   dial tcp 127.0.0.1:9 false false true
   false false
true dial tcp :9: connect: connection refused
   dial tcp :9 false false true
   false false
true dial tcp [::1]:9: connect: connection refused
   dial tcp [::1]:9 false false true
   false false
true dial tcp: address 127.0.0.1: missing port in address
   dial tcp <nil> false false false
   false false
true dial tcp: address 99999: invalid port
   dial tcp <nil> false false false
   false false
true dial tcp: lookup tcp/nothing: unknown port
   dial tcp <nil> false false false
   false false
true dial tcp: missing address
   dial tcp <nil> false false false
   false false
true dial foo: unknown network foo
   dial foo <nil> false false false
   false false
true dial tcp: address 1::2:3: too many colons in address
   dial tcp <nil> false false false
   false false
true dial tcp4: address ::1: no suitable address found
   dial tcp4 <nil> false false false
   false false
true dial tcp 127.0.0.1:9: operation was canceled
   dial tcp 127.0.0.1:9 false false false
   false false
true dial tcp 127.0.0.1:9: i/o timeout
   dial tcp 127.0.0.1:9 true true false
   true true
true dial tcp 127.0.0.1:9: i/o timeout
   dial tcp 127.0.0.1:9 true true false
   true true
true dial tcp 127.0.0.1:9: i/o timeout
   dial tcp 127.0.0.1:9 true true false
   true true
127.0.0.1:45671 tcp <nil>
listen tcp 127.0.0.1:45671: bind: address already in use true
listen tcp :45671: bind: address already in use
listen tcp: address 45671: missing port in address
listen udp :45671: address :45671: unexpected address type
listen bar: unknown network bar
listen tcp 8.8.8.8:80: bind: cannot assign requested address
<nil>
close tcp 127.0.0.1:45671: use of closed network connection
accept tcp 127.0.0.1:45671: use of closed network connection true
[::]:45671 <nil>
0.0.0.0:45672 <nil>
[::1]:45673 <nil>
<nil>
accept tcp [::]:45671: i/o timeout true true
tcp <nil>
true
true
true
true true
*/
