// A connection of a Transport, with its two goroutines: readLoop reads replies (persist_read),
// writeLoop writes requests.
package http

import (
	"bufio"
	"container/list"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"sync"
	"time"
)

type persistConn struct {
	t         *Transport
	key       connKey
	conn      net.Conn
	byProxy   bool
	proxyAuth string
	in        *bufio.Reader
	out       *bufio.Writer
	requests  chan expected // to readLoop
	writes    chan writing  // to writeLoop
	closed    chan struct{}
	writeErr  chan error // of the last request, to readLoop
	writeDone chan struct{}

	written   int64 // by writeLoop
	sawEOF    bool  // of readLoop, as the next one
	readLimit int64

	// Under the Transport's idleMu.
	idleAt    time.Time
	idleTimer *time.Timer
	inOrder   *list.Element

	mu          sync.Mutex
	expects     int   // replies
	whyClosed   error // nil: it is open
	broken      bool
	whyCanceled error
	reused      bool
}

// expected tells readLoop of a request.
type expected struct {
	a          *attempt
	reply      chan replyOrError // has no buffer
	mayGo      chan struct{}     // 100 Continue came; nil: nobody waits for it
	callerGone <-chan struct{}
}

type replyOrError struct {
	resp *Response
	err  error
}

// writing is a request for writeLoop.
type writing struct {
	a     *attempt
	done  chan<- error
	mayGo <-chan struct{}
}

const mostInReplyHeader = 10 << 20

func (pc *persistConn) mostInHeader() int64 {
	if n := pc.t.MaxResponseHeaderBytes; n != 0 {
		return n
	}
	return mostInReplyHeader
}

func (pc *persistConn) Read(p []byte) (n int, err error) {
	if pc.readLimit <= 0 {
		return 0, fmt.Errorf("read limit of %d bytes exhausted", pc.mostInHeader())
	}
	if int64(len(p)) > pc.readLimit {
		p = p[:pc.readLimit]
	}
	n, err = pc.conn.Read(p)
	if err == io.EOF {
		pc.sawEOF = true
	}
	pc.readLimit -= int64(n)
	return n, err
}

// countingWriter counts what was sent.
type countingWriter struct {
	pc *persistConn
}

func (w countingWriter) Write(p []byte) (n int, err error) {
	n, err = w.pc.conn.Write(p)
	w.pc.written += int64(n)
	return n, err
}

func (pc *persistConn) isBroken() bool {
	pc.mu.Lock()
	defer pc.mu.Unlock()
	return pc.whyClosed != nil
}

func (pc *persistConn) canceled() error {
	pc.mu.Lock()
	defer pc.mu.Unlock()
	return pc.whyCanceled
}

func (pc *persistConn) isReused() bool {
	pc.mu.Lock()
	defer pc.mu.Unlock()
	return pc.reused
}

func (pc *persistConn) markReused() {
	pc.mu.Lock()
	pc.reused = true
	pc.mu.Unlock()
}

func (pc *persistConn) close(err error) {
	pc.mu.Lock()
	defer pc.mu.Unlock()
	pc.closeLocked(err)
}

func (pc *persistConn) closeLocked(err error) {
	if err == nil {
		panic("nil error")
	}
	pc.broken = true
	if pc.whyClosed != nil {
		return
	}
	pc.whyClosed = err
	pc.t.uncount(pc.key)
	pc.conn.Close()
	close(pc.closed)
}

func (pc *persistConn) cancelRequest(err error) {
	pc.mu.Lock()
	defer pc.mu.Unlock()
	pc.whyCanceled = err
	pc.closeLocked(errRequestCanceled)
}

// closeIfIdle is the end of an idle time that was too long.
func (pc *persistConn) closeIfIdle() {
	t := pc.t
	t.idleMu.Lock()
	defer t.idleMu.Unlock()
	if t.dropIdle(pc) {
		pc.close(errIdleConnTimeout)
	}
}

// mayRetry tells whether a request that failed may be made once more, on another connection.
func (pc *persistConn) mayRetry(req *Request, err error) bool {
	if err == errMissingHost || !pc.isReused() {
		return false
	}
	if _, ok := err.(nothingWritten); ok {
		return req.outgoingLength() == 0 || req.GetBody != nil
	}
	if !req.isReplayable() {
		return false
	}
	_, failed := err.(readFailed)
	return failed || err == errServerClosedIdle
}

func (r *Request) isReplayable() bool {
	if r.Body != nil && r.Body != NoBody && r.GetBody == nil {
		return false
	}
	switch r.Method {
	case "", "GET", "HEAD", "OPTIONS", "TRACE":
		return true
	}
	return r.Header.has("Idempotency-Key") || r.Header.has("X-Idempotency-Key")
}

// wroteRequest tells whether the request has gone out whole. A reply may come before.
func (pc *persistConn) wroteRequest() bool {
	select {
	case err := <-pc.writeErr:
		return err == nil
	default:
	}
	timer := time.NewTimer(50 * time.Millisecond)
	defer timer.Stop()
	select {
	case err := <-pc.writeErr:
		return err == nil
	case <-timer.C:
		return false
	}
}

