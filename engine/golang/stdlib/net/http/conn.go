// A connection of a server: request after request.
package http

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"runtime"
	"sync"
	"sync/atomic"
	"time"
)

type conn struct {
	server     *Server
	rwc        net.Conn
	remoteAddr string
	cancel     context.CancelFunc
	r          *connReader
	bufr       *bufio.Reader
	bufw       *bufio.Writer
	lastMethod string
	current    atomic.Pointer[response] // that a request is being answered by

	mu       sync.Mutex
	hijacked bool

	stateMu sync.Mutex
	now     ConnState
	since   time.Time
	lost    error // of writing
}

func (c *conn) state() (ConnState, time.Time) {
	c.stateMu.Lock()
	defer c.stateMu.Unlock()
	return c.now, c.since
}

func (c *conn) setState(state ConnState, runHook bool) {
	switch state {
	case StateNew:
		c.server.trackConn(c, true)
	case StateHijacked, StateClosed:
		c.server.trackConn(c, false)
	}
	c.stateMu.Lock()
	c.now, c.since = state, time.Now()
	c.stateMu.Unlock()
	if hook := c.server.ConnState; runHook && hook != nil {
		hook(c.rwc, state)
	}
}

func (c *conn) isHijacked() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.hijacked
}

// hijack needs mu.
func (c *conn) hijack() (rwc net.Conn, buf *bufio.ReadWriter, err error) {
	if c.hijacked {
		return nil, nil, ErrHijacked
	}
	c.r.abortPendingRead()
	c.hijacked = true
	rwc = c.rwc
	rwc.SetDeadline(time.Time{})
	if c.r.hasByte {
		if _, err := c.bufr.Peek(c.bufr.Buffered() + 1); err != nil {
			return nil, nil, fmt.Errorf("unexpected Peek failure reading buffered byte: %v", err)
		}
	}
	c.bufw = bufio.NewWriter(rwc)
	c.setState(StateHijacked, true)
	return rwc, bufio.NewReadWriter(c.bufr, c.bufw), nil
}

// checkConnErrorWriter ends the work for a connection that cannot be written to.
type checkConnErrorWriter struct {
	c *conn
}

func (w checkConnErrorWriter) Write(p []byte) (int, error) {
	n, err := w.c.rwc.Write(p)
	if err != nil {
		w.c.stateMu.Lock()
		first := w.c.lost == nil
		if first {
			w.c.lost = err
		}
		w.c.stateMu.Unlock()
		if first {
			w.c.cancel()
		}
	}
	return n, err
}

func (c *conn) isLost() bool {
	c.stateMu.Lock()
	defer c.stateMu.Unlock()
	return c.lost != nil
}

func (c *conn) close() {
	c.bufw.Flush()
	c.rwc.Close()
}

// How long a connection stays open for the peer to read its last reply before it is reset.
const lastReplyDelay = 500 * time.Millisecond

func (c *conn) closeWriteAndWait() {
	c.bufw.Flush()
	if tcp, ok := c.rwc.(interface{ CloseWrite() error }); ok {
		tcp.CloseWrite()
	}
	time.Sleep(lastReplyDelay)
}

// end closes the connection, unless it belongs to somebody else; inFlight is what a panic
// interrupted.
func (c *conn) end(inFlight *response) {
	if inFlight != nil {
		inFlight.cancel()
		inFlight.disableWriteContinue()
	}
	if c.isHijacked() {
		return
	}
	if inFlight != nil {
		c.r.abortPendingRead()
		inFlight.reqBody.Close()
	}
	c.close()
	c.setState(StateClosed, true)
}

