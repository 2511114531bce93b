// TCP: connections and listeners.
package net

import (
	"os"
	"syscall"
	"time"
)

// TCPConn is a TCP connection. A Write that finds the buffer of the other end full, 256 KiB, waits
// until there is room again.
type TCPConn struct {
	conn
}

func newTCPConn(fd uint64, network string, local, remote endpoint) *TCPConn {
	l, r := TCPAddr(local), TCPAddr(remote)
	return &TCPConn{conn{&netFD{fd, network, &l, &r}}}
}

func (c *TCPConn) shutdown(writing bool) error {
	if !c.ok() {
		return syscall.EINVAL
	}
	return c.fd.opError("close", failure("shutdown", netShutdown(c.fd.fd, writing)))
}

// CloseWrite ends what is sent: the other end reads what is there, and then io.EOF.
func (c *TCPConn) CloseWrite() error { return c.shutdown(true) }

func (c *TCPConn) CloseRead() error { return c.shutdown(false) }

// SetNoDelay, SetKeepAlive and SetKeepAlivePeriod change nothing here.
func (c *TCPConn) SetNoDelay(noDelay bool) error { return nil }

func (c *TCPConn) SetKeepAlive(keepalive bool) error { return nil }

func (c *TCPConn) SetKeepAlivePeriod(d time.Duration) error { return nil }

// TCPListener waits for TCP connections.
type TCPListener struct {
	fd *netFD
}

func (l *TCPListener) ok() bool { return l != nil && l.fd != nil }

func (l *TCPListener) accept() (*TCPConn, error) {
	if !l.ok() {
		return nil, syscall.EINVAL
	}
	fd, localHost, host, port, errno := netAccept(l.fd.fd)
	if errno != 0 {
		return nil, l.fd.opError("accept", failure("accept", errno))
	}
	local := endpoint{IP: ipOfHost(localHost), Port: l.fd.laddr.(*TCPAddr).Port}
	return newTCPConn(fd, l.fd.net, local, endpoint{IP: ipOfHost(host), Port: port}), nil
}

func (l *TCPListener) AcceptTCP() (*TCPConn, error) { return l.accept() }

func (l *TCPListener) Accept() (Conn, error) {
	c, err := l.accept()
	if err != nil {
		return nil, err
	}
	return c, nil
}

// Close ends the waiting of all who Accept. Connections that nobody has accepted are reset.
func (l *TCPListener) Close() error {
	if !l.ok() {
		return syscall.EINVAL
	}
	return l.fd.close()
}

func (l *TCPListener) Addr() Addr { return l.fd.laddr }

func (l *TCPListener) SetDeadline(t time.Time) error {
	if !l.ok() {
		return syscall.EINVAL
	}
	return l.fd.setDeadline(t, true, false)
}

// listenTCP has an error without its operation.
func listenTCP(network string, at endpoint) (*TCPListener, error) {
	host, ok := at.host(network)
	if !ok {
		return nil, os.NewSyscallError("bind", syscall.EADDRNOTAVAIL)
	}
	fd, port, errno := netListen(host, at.Port)
	if errno != 0 {
		return nil, failure("bind", errno)
	}
	return &TCPListener{&netFD{fd: fd, net: network, laddr: &TCPAddr{IP: ipOfHost(host), Port: port}}}, nil
}

// dialTCP has an error without its operation, too.
func dialTCP(network string, from, to endpoint) (*TCPConn, error) {
	to = to.toLocal(network)
	host, ok := to.host(network)
	if !ok {
		return nil, os.NewSyscallError("connect", syscall.ENETUNREACH)
	}
	if from.isWildcard() {
		from.IP = IP{127, 0, 0, 1}
		if host == hostLoopback6 {
			from.IP = IPv6loopback
		}
	}
	fromHost, ok := from.host(network)
	if !ok {
		return nil, os.NewSyscallError("bind", syscall.EADDRNOTAVAIL)
	}
	fd, port, errno := netConnect(fromHost, from.Port, host, to.Port)
	if errno != 0 {
		return nil, failure("connect", errno)
	}
	from.Port = port
	return newTCPConn(fd, network, from, to), nil
}

func isTCP(network string) bool { return network == "tcp" || network == "tcp4" || network == "tcp6" }

// ListenTCP listens at laddr; nil stands for all addresses and any port.
func ListenTCP(network string, laddr *TCPAddr) (*TCPListener, error) {
	return listenAt(network, isTCP(network), false, (*endpoint)(laddr), listenTCP)
}

// DialTCP connects laddr, unless it is nil, with raddr.
func DialTCP(network string, laddr, raddr *TCPAddr) (*TCPConn, error) {
	return dialBetween(network, isTCP(network), false, (*endpoint)(laddr), (*endpoint)(raddr), dialTCP)
}
