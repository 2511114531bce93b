// UDP: packets. None is lost on the way, but those that find no room are.
package net

import (
	"os"
	"syscall"
)

func netPackets(host, port, peerHost, peerPort int) (fd uint64, localPort, errno int)

func netReceive(fd uint64, p []byte) (n, host, port, errno int)

func netSend(fd uint64, p []byte, host, port int) (errno int)

func isUDP(network string) bool { return network == "udp" || network == "udp4" || network == "udp6" }

// UDPConn takes packets at an address; one that was dialed exchanges them with one other.
type UDPConn struct {
	conn
}

// packets opens one; a port of 0 at the other end: it takes them from everybody.
func packets(network string, at, peer endpoint) (*UDPConn, error) {
	host, ok := at.host(network)
	if !ok {
		return nil, os.NewSyscallError("bind", syscall.EADDRNOTAVAIL)
	}
	peerHost, ok := peer.host(network)
	if !ok {
		return nil, os.NewSyscallError("connect", syscall.ENETUNREACH)
	}
	fd, port, errno := netPackets(host, at.Port, peerHost, peer.Port)
	if errno != 0 {
		return nil, failure("bind", errno)
	}
	made := &netFD{fd: fd, net: network, laddr: &UDPAddr{IP: ipOfHost(host), Port: port}}
	if peer.Port != 0 {
		made.raddr = &UDPAddr{IP: peer.IP, Port: peer.Port}
	}
	return &UDPConn{conn{made}}, nil
}

func listenUDP(network string, at endpoint) (*UDPConn, error) {
	return packets(network, at, endpoint{})
}

func dialUDP(network string, from, to endpoint) (*UDPConn, error) {
	to = to.toLocal(network)
	if from.isWildcard() {
		from.IP = IP{127, 0, 0, 1}
		if to.IP.To4() == nil {
			from.IP = IPv6loopback
		}
	}
	return packets(network, from, to)
}

// ReadFromUDP takes the next packet; what does not fit into b is lost.
func (c *UDPConn) ReadFromUDP(b []byte) (int, *UDPAddr, error) {
	if !c.ok() {
		return 0, nil, syscall.EINVAL
	}
	n, host, port, errno := netReceive(c.fd.fd, b)
	if errno != 0 {
		return 0, nil, c.fd.opError("read", failure("recvfrom", errno))
	}
	return n, &UDPAddr{IP: ipOfHost(host), Port: port}, nil
}

func (c *UDPConn) ReadFrom(b []byte) (int, Addr, error) {
	n, addr, err := c.ReadFromUDP(b)
	if err != nil {
		return n, nil, err
	}
	return n, addr, nil
}

func (c *UDPConn) Read(b []byte) (int, error) {
	if !c.ok() {
		return 0, syscall.EINVAL
	}
	n, _, _, errno := netReceive(c.fd.fd, b)
	return n, c.fd.opError("read", failure("read", errno))
}

// WriteToUDP sends a packet; whether anybody is there is not told.
func (c *UDPConn) WriteToUDP(b []byte, addr *UDPAddr) (int, error) {
	if !c.ok() {
		return 0, syscall.EINVAL
	}
	fail := func(err error) (int, error) {
		e := &OpError{Op: "write", Net: c.fd.net, Source: c.fd.laddr, Err: err}
		if addr != nil {
			e.Addr = addr
		}
		return 0, e
	}
	if c.fd.raddr != nil {
		return fail(ErrWriteToConnected)
	}
	if addr == nil {
		return fail(errMissingAddress)
	}
	host, ok := endpoint(*addr).toLocal(c.fd.net).host(c.fd.net)
	if !ok {
		return fail(os.NewSyscallError("sendto", syscall.ENETUNREACH))
	}
	if errno := netSend(c.fd.fd, b, host, addr.Port); errno != 0 {
		return fail(failure("sendto", errno))
	}
	return len(b), nil
}

func (c *UDPConn) WriteTo(b []byte, addr Addr) (int, error) {
	to, ok := addr.(*UDPAddr)
	if !ok {
		if !c.ok() {
			return 0, syscall.EINVAL
		}
		return 0, &OpError{Op: "write", Net: c.fd.net, Source: c.fd.laddr, Addr: addr,
			Err: syscall.EINVAL}
	}
	return c.WriteToUDP(b, to)
}

func (c *UDPConn) Write(b []byte) (int, error) {
	if !c.ok() {
		return 0, syscall.EINVAL
	}
	if c.fd.raddr == nil {
		return 0, c.fd.opError("write", os.NewSyscallError("write", syscall.EDESTADDRREQ))
	}
	errno := netSend(c.fd.fd, b, 0, 0)
	if errno != 0 {
		return 0, c.fd.opError("write", failure("write", errno))
	}
	return len(b), nil
}

// ListenUDP takes packets at laddr; nil stands for all addresses and any port.
func ListenUDP(network string, laddr *UDPAddr) (*UDPConn, error) {
	return listenAt(network, isUDP(network), true, (*endpoint)(laddr), listenUDP)
}

// DialUDP connects laddr, unless it is nil, with raddr.
func DialUDP(network string, laddr, raddr *UDPAddr) (*UDPConn, error) {
	return dialBetween(network, isUDP(network), true, (*endpoint)(laddr), (*endpoint)(raddr), dialUDP)
}
