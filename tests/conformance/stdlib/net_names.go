// The texts of errors, and dialing and listening by addresses.
package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"strings"
	"time"
)

func main() {
	fmt.Println(net.LookupPort("tcp", "http"))
	fmt.Println((&net.DNSError{Err: "no such host", Name: "x.org", IsNotFound: true}).Error())
	fmt.Println((&net.DNSError{Err: "timeout", Name: "x.org", Server: "1.1.1.1:53", IsTimeout: true}).Error())
	fmt.Println(&net.AddrError{Err: "why", Addr: "a"}, &net.ParseError{Type: "IP", Text: "t"}, net.UnknownNetworkError("z"), net.InvalidAddrError("i"))
	op := &net.OpError{Op: "read", Net: "tcp", Source: &net.TCPAddr{IP: net.IPv4(1, 2, 3, 4), Port: 5}, Addr: &net.TCPAddr{IP: net.IPv6loopback, Port: 6}, Err: errors.New("boom")}
	fmt.Println(op, op.Timeout(), op.Temporary(), errors.Unwrap(op))
	var nilOp *net.OpError
	fmt.Println(nilOp)
	l, _ := net.ListenTCP("tcp", &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1)})
	go func() {
		c, err := l.AcceptTCP()
		if err == nil {
			c.Write([]byte("x"))
		}
	}()
	d, err := net.DialTCP("tcp", nil, l.Addr().(*net.TCPAddr))
	fmt.Println(err, d.LocalAddr().(*net.TCPAddr).IP, d.RemoteAddr().String() == l.Addr().String())
	b := make([]byte, 4)
	n, err := d.Read(b)
	fmt.Println(n, err)
	_, err = net.DialTCP("tcp", nil, nil)
	fmt.Println(err)
	_, err = net.DialTCP("udp", nil, l.Addr().(*net.TCPAddr))
	fmt.Println(strings.HasSuffix(err.Error(), "unknown network udp"))
	_, err = net.ListenTCP("x", nil)
	fmt.Println(err)
	_, err = net.ListenUDP("tcp", nil)
	fmt.Println(err)
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Millisecond)
	defer cancel()
	go func() {
		<-ctx.Done()
		l.Close()
	}()
	_, err = l.Accept()
	fmt.Println(errors.Is(err, net.ErrClosed), ctx.Err())
	_, err = (&net.Dialer{LocalAddr: &net.UDPAddr{}}).Dial("tcp", "127.0.0.1:1")
	fmt.Println(err)
	var lc net.ListenConfig
	l2, err := lc.Listen(context.Background(), "tcp4", ":0")
	fmt.Println(strings.HasPrefix(l2.Addr().String(), "0.0.0.0:"), err)
	_, err = net.ResolveIPAddr("ip", "127.0.0.1")
	fmt.Println(err)
	_, err = net.ResolveIPAddr("zz", "127.0.0.1")
	fmt.Println(err)
	fmt.Printf("%T %T %T\n", l, d, err)
	fmt.Println(net.IPv4bcast, net.IPv4allsys, net.IPv6zero, net.IPv6linklocalallnodes, net.IPv6loopback.IsLoopback(), net.ParseIP("fe80::1").IsLinkLocalUnicast(), net.ParseIP("8.8.8.8").IsGlobalUnicast())
}

/* Output:
80 <nil>
lookup x.org: no such host
lookup x.org on 1.1.1.1:53: timeout
address a: why invalid IP: t unknown network z i
read tcp 1.2.3.4:5->[::1]:6: boom false false boom
<nil>
<nil> 127.0.0.1 true
1 <nil>
dial tcp: missing address
true
listen x: unknown network x
listen tcp: unknown network tcp
true context deadline exceeded
dial tcp: address :0: mismatched local address type
true <nil>
<nil>
unknown network zz
*net.TCPListener *net.TCPConn net.UnknownNetworkError
255.255.255.255 224.0.0.1 :: ff02::1 true true true
*/
