// Transport: requests over connections that are used again. This file: what it is, and a round trip
// from the pool's side.
package http

import (
	"bufio"
	"container/list"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/url"
	"sync"
	"time"
)

// DefaultMaxIdleConnsPerHost is how many idle connections a Transport keeps to one host.
const DefaultMaxIdleConnsPerHost = 2

// DefaultTransport is used by DefaultClient.
var DefaultTransport RoundTripper = &Transport{
	Proxy:                 ProxyFromEnvironment,
	DialContext:           (&net.Dialer{Timeout: 30 * time.Second}).DialContext,
	ForceAttemptHTTP2:     true,
	MaxIdleConns:          100,
	IdleConnTimeout:       90 * time.Second,
	TLSHandshakeTimeout:   10 * time.Second,
	ExpectContinueTimeout: time.Second,
}

// Transport is a RoundTripper. It keeps connections and uses them again when the body of a reply
// was read to its end and closed.
type Transport struct {
	Proxy                  func(*Request) (*url.URL, error)
	DialContext            func(ctx context.Context, network, addr string) (net.Conn, error)
	Dial                   func(network, addr string) (net.Conn, error)
	TLSHandshakeTimeout    time.Duration
	DisableKeepAlives      bool
	DisableCompression     bool
	MaxIdleConns           int // 0: no limit
	MaxIdleConnsPerHost    int // 0: DefaultMaxIdleConnsPerHost
	MaxConnsPerHost        int // 0: no limit
	IdleConnTimeout        time.Duration
	ResponseHeaderTimeout  time.Duration
	ExpectContinueTimeout  time.Duration
	ProxyConnectHeader     Header
	MaxResponseHeaderBytes int64
	WriteBufferSize        int
	ReadBufferSize         int
	ForceAttemptHTTP2      bool

	idleMu    sync.Mutex
	idle      map[connKey][]*persistConn // the one used last at the end
	idleWait  map[connKey][]*wantConn
	idleOrder list.List // *persistConn, the one idle for longest at the front
	closeIdle bool

	countMu   sync.Mutex
	count     map[connKey]int
	countWait map[connKey][]*wantConn
	dialing   []*wantConn

	protocolMu sync.Mutex
	protocols  map[string]RoundTripper
}

// connKey is what connections must have in common to stand for each other.
type connKey struct {
	proxy, scheme, addr string
}

// Clone gives one with the same settings, and no connections.
func (t *Transport) Clone() *Transport {
	return &Transport{Proxy: t.Proxy, DialContext: t.DialContext, Dial: t.Dial,
		TLSHandshakeTimeout: t.TLSHandshakeTimeout, DisableKeepAlives: t.DisableKeepAlives,
		DisableCompression: t.DisableCompression, MaxIdleConns: t.MaxIdleConns,
		MaxIdleConnsPerHost: t.MaxIdleConnsPerHost, MaxConnsPerHost: t.MaxConnsPerHost,
		IdleConnTimeout: t.IdleConnTimeout, ResponseHeaderTimeout: t.ResponseHeaderTimeout,
		ExpectContinueTimeout: t.ExpectContinueTimeout, ProxyConnectHeader: t.ProxyConnectHeader.Clone(),
		MaxResponseHeaderBytes: t.MaxResponseHeaderBytes, WriteBufferSize: t.WriteBufferSize,
		ReadBufferSize: t.ReadBufferSize, ForceAttemptHTTP2: t.ForceAttemptHTTP2}
}

// ProxyFromEnvironment gives none: nobody else is on the network.
func ProxyFromEnvironment(req *Request) (*url.URL, error) { return nil, nil }

// ProxyURL always gives the same.
func ProxyURL(fixedURL *url.URL) func(*Request) (*url.URL, error) {
	return func(*Request) (*url.URL, error) { return fixedURL, nil }
}

// RegisterProtocol has rt make the requests of a scheme.
func (t *Transport) RegisterProtocol(scheme string, rt RoundTripper) {
	t.protocolMu.Lock()
	defer t.protocolMu.Unlock()
	if _, double := t.protocols[scheme]; double {
		panic("protocol " + scheme + " already registered")
	}
	if t.protocols == nil {
		t.protocols = make(map[string]RoundTripper)
	}
	t.protocols[scheme] = rt
}

func (t *Transport) protocol(scheme string) RoundTripper {
	t.protocolMu.Lock()
	defer t.protocolMu.Unlock()
	return t.protocols[scheme]
}