func (c *conn) serve(ctx context.Context) {
	if ra := c.rwc.RemoteAddr(); ra != nil {
		c.remoteAddr = ra.String()
	}
	ctx = context.WithValue(ctx, LocalAddrContextKey, c.rwc.LocalAddr())
	var inFlight *response
	defer func() {
		if err := recover(); err != nil && err != ErrAbortHandler {
			buf := make([]byte, 64<<10)
			buf = buf[:runtime.Stack(buf, false)]
			c.server.logf("http: panic serving %v: %v\n%s", c.remoteAddr, err, buf)
		}
		c.end(inFlight)
	}()
	ctx, cancel := context.WithCancel(ctx)
	c.cancel = cancel
	defer cancel()
	c.r = newConnReader(c)
	c.bufr = bufio.NewReader(c.r)
	c.bufw = bufio.NewWriterSize(checkConnErrorWriter{c}, 4<<10)
	for {
		w, err := c.readRequest(ctx)
		if c.r.remain != c.server.mostInHeader() {
			c.setState(StateActive, true)
		}
		if err != nil {
			c.refuse(err)
			return
		}
		if !c.expectation(w) {
			return
		}
		c.current.Store(w)
		if w.body != nil && w.body.remains() {
			w.body.registerOnHitEOF(c.r.startBackgroundRead)
		} else {
			c.r.startBackgroundRead()
		}
		inFlight = w
		serverHandler{c.server}.ServeHTTP(w, w.req)
		inFlight = nil
		w.cancel()
		if c.isHijacked() {
			return
		}
		w.finish()
		c.rwc.SetWriteDeadline(time.Time{})
		if !w.mayReuse() {
			if w.limitHit || w.closedBodyEarly() {
				c.closeWriteAndWait()
			}
			return
		}
		c.setState(StateIdle, true)
		c.current.Store(nil)
		if !c.server.keepsAlive() {
			return
		}
		c.setIdleDeadline()
		if _, err := c.bufr.Peek(4); err != nil {
			return
		}
		c.rwc.SetReadDeadline(time.Time{})
	}
}

func (c *conn) setIdleDeadline() {
	if d := c.server.idleTimeout(); d > 0 {
		c.rwc.SetReadDeadline(time.Now().Add(d))
	} else {
		c.rwc.SetReadDeadline(time.Time{})
	}
}

// statusError is a request that gets its own status.
type statusError struct {
	code int
	text string
}

func (e statusError) Error() string { return StatusText(e.code) + ": " + e.text }

// badRequest is an error whose text is told to the client.
func badRequest(text string) error { return statusError{StatusBadRequest, text} }

var errHeaderTooLarge = errors.New("http: request too large")

// refuse answers what is no request, unless nobody would read it.
func (c *conn) refuse(err error) {
	const head = "\r\nContent-Type: text/plain; charset=utf-8\r\nConnection: close\r\n\r\n"
	if err == errHeaderTooLarge {
		const answer = "431 Request Header Fields Too Large"
		fmt.Fprint(c.rwc, "HTTP/1.1 "+answer+head+answer)
		c.closeWriteAndWait()
		return
	}
	if _, ok := err.(*unsupportedTEError); ok {
		code := StatusNotImplemented
		fmt.Fprintf(c.rwc, "HTTP/1.1 %d %s%sUnsupported transfer encoding", code, StatusText(code), head)
		return
	}
	if err == io.EOF {
		return
	}
	if e, ok := err.(net.Error); ok && e.Timeout() {
		return
	}
	if e, ok := err.(*net.OpError); ok && e.Op == "read" {
		return
	}
	if e, ok := err.(statusError); ok {
		fmt.Fprintf(c.rwc, "HTTP/1.1 %d %s: %s%s%d %s: %s", e.code, StatusText(e.code), e.text, head,
			e.code, StatusText(e.code), e.text)
		return
	}
	const answer = "400 Bad Request"
	fmt.Fprint(c.rwc, "HTTP/1.1 "+answer+head+answer)
}