func (pc *persistConn) writeLoop() {
	defer close(pc.writeDone)
	for {
		select {
		case w := <-pc.writes:
			before := pc.written
			err := w.a.Request.write(pc.out, pc.byProxy, w.a.extra, pc.awaitContinue(w.mayGo))
			var ofBody bodyReadError
			if errors.As(err, &ofBody) {
				err = ofBody.error
				w.a.setError(err)
			}
			if err == nil {
				err = pc.out.Flush()
			}
			if err != nil && pc.written == before {
				err = nothingWritten{err}
			}
			pc.writeErr <- err
			w.done <- err
			if err != nil {
				pc.close(err)
				return
			}
		case <-pc.closed:
			return
		}
	}
}

// awaitContinue gives what waits for 100 Continue before a body.
func (pc *persistConn) awaitContinue(mayGo <-chan struct{}) func() bool {
	if mayGo == nil {
		return nil
	}
	return func() bool {
		timer := time.NewTimer(pc.t.ExpectContinueTimeout)
		defer timer.Stop()
		select {
		case _, ok := <-mayGo:
			return ok
		case <-timer.C:
			return true
		case <-pc.closed:
			return false
		}
	}
}

// leave ends the goroutines of the connection, but not the connection.
func (pc *persistConn) leave() {
	pc.mu.Lock()
	defer pc.mu.Unlock()
	if pc.whyClosed == nil {
		pc.whyClosed = errCallerOwnsConn
		pc.t.uncount(pc.key)
		close(pc.closed)
	}
}

var errCallerOwnsConn = errors.New("read loop ending; caller owns writable underlying conn")

// addExtras adds to the header what the connection wants there.
func (pc *persistConn) addExtras(a *attempt) {
	if pc.proxyAuth != "" {
		a.addExtra("Proxy-Authorization", pc.proxyAuth)
	}
	if !pc.t.DisableCompression && a.Header.Get("Accept-Encoding") == "" &&
		a.Header.Get("Range") == "" && a.Method != "HEAD" {
		a.addExtra("Accept-Encoding", "gzip")
	}
	if pc.t.DisableKeepAlives && !a.Close && !hasToken(a.Header["Connection"], "close") {
		a.addExtra("Connection", "close")
	}
}

func (pc *persistConn) roundTrip(a *attempt) (resp *Response, err error) {
	pc.mu.Lock()
	pc.expects++
	pc.mu.Unlock()
	pc.addExtras(a)
	var mayGo chan struct{}
	if a.ProtoAtLeast(1, 1) && a.Body != nil && hasToken(a.Header["Expect"], "100-continue") {
		mayGo = make(chan struct{}, 1)
	}
	gone := make(chan struct{})
	defer close(gone)
	before := pc.written
	wrote := make(chan error, 1)
	pc.writes <- writing{a, wrote, mayGo}
	reply := make(chan replyOrError)
	pc.requests <- expected{a, reply, mayGo, gone}
	result := func(r replyOrError) (*Response, error) {
		if r.err != nil {
			return nil, pc.explain(a, before, r.err)
		}
		return r.resp, nil
	}
	done := a.ctx.Done()
	closed := pc.closed
	var late <-chan time.Time
	for {
		select {
		case err := <-wrote:
			if err != nil {
				pc.close(fmt.Errorf("write error: %w", err))
				return nil, pc.explain(a, before, err)
			}
			if d := pc.t.ResponseHeaderTimeout; d > 0 {
				timer := time.NewTimer(d)
				defer timer.Stop()
				late = timer.C
			}
		case <-closed:
			select {
			case r := <-reply: // came at the same time
				return result(r)
			default:
			}
			pc.mu.Lock()
			why := pc.whyClosed
			pc.mu.Unlock()
			return nil, pc.explain(a, before, why)
		case <-late:
			pc.close(errTimeout)
			return nil, errTimeout
		case r := <-reply:
			return result(r)
		case <-done:
			select {
			case r := <-reply:
				return result(r)
			default:
			}
			pc.cancelRequest(context.Cause(a.ctx))
			done = nil
		}
	}
}

// explain gives the error of a round trip that failed by err.
func (pc *persistConn) explain(a *attempt, before int64, err error) error {
	<-pc.writeDone // the caller may change the request from now on
	if canceled := pc.canceled(); canceled != nil {
		return canceled
	}
	if err := a.bodyError(); err != nil {
		return err
	}
	if err == errServerClosedIdle {
		return err
	}
	_, ofRead := err.(readFailed)
	if !ofRead && !pc.isBroken() {
		return err
	}
	if pc.written == before {
		return nothingWritten{err}
	}
	if ofRead {
		return err
	}
	return fmt.Errorf("net/http: HTTP/1.x transport connection broken: %w", err)
}
