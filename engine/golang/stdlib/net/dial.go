// Dial and Listen for any network.
package net

import (
	"context"
	"time"
)

// Dialer says how to connect.
type Dialer struct {
	Timeout       time.Duration // 0: none
	Deadline      time.Time     // zero: none
	LocalAddr     Addr
	KeepAlive     time.Duration
	FallbackDelay time.Duration
	DualStack     bool
	Resolver      *Resolver
}

// Dial connects to an address such as localhost:80.
func Dial(network, address string) (Conn, error) { return new(Dialer).Dial(network, address) }

func DialTimeout(network, address string, timeout time.Duration) (Conn, error) {
	return (&Dialer{Timeout: timeout}).Dial(network, address)
}

func (d *Dialer) Dial(network, address string) (Conn, error) {
	return d.DialContext(context.Background(), network, address)
}

// isOver tells whether there is no time left to connect.
func (d *Dialer) isOver(ctx context.Context) bool {
	until := d.Deadline
	if at, ok := ctx.Deadline(); ok && (until.IsZero() || at.Before(until)) {
		until = at
	}
	return d.Timeout < 0 || !until.IsZero() && !time.Now().Before(until)
}

func (d *Dialer) DialContext(ctx context.Context, network, address string) (Conn, error) {
	if ctx == nil {
		panic("nil context")
	}
	fail := func(to Addr, err error) (Conn, error) {
		e := &OpError{Op: "dial", Net: network, Addr: to, Err: err}
		if to != nil {
			e.Source = d.LocalAddr
		}
		return nil, e
	}
	udp := isUDP(network)
	if !udp && !isTCP(network) {
		return fail(nil, UnknownNetworkError(network))
	}
	if address == "" {
		return fail(nil, errMissingAddress)
	}
	to, err := resolve(network, address)
	if err != nil {
		return fail(nil, err)
	}
	from, err := localEnd(d.LocalAddr, udp)
	if err != nil {
		return fail(nil, err)
	}
	addr := addrOf(to, udp)
	if d.isOver(ctx) {
		return fail(addr, &timeoutError{})
	}
	if err := ctx.Err(); err != nil {
		return fail(addr, ended(err))
	}
	var c Conn
	if udp {
		c, err = connOrNil(dialUDP(network, from, to))
	} else {
		c, err = connOrNil(dialTCP(network, from, to))
	}
	if err != nil {
		return fail(addr, err)
	}
	return c, nil
}

func connOrNil[C Conn](c C, err error) (Conn, error) {
	if err != nil {
		return nil, err
	}
	return c, nil
}

func addrOf(e endpoint, udp bool) Addr {
	if udp {
		a := UDPAddr(e)
		return &a
	}
	a := TCPAddr(e)
	return &a
}

// localEnd is what a Dialer's LocalAddr says.
func localEnd(a Addr, udp bool) (endpoint, error) {
	switch a := a.(type) {
	case nil:
		return endpoint{}, nil
	case *TCPAddr:
		if !udp && a != nil {
			return endpoint(*a), nil
		}
	case *UDPAddr:
		if udp && a != nil {
			return endpoint(*a), nil
		}
	}
	return endpoint{}, &AddrError{Err: "mismatched local address type", Addr: a.String()}
}

// ListenConfig says how to listen.
type ListenConfig struct {
	KeepAlive time.Duration
}

// Listen listens at an address such as :8080; port 0 stands for one that is free.
func Listen(network, address string) (Listener, error) {
	return new(ListenConfig).Listen(context.Background(), network, address)
}

func (lc *ListenConfig) Listen(ctx context.Context, network, address string) (Listener, error) {
	fail := func(at Addr, err error) (Listener, error) {
		return nil, &OpError{Op: "listen", Net: network, Addr: at, Err: err}
	}
	udp := isUDP(network)
	if !udp && !isTCP(network) {
		return fail(nil, UnknownNetworkError(network))
	}
	at, err := resolve(network, address)
	if err != nil {
		return fail(nil, err)
	}
	addr := addrOf(at, udp)
	if udp {
		return fail(addr, &AddrError{Err: "unexpected address type", Addr: address})
	}
	l, err := listenTCP(network, at)
	if err != nil {
		return fail(addr, err)
	}
	return l, nil
}

// ListenPacket takes packets at an address.
func ListenPacket(network, address string) (PacketConn, error) {
	return new(ListenConfig).ListenPacket(context.Background(), network, address)
}

func (lc *ListenConfig) ListenPacket(ctx context.Context, network, address string) (PacketConn,
	error) {
	fail := func(at Addr, err error) (PacketConn, error) {
		return nil, &OpError{Op: "listen", Net: network, Addr: at, Err: err}
	}
	udp := isUDP(network)
	if !udp && !isTCP(network) {
		return fail(nil, UnknownNetworkError(network))
	}
	at, err := resolve(network, address)
	if err != nil {
		return fail(nil, err)
	}
	addr := addrOf(at, udp)
	if !udp {
		return fail(addr, &AddrError{Err: "unexpected address type", Addr: address})
	}
	c, err := listenUDP(network, at)
	if err != nil {
		return fail(addr, err)
	}
	return c, nil
}