// expectation takes care of a request's Expect, and gives false for one that cannot be met.
func (c *conn) expectation(w *response) bool {
	req := w.req
	if hasToken(req.Header["Expect"], "100-continue") {
		if req.ProtoAtLeast(1, 1) && req.ContentLength != 0 {
			req.Body = &continueReader{body: req.Body, w: w}
			w.continueMu.Lock()
			w.mayContinue = true
			w.continueMu.Unlock()
		}
		return true
	}
	if req.Header.Get("Expect") == "" {
		return true
	}
	w.Header().Set("Connection", "close")
	w.WriteHeader(StatusExpectationFailed)
	w.finish()
	return false
}

// readRequest reads a request's header, and makes what answers it.
func (c *conn) readRequest(ctx context.Context) (*response, error) {
	if c.isHijacked() {
		return nil, ErrHijacked
	}
	begin := time.Now()
	var headerEnds, wholeEnds time.Time
	if d := c.server.readHeaderTimeout(); d > 0 {
		headerEnds = begin.Add(d)
	}
	if d := c.server.ReadTimeout; d > 0 {
		wholeEnds = begin.Add(d)
	}
	c.rwc.SetReadDeadline(headerEnds)
	if d := c.server.WriteTimeout; d > 0 {
		defer func() { c.rwc.SetWriteDeadline(time.Now().Add(d)) }()
	}
	c.r.setLimit(c.server.mostInHeader())
	if c.lastMethod == "POST" {
		here, _ := c.bufr.Peek(4) // some clients end a body with a line too much
		c.bufr.Discard(leadingLineEnds(here))
	}
	req, err := readRequest(c.bufr)
	if err != nil {
		if c.r.limitHit() {
			return nil, errHeaderTooLarge
		}
		return nil, err
	}
	c.lastMethod = req.Method
	c.r.unlimit()
	if err := checkRequest(req); err != nil {
		return nil, err
	}
	delete(req.Header, "Host")
	req.RemoteAddr = c.remoteAddr
	reqCtx, cancel := context.WithCancel(ctx)
	req.ctx = reqCtx
	inner, _ := req.Body.(*body)
	if inner != nil {
		inner.onlySo = true
	}
	if !headerEnds.Equal(wholeEnds) {
		c.rwc.SetReadDeadline(wholeEnds)
	}
	w := &response{conn: c, req: req, reqBody: req.Body, body: inner, cancel: cancel,
		header: make(Header), length: -1, asks10KeepAlive: req.ProtoMajor == 1 && req.ProtoMinor == 0 &&
			hasToken(req.Header["Connection"], "keep-alive"),
		wantsClose: req.Close || wantsClose(req.ProtoMajor, req.ProtoMinor, req.Header)}
	w.w = bufio.NewWriterSize(&w.chunks, 2048)
	w.chunks.w = w
	return w, nil
}

func leadingLineEnds(b []byte) int {
	n := 0
	for n < len(b) && (b[n] == '\r' || b[n] == '\n') {
		n++
	}
	return n
}

func checkRequest(req *Request) error {
	if req.ProtoMajor != 1 {
		return statusError{StatusHTTPVersionNotSupported, "unsupported protocol version"}
	}
	hosts, haveHost := req.Header["Host"]
	if req.ProtoAtLeast(1, 1) && !haveHost && req.Method != "CONNECT" {
		return badRequest("missing required Host header")
	}
	if len(hosts) == 1 && !isHost(hosts[0]) {
		return badRequest("malformed Host header")
	}
	for key, values := range req.Header {
		if !isToken(key) {
			return badRequest("invalid header name")
		}
		for _, value := range values {
			if !isFieldValue(value) {
				return badRequest("invalid header value")
			}
		}
	}
	return nil
}

func isHost(s string) bool {
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c <= ' ' || c >= 0x7f || c == '"' || c == '<' || c == '>' || c == '\\' || c == '^' ||
			c == '`' || c == '{' || c == '|' || c == '}' || c == '/' || c == '?' || c == '#' || c == '@' {
			return false
		}
	}
	return true
}