var (
	errKeepAlivesDisabled  = errors.New("http: putIdleConn: keep alives disabled")
	errConnBroken          = errors.New("http: putIdleConn: connection is in bad state")
	errCloseIdle           = errors.New("http: putIdleConn: CloseIdleConnections was called")
	errTooManyIdle         = errors.New("http: putIdleConn: too many idle connections")
	errTooManyIdleHost     = errors.New("http: putIdleConn: too many idle connections for host")
	errCloseIdleConns      = errors.New("http: CloseIdleConnections called")
	errReadLoopExiting     = errors.New("http: persistConn.readLoop exiting")
	errIdleConnTimeout     = errors.New("http: idle connection timeout")
	errServerClosedIdle    = errors.New("http: server closed idle connection")
	errReadOnClosedBody    = errors.New("http: read on closed response body")
	errRequestCanceled     = errors.New("net/http: request canceled")
	errRequestCanceledConn = errors.New("net/http: request canceled while waiting for connection")
	errRequestDone         = errors.New("net/http: request completed")

	errTimeout error = &timeoutError{"net/http: timeout awaiting response headers"}
)

// nothingWritten is a failure before a byte was sent: another attempt is safe.
type nothingWritten struct {
	error
}

func (n nothingWritten) Unwrap() error { return n.error }

// readFailed is a failure while the first byte of a reply was awaited.
type readFailed struct {
	err error
}

func (e readFailed) Unwrap() error { return e.err }

func (e readFailed) Error() string {
	return fmt.Sprintf("net/http: Transport failed to read from server: %v", e.err)
}

// An attempt is a request on its way through the Transport.
type attempt struct {
	*Request
	ctx    context.Context
	cancel context.CancelCauseFunc
	extra  Header // beside the request's own

	mu  sync.Mutex
	err error // of reading the request's body
}

func (a *attempt) setError(err error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.err == nil {
		a.err = err
	}
}

func (a *attempt) bodyError() error {
	a.mu.Lock()
	defer a.mu.Unlock()
	return a.err
}

func (a *attempt) addExtra(key, value string) {
	if a.extra == nil {
		a.extra = make(Header)
	}
	a.extra.Set(key, value)
}

// trackedBody remembers whether somebody has used a request's body.
type trackedBody struct {
	io.ReadCloser
	didRead, didClose bool
}

func (b *trackedBody) Read(p []byte) (int, error) {
	b.didRead = true
	return b.ReadCloser.Read(p)
}

func (b *trackedBody) Close() error {
	b.didClose = true
	return b.ReadCloser.Close()
}

var errCannotRewind = errors.New("net/http: cannot rewind body after connection loss")

// rewound gives the request with its body from the beginning.
func rewound(req *Request) (*Request, error) {
	b, ok := req.Body.(*trackedBody)
	if !ok || !b.didRead && !b.didClose {
		return req, nil
	}
	if !b.didClose {
		req.closeBody()
	}
	if req.GetBody == nil {
		return nil, errCannotRewind
	}
	again, err := req.GetBody()
	if err != nil {
		return nil, err
	}
	r := *req
	r.Body = &trackedBody{ReadCloser: again}
	return &r, nil
}

// isSendable checks what no server could read.
func isSendable(req *Request) error {
	if req.URL == nil {
		return errors.New("http: nil Request.URL")
	}
	if req.Header == nil {
		return errors.New("http: nil Request.Header")
	}
	if !isHTTP(req) {
		return nil
	}
	for key, values := range req.Header {
		if !isToken(key) {
			return fmt.Errorf("net/http: invalid header field name %q", key)
		}
		for _, value := range values {
			if !isFieldValue(value) {
				return fmt.Errorf("net/http: invalid header field value for %q", key)
			}
		}
	}
	return nil
}

func isHTTP(req *Request) bool { return req.URL.Scheme == "http" || req.URL.Scheme == "https" }

// isForServer checks what it takes to find a server.
func isForServer(req *Request) error {
	switch {
	case !isHTTP(req):
		return badString("unsupported protocol scheme", req.URL.Scheme)
	case req.Method != "" && !isToken(req.Method):
		return fmt.Errorf("net/http: invalid method %q", req.Method)
	case req.URL.Host == "":
		return errors.New("http: no Host in request URL")
	}
	return nil
}

func (t *Transport) RoundTrip(req *Request) (*Response, error) { return t.roundTrip(req) }

