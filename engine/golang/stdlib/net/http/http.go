// Package http is HTTP/1.1: servers and clients on the network of the simulated machine, package
// net's. There is no TLS, and so no HTTP/2; nothing is compressed; forms have no files.
//
// This file: errors, and what bodies are when there are none.
package http

import (
	"errors"
	"fmt"
	"io"
	"strings"
)

// ProtocolError is about what cannot be done with HTTP, or was not well-formed.
type ProtocolError struct {
	ErrorString string
}

func (p *ProtocolError) Error() string { return p.ErrorString }

func (p *ProtocolError) Is(err error) bool {
	return p == ErrNotSupported && err == errors.ErrUnsupported
}

var (
	ErrNotSupported         = &ProtocolError{"feature not supported"}
	ErrUnexpectedTrailer    = &ProtocolError{"trailer header without chunked transfer encoding"}
	ErrMissingBoundary      = &ProtocolError{"no multipart boundary param in Content-Type"}
	ErrNotMultipart         = &ProtocolError{"request Content-Type isn't multipart/form-data"}
	ErrHeaderTooLong        = &ProtocolError{"header too long"}
	ErrShortBody            = &ProtocolError{"entity body too short"}
	ErrMissingContentLength = &ProtocolError{"missing ContentLength in HEAD response"}
)

var (
	ErrNoCookie            = errors.New("http: named cookie not present")
	ErrNoLocation          = errors.New("http: no Location header in response")
	ErrMissingFile         = errors.New("http: no such file")
	ErrBodyNotAllowed      = errors.New("http: request method or response status code does not allow body")
	ErrHijacked            = errors.New("http: connection has been hijacked")
	ErrContentLength       = errors.New("http: wrote more than the declared Content-Length")
	ErrWriteAfterFlush     = errors.New("unused")
	ErrAbortHandler        = errors.New("net/http: abort Handler")
	ErrBodyReadAfterClose  = errors.New("http: invalid Read on closed Body")
	ErrHandlerTimeout      = errors.New("http: Handler timeout")
	ErrLineTooLong         = errors.New("header line too long")
	ErrServerClosed        = errors.New("http: Server closed")
	ErrSkipAltProtocol     = errors.New("net/http: skip alternate protocol")
	ErrUseLastResponse     = errors.New("net/http: use last response")
	ErrSchemeMismatch      = errors.New("http: server gave HTTP response to HTTPS client")
	errNoTLS               = errors.New("http: TLS is not part of Gantry")
	errNoMultipart         = errors.New("http: multipart forms are not part of Gantry")
	errMissingForm         = errors.New("missing form body")
	errNilContext          = errors.New("net/http: nil Context")
	errTooLarge            = errors.New("http: request too large")
	errBodyLengthUnmatched = errors.New("http: ContentLength does not match Body length")
)

// badString is an error about a piece of a message.
func badString(what, value string) error { return fmt.Errorf("%s %q", what, value) }

// NoBody is a body without a byte.
var NoBody = noBody{}

type noBody struct{}

func (noBody) Read([]byte) (int, error) { return 0, io.EOF }

func (noBody) Close() error { return nil }

func (noBody) WriteTo(io.Writer) (int64, error) { return 0, nil }

var (
	_ io.WriterTo   = NoBody
	_ io.ReadCloser = NoBody
)

// contextKey is what the values of the package are known by in contexts.
type contextKey struct {
	name string
}

func (k *contextKey) String() string { return "net/http context value " + k.name }

// hasPort tells whether s is host:port.
func hasPort(s string) bool { return strings.LastIndexByte(s, ':') > strings.LastIndexByte(s, ']') }

// withoutPort gives the host of host:port, of [host]:port without the brackets.
func withoutPort(s string) string {
	if hasPort(s) {
		s = s[:strings.LastIndexByte(s, ':')]
	}
	return strings.TrimSuffix(strings.TrimPrefix(s, "["), "]")
}
