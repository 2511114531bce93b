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

// dialBetween is what DialTCP and DialUDP have in common: the errors, and what may be nil.
func dialBetween[C any](network string, known, udp bool, laddr, raddr *endpoint,
	dial func(network string, from, to endpoint) (C, error)) (none C, err error) {
	fail := &OpError{Op: "dial", Net: network}
	var from endpoint
	if laddr != nil {
		from, fail.Source = *laddr, addrOf(*laddr, udp)
	}
	if raddr == nil {
		fail.Err = errMissingAddress
		return none, fail
	}
	fail.Addr = addrOf(*raddr, udp)
	if !known {
		fail.Err = UnknownNetworkError(network)
		return none, fail
	}
	c, err := dial(network, from, *raddr)
	if err != nil {
		fail.Err = err
		return none, fail
	}
	return c, nil
}

// listenAt is what ListenTCP and ListenUDP have in common.
func listenAt[L any](network string, known, udp bool, laddr *endpoint,
	listen func(network string, at endpoint) (L, error)) (none L, err error) {
	fail := &OpError{Op: "listen", Net: network}
	var at endpoint
	if laddr != nil {
		at, fail.Addr = *laddr, addrOf(*laddr, udp)
	}
	if !known {
		fail.Err = UnknownNetworkError(network)
		return none, fail
	}
	l, err := listen(network, at)
	if err != nil {
		fail.Err = err
		return none, fail
	}
	return l, nil
}

// listenNamed listens at an address in words, by UDP or TCP as `udp` says.
func listenNamed[L any](network, address string, udp bool,
	listen func(network string, at endpoint) (L, error)) (none L, err error) {
	fail := &OpError{Op: "listen", Net: network}
	if !isUDP(network) && !isTCP(network) {
		fail.Err = UnknownNetworkError(network)
		return none, fail
	}
	at, err := resolve(network, address)
	if err != nil {
		fail.Err = err
		return none, fail
	}
	fail.Addr = addrOf(at, isUDP(network))
	if isUDP(network) != udp {
		fail.Err = &AddrError{Err: "unexpected address type", Addr: address}
		return none, fail
	}
	return listenAt(network, true, udp, &at, listen)
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
	l, err := listenNamed(network, address, false, listenTCP)
	if err != nil {
		return nil, err
	}
	return l, nil
}

// ListenPacket takes packets at an address.
func ListenPacket(network, address string) (PacketConn, error) {
	return new(ListenConfig).ListenPacket(context.Background(), network, address)
}

func (lc *ListenConfig) ListenPacket(ctx context.Context, network, address string) (PacketConn,
	error) {
	c, err := listenNamed(network, address, true, listenUDP)
	if err != nil {
		return nil, err
	}
	return c, nil
}