func (t *Transport) roundTrip(original *Request) (resp *Response, err error) {
	req := original
	if err := isSendable(req); err != nil {
		req.closeBody()
		return nil, err
	}
	if rt := t.protocol(req.URL.Scheme); rt != nil {
		if resp, err := rt.RoundTrip(req); err != ErrSkipAltProtocol {
			return resp, err
		}
	}
	if err := isForServer(req); err != nil {
		req.closeBody()
		return nil, err
	}
	if req.Body != nil && req.Body != NoBody {
		r := *req
		r.Body = &trackedBody{ReadCloser: req.Body}
		req = &r
	}
	ctx, cancel := context.WithCancelCause(req.Context())
	if original.Cancel != nil {
		go awaitCancel(ctx, cancel, original)
	}
	defer func() {
		if err != nil {
			cancel(err)
		}
	}()
	for {
		if ctx.Err() != nil {
			req.closeBody()
			return nil, context.Cause(ctx)
		}
		a := &attempt{Request: req, ctx: ctx, cancel: cancel}
		key, proxy, err := t.keyOf(req)
		if err != nil {
			req.closeBody()
			return nil, err
		}
		pc, err := t.getConn(a, key, proxy)
		if err != nil {
			req.closeBody()
			return nil, err
		}
		resp, err := pc.roundTrip(a)
		if err == nil {
			resp.Request = original
			return resp, nil
		}
		if !pc.mayRetry(req, err) {
			return nil, t.giveUp(req, err)
		}
		if req, err = rewound(req); err != nil {
			return nil, err
		}
	}
}

// giveUp gives the error that a caller understands.
func (t *Transport) giveUp(req *Request, err error) error {
	if e, ok := err.(nothingWritten); ok {
		err = e.error
	}
	if e, ok := err.(readFailed); ok {
		err = e.err
	}
	if b, ok := req.Body.(*trackedBody); ok && !b.didClose {
		req.closeBody()
	}
	return err
}

// awaitCancel makes of Request.Cancel the end of a context.
func awaitCancel(ctx context.Context, cancel context.CancelCauseFunc, req *Request) {
	select {
	case <-req.Cancel:
		cancel(errRequestCanceled)
	case <-ctx.Done():
	}
}

func (t *Transport) keyOf(req *Request) (key connKey, proxy *url.URL, err error) {
	key.scheme = req.URL.Scheme
	port := map[string]string{"http": "80", "https": "443"}[key.scheme]
	key.addr = addrOf(req.URL, port)
	if t.Proxy == nil {
		return key, nil, nil
	}
	if proxy, err = t.Proxy(req); err == nil && proxy != nil {
		key.proxy, key.addr = proxy.String(), ""
	}
	return key, proxy, err
}

func addrOf(u *url.URL, port string) string {
	if p := u.Port(); p != "" {
		port = p
	}
	return net.JoinHostPort(u.Hostname(), port)
}

func (t *Transport) dial(ctx context.Context, network, addr string) (net.Conn, error) {
	var c net.Conn
	var err error
	switch {
	case t.DialContext != nil:
		c, err = t.DialContext(ctx, network, addr)
	case t.Dial != nil:
		c, err = t.Dial(network, addr)
	default:
		return new(net.Dialer).DialContext(ctx, network, addr)
	}
	if c == nil && err == nil {
		if t.DialContext != nil {
			err = errors.New("net/http: Transport.DialContext hook returned (nil, nil)")
		} else {
			err = errors.New("net/http: Transport.Dial hook returned (nil, nil)")
		}
	}
	return c, err
}

// dialConn connects, and starts the two goroutines of the connection.
func (t *Transport) dialConn(ctx context.Context, w *wantConn) (*persistConn, error) {
	if w.key.scheme == "https" || w.proxy != nil && w.proxy.Scheme != "http" {
		return nil, errNoTLS
	}
	pc := &persistConn{t: t, key: w.key, requests: make(chan expected, 1), writes: make(chan writing, 1),
		closed: make(chan struct{}), writeErr: make(chan error, 1), writeDone: make(chan struct{})}
	addr := w.key.addr
	if w.proxy != nil {
		pc.byProxy = true
		addr = addrOf(w.proxy, "80")
		if u := w.proxy.User; u != nil {
			password, _ := u.Password()
			pc.proxyAuth = "Basic " + basicAuth(u.Username(), password)
		}
	}
	c, err := t.dial(ctx, "tcp", addr)
	if err != nil {
		if w.proxy != nil {
			err = &net.OpError{Op: "proxyconnect", Net: "tcp", Err: err}
		}
		return nil, err
	}
	pc.conn = c
	pc.in = bufio.NewReaderSize(pc, sizeOr4K(t.ReadBufferSize))
	pc.out = bufio.NewWriterSize(countingWriter{pc}, sizeOr4K(t.WriteBufferSize))
	go pc.readLoop()
	go pc.writeLoop()
	return pc, nil
}

func sizeOr4K(size int) int {
	if size > 0 {
		return size
	}
	return 4 << 10
}
