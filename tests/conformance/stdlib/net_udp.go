// Packets.
package main

import (
	"errors"
	"fmt"
	"net"
	"strings"
	"syscall"
	"time"
)

func main() {
	pc, err := net.ListenPacket("udp", "127.0.0.1:45991")
	fmt.Println(pc.LocalAddr(), err)
	go func() {
		buf := make([]byte, 100)
		for {
			n, addr, err := pc.ReadFrom(buf)
			if err != nil {
				return
			}
			pc.WriteTo([]byte(strings.ToUpper(string(buf[:n]))), addr)
		}
	}()
	c, err := net.Dial("udp", "127.0.0.1:45991")
	fmt.Println(c.RemoteAddr(), err)
	buf := make([]byte, 100)
	for _, s := range []string{"one", "two", "three"} {
		fmt.Fprint(c, s)
		n, err := c.Read(buf)
		fmt.Println(string(buf[:n]), err)
	}
	c.SetReadDeadline(time.Now().Add(5 * time.Millisecond))
	_, err = c.Read(buf)
	var ne net.Error
	fmt.Println(errors.As(err, &ne) && ne.Timeout())
	_, err = net.ListenPacket("udp", "127.0.0.1:45991")
	fmt.Println(err)
	_, err = pc.(*net.UDPConn).Write([]byte("x"))
	fmt.Println(err != nil)
	_, err = c.(*net.UDPConn).WriteTo([]byte("x"), pc.LocalAddr())
	fmt.Println(errors.Is(err, net.ErrWriteToConnected))
	n, err := pc.WriteTo(make([]byte, 3), &net.UDPAddr{IP: net.IPv4(127, 0, 0, 1), Port: 45992})
	fmt.Println(n, err)
	pc.Close()
	c.SetReadDeadline(time.Time{})
	n, err = c.Write([]byte("anybody?"))
	fmt.Println(n, err)
	time.Sleep(5 * time.Millisecond)
	_, err = c.Read(buf)
	fmt.Println(errors.Is(err, syscall.ECONNREFUSED))
	_, _, err = pc.ReadFrom(buf)
	fmt.Println(err)
	_, err = c.Write(make([]byte, 70000))
	fmt.Println(errors.Is(err, syscall.EMSGSIZE))
}

/* Output:
127.0.0.1:45991 <nil>
127.0.0.1:45991 <nil>
ONE <nil>
TWO <nil>
THREE <nil>
true
listen udp 127.0.0.1:45991: bind: address already in use
true
true
3 <nil>
8 <nil>
true
read udp 127.0.0.1:45991: use of closed network connection
true
*/
