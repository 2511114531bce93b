// Package net is the network of the simulated machine: TCP and UDP on its loopback, in one process,
// net.Pipe, and what Go has for addresses. Nobody else is on the network: other hosts cannot be
// reached, and no name but localhost leads anywhere. This file: what all connections are.
package net

import (
	"io"
	"os"
	"syscall"
	"time"
)

// Addr is one end of a connection.
type Addr interface {
	Network() string
	String() string
}

// Conn is a stream between two ends. Its methods may be called by several goroutines.
type Conn interface {
	Read(b []byte) (n int, err error)
	Write(b []byte) (n int, err error)
	Close() error
	LocalAddr() Addr
	RemoteAddr() Addr
	SetDeadline(t time.Time) error
	SetReadDeadline(t time.Time) error
	SetWriteDeadline(t time.Time) error
}

// PacketConn sends and receives packets.
type PacketConn interface {
	ReadFrom(p []byte) (n int, addr Addr, err error)
	WriteTo(p []byte, addr Addr) (n int, err error)
	Close() error
	LocalAddr() Addr
	SetDeadline(t time.Time) error
	SetReadDeadline(t time.Time) error
	SetWriteDeadline(t time.Time) error
}

// Listener waits for connections.
type Listener interface {
	Accept() (Conn, error)
	Close() error
	Addr() Addr
}

// What the machine's network does; vm/network.h says how. Numbers of errors: 0 for none, Linux's, or
// the two below.
const (
	errnoClosed  = -1
	errnoTimeout = -2
)

func netListen(host, port int) (fd uint64, localPort, errno int)

func netConnect(localHost, localPort, host, port int) (fd uint64, fromPort, errno int)

func netAccept(fd uint64) (newFd uint64, localHost, host, port, errno int)

func netRead(fd uint64, p []byte) (n, errno int)

func netWrite(fd uint64, p []byte) (n, errno int)

func netClose(fd uint64) (errno int)

func netShutdown(fd uint64, writing bool) (errno int)

func netDeadline(fd uint64, writing bool, ns int64, never bool) (errno int)

// failure is the error of a system call.
func failure(call string, errno int) error {
	switch errno {
	case 0:
		return nil
	case errnoClosed:
		return ErrClosed
	case errnoTimeout:
		return os.ErrDeadlineExceeded
	}
	return os.NewSyscallError(call, syscall.Errno(errno))
}

// A netFD is an open descriptor. It never changes.
type netFD struct {
	fd           uint64
	net          string
	laddr, raddr Addr // no raddr: a listener, or packets from anybody
}

// opError wraps what an operation on the descriptor gave.
func (fd *netFD) opError(op string, err error) error {
	if err == nil {
		return nil
	}
	if fd.raddr == nil {
		return &OpError{Op: op, Net: fd.net, Addr: fd.laddr, Err: err}
	}
	return &OpError{Op: op, Net: fd.net, Source: fd.laddr, Addr: fd.raddr, Err: err}
}

func (fd *netFD) close() error { return fd.opError("close", failure("close", netClose(fd.fd))) }

func (fd *netFD) setDeadline(t time.Time, reading, writing bool) error {
	never := t.IsZero()
	var ns int64
	if !never {
		ns = int64(time.Until(t))
	}
	errno := 0
	if reading {
		errno = netDeadline(fd.fd, false, ns, never)
	}
	if writing && errno == 0 {
		errno = netDeadline(fd.fd, true, ns, never)
	}
	if errno == 0 {
		return nil
	}
	return &OpError{Op: "set", Net: fd.net, Addr: fd.laddr, Err: failure("set", errno)}
}

// conn is what TCP and UDP connections have in common.
type conn struct {
	fd *netFD
}

func (c *conn) ok() bool { return c != nil && c.fd != nil }

func (c *conn) Read(b []byte) (int, error) {
	if !c.ok() {
		return 0, syscall.EINVAL
	}
	n, errno := netRead(c.fd.fd, b)
	if n == 0 && errno == 0 && len(b) != 0 {
		return 0, io.EOF
	}
	return n, c.fd.opError("read", failure("read", errno))
}

func (c *conn) Write(b []byte) (int, error) {
	if !c.ok() {
		return 0, syscall.EINVAL
	}
	n, errno := netWrite(c.fd.fd, b)
	return n, c.fd.opError("write", failure("write", errno))
}

func (c *conn) Close() error {
	if !c.ok() {
		return syscall.EINVAL
	}
	return c.fd.close()
}

func (c *conn) LocalAddr() Addr {
	if !c.ok() {
		return nil
	}
	return c.fd.laddr
}

func (c *conn) RemoteAddr() Addr {
	if !c.ok() {
		return nil
	}
	return c.fd.raddr
}

func (c *conn) setDeadline(t time.Time, reading, writing bool) error {
	if !c.ok() {
		return syscall.EINVAL
	}
	return c.fd.setDeadline(t, reading, writing)
}

func (c *conn) SetDeadline(t time.Time) error { return c.setDeadline(t, true, true) }

func (c *conn) SetReadDeadline(t time.Time) error { return c.setDeadline(t, true, false) }

func (c *conn) SetWriteDeadline(t time.Time) error { return c.setDeadline(t, false, true) }

// SetReadBuffer and SetWriteBuffer change nothing: buffers have one size here.
func (c *conn) SetReadBuffer(bytes int) error { return nil }

func (c *conn) SetWriteBuffer(bytes int) error { return nil }
