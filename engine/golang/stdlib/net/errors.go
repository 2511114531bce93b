// The errors of package net, with Go's texts.
package net

import (
	"context"
	"errors"
	"internal/poll"
	"os"
	"syscall"
)

// Error is what network errors can say of themselves.
type Error interface {
	error
	Timeout() bool
	Temporary() bool
}

// ErrClosed is the error of what was closed already.
var ErrClosed error = poll.ErrNetClosing

var (
	ErrWriteToConnected = errors.New("use of WriteTo with pre-connected connection")
	errMissingAddress   = errors.New("missing address")
)

// OpError says which operation failed, between whom, and why.
type OpError struct {
	Op     string
	Net    string
	Source Addr
	Addr   Addr
	Err    error
}

func (e *OpError) Error() string {
	if e == nil {
		return "<nil>"
	}
	s := e.Op
	if e.Net != "" {
		s += " " + e.Net
	}
	if e.Source != nil {
		s += " " + e.Source.String()
	}
	if e.Addr != nil {
		if e.Source != nil {
			s += "->"
		} else {
			s += " "
		}
		s += e.Addr.String()
	}
	return s + ": " + e.Err.Error()
}

func (e *OpError) Unwrap() error { return e.Err }

// reason is what failed at last: a system call's error number.
func (e *OpError) reason() error {
	if call, ok := e.Err.(*os.SyscallError); ok {
		return call.Err
	}
	return e.Err
}

func (e *OpError) Timeout() bool {
	t, ok := e.reason().(interface{ Timeout() bool })
	return ok && t.Timeout()
}

func (e *OpError) Temporary() bool {
	if e.Op == "accept" && (e.reason() == syscall.ECONNRESET || e.reason() == syscall.ECONNABORTED) {
		return true
	}
	t, ok := e.reason().(interface{ Temporary() bool })
	return ok && t.Temporary()
}

// AddrError is about an address that makes no sense.
type AddrError struct {
	Err  string
	Addr string
}

func (e *AddrError) Error() string {
	if e == nil {
		return "<nil>"
	}
	if e.Addr == "" {
		return e.Err
	}
	return "address " + e.Addr + ": " + e.Err
}

func (e *AddrError) Timeout() bool { return false }

func (e *AddrError) Temporary() bool { return false }

// ParseError is about a text that is none of its Type.
type ParseError struct {
	Type string
	Text string
}

func (e *ParseError) Error() string { return "invalid " + e.Type + ": " + e.Text }

func (e *ParseError) Timeout() bool { return false }

func (e *ParseError) Temporary() bool { return false }

type UnknownNetworkError string

func (e UnknownNetworkError) Error() string { return "unknown network " + string(e) }

func (e UnknownNetworkError) Timeout() bool { return false }

func (e UnknownNetworkError) Temporary() bool { return false }

type InvalidAddrError string

func (e InvalidAddrError) Error() string { return string(e) }

func (e InvalidAddrError) Timeout() bool { return false }

func (e InvalidAddrError) Temporary() bool { return false }

// DNSError is about a name that leads nowhere.
type DNSError struct {
	UnwrapErr   error
	Err         string
	Name        string
	Server      string
	IsTimeout   bool
	IsTemporary bool
	IsNotFound  bool
}

func (e *DNSError) Error() string {
	if e == nil {
		return "<nil>"
	}
	s := "lookup " + e.Name
	if e.Server != "" {
		s += " on " + e.Server
	}
	return s + ": " + e.Err
}

func (e *DNSError) Unwrap() error { return e.UnwrapErr }

func (e *DNSError) Timeout() bool { return e.IsTimeout }

func (e *DNSError) Temporary() bool { return e.IsTimeout || e.IsTemporary }

// Dialing that took too long, or that its context ended.
type timeoutError struct{}

func (*timeoutError) Error() string { return "i/o timeout" }

func (*timeoutError) Timeout() bool { return true }

func (*timeoutError) Temporary() bool { return true }

func (*timeoutError) Is(err error) bool { return err == context.DeadlineExceeded }

type canceledError struct{}

func (canceledError) Error() string { return "operation was canceled" }

func (canceledError) Is(err error) bool { return err == context.Canceled }

// ended is the error of a dial whose context is done.
func ended(err error) error {
	switch err {
	case context.Canceled:
		return canceledError{}
	case context.DeadlineExceeded:
		return &timeoutError{}
	}
	return err
}
