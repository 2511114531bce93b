// A server's reply to one request: the ResponseWriter of its handler.
package http

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

// Flusher sends what was written so far.
type Flusher interface {
	Flush()
}

// Hijacker gives the connection away.
type Hijacker interface {
	Hijack() (net.Conn, *bufio.ReadWriter, error)
}

// CloseNotifier tells when the client has gone, as the context of the Request does also.
type CloseNotifier interface {
	CloseNotify() <-chan bool
}

// What a handler writes goes through w, which hands it to chunks, which writes the header before
// it; so the header of a short reply can say its length.
type response struct {
	conn            *conn
	req             *Request
	reqBody         io.ReadCloser // as it came
	body            *body         // the same, if there is one
	cancel          context.CancelFunc
	asks10KeepAlive bool
	wantsClose      bool // said the client

	w           *bufio.Writer
	chunks      chunkWriter
	header      Header // the handler's
	wroteHeader bool
	status      int
	length      int64 // that the handler declared; -1: none
	written     int64
	trailers    []string // that it declared
	closeAfter  bool
	limitHit    bool // of MaxBytesReader
	fullDuplex  bool
	handlerDone atomic.Bool

	continueMu    sync.Mutex
	mayContinue   bool // 100 Continue can still be sent
	wroteContinue bool

	notifyMu sync.Mutex
	gone     bool
	notify   chan bool
}

func (w *response) Header() Header {
	if w.chunks.header == nil && w.wroteHeader && !w.chunks.wroteHeader {
		w.chunks.header = w.header.Clone() // the handler may change its own from now on
	}
	return w.header
}

// caller is where a program called into the package.
func caller() runtime.Frame {
	pcs := make([]uintptr, 16)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(1, pcs)])
	var frame runtime.Frame
	for more := true; more; {
		frame, more = frames.Next()
		if !strings.HasPrefix(frame.Function, "net/http.") {
			return frame
		}
	}
	return frame
}

func (w *response) complain(what string) {
	at := caller()
	w.conn.server.logf("http: %s from %s (%s:%d)", what, at.Function, baseName(at.File), at.Line)
}

func baseName(file string) string { return file[strings.LastIndexByte(file, '/')+1:] }

func checkStatus(code int) {
	if code < 100 || code > 999 {
		panic(fmt.Sprintf("invalid WriteHeader code %v", code))
	}
}

// What a reply that only informs does not say.
var aboutBody = map[string]bool{"Content-Length": true, "Transfer-Encoding": true}

func (w *response) WriteHeader(code int) {
	if w.conn.isHijacked() {
		w.complain("response.WriteHeader on hijacked connection")
		return
	}
	if w.wroteHeader {
		w.complain("superfluous response.WriteHeader call")
		return
	}
	checkStatus(code)
	if code < 101 || code > 199 {
		w.disableWriteContinue()
	}
	if code >= 100 && code <= 199 && code != StatusSwitchingProtocols {
		w.writeStatusLine(w.conn.bufw, code)
		w.header.WriteSubset(w.conn.bufw, aboutBody)
		w.conn.bufw.WriteString("\r\n")
		w.conn.bufw.Flush()
		return
	}
	w.wroteHeader = true
	w.status = code
	w.chunks.header = w.header.Clone()
	if text := w.header.first("Content-Length"); text != "" {
		n, err := parseLength(text)
		if err == nil {
			w.length = n
		} else {
			w.conn.server.logf("http: invalid Content-Length of %q", text)
			w.header.Del("Content-Length")
			w.chunks.header.Del("Content-Length")
		}
	}
}

func (w *response) writeStatusLine(to *bufio.Writer, code int) {
	version := "HTTP/1.0"
	if w.req.ProtoAtLeast(1, 1) {
		version = "HTTP/1.1"
	}
	text := StatusText(code)
	if text == "" {
		text = fmt.Sprint("status code ", code)
	}
	fmt.Fprintf(to, "%s %03d %s\r\n", version, code, text)
}

func (w *response) Write(p []byte) (int, error) {
	if err := w.beforeWrite(len(p)); err != nil || len(p) == 0 {
		return 0, err
	}
	return w.w.Write(p)
}

func (w *response) WriteString(s string) (int, error) {
	if err := w.beforeWrite(len(s)); err != nil || len(s) == 0 {
		return 0, err
	}
	return w.w.WriteString(s)
}

func (w *response) beforeWrite(n int) error {
	if w.conn.isHijacked() {
		if n > 0 {
			w.complain("response.Write on hijacked connection")
		}
		return ErrHijacked
	}
	w.disableWriteContinue()
	if !w.wroteHeader {
		w.WriteHeader(StatusOK)
	}
	if n == 0 {
		return nil
	}
	if !bodyAllowed(w.status) {
		return ErrBodyNotAllowed
	}
	w.written += int64(n)
	if w.length != -1 && w.written > w.length {
		return ErrContentLength
	}
	return nil
}

func (w *response) Flush() { w.FlushError() }

func (w *response) FlushError() error {
	w.disableWriteContinue()
	if !w.wroteHeader {
		w.WriteHeader(StatusOK)
	}
	err := w.w.Flush()
	if err2 := w.chunks.flush(); err == nil {
		err = err2
	}
	return err
}

func (w *response) SetReadDeadline(t time.Time) error { return w.conn.rwc.SetReadDeadline(t) }

func (w *response) SetWriteDeadline(t time.Time) error { return w.conn.rwc.SetWriteDeadline(t) }

func (w *response) EnableFullDuplex() error {
	w.fullDuplex = true
	return nil
}

func (w *response) Hijack() (net.Conn, *bufio.ReadWriter, error) {
	if w.handlerDone.Load() {
		panic("net/http: Hijack called after ServeHTTP finished")
	}
	w.disableWriteContinue()
	if w.wroteHeader {
		w.chunks.flush()
	}
	c := w.conn
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.hijack()
}

func (w *response) CloseNotify() <-chan bool {
	if w.handlerDone.Load() {
		panic("net/http: CloseNotify called after ServeHTTP finished")
	}
	w.notifyMu.Lock()
	defer w.notifyMu.Unlock()
	if w.notify == nil {
		w.notify = make(chan bool, 1)
		if w.gone {
			w.notify <- true
		}
	}
	return w.notify
}

func (w *response) notifyClosed() {
	w.notifyMu.Lock()
	defer w.notifyMu.Unlock()
	if !w.gone && w.notify != nil {
		w.notify <- true
	}
	w.gone = true
}

func (w *response) requestTooLarge() {
	w.closeAfter = true
	w.limitHit = true
	if !w.wroteHeader {
		w.Header().Set("Connection", "close")
	}
}

// finish completes the reply when the handler is done.
func (w *response) finish() {
	w.handlerDone.Store(true)
	if !w.wroteHeader {
		w.WriteHeader(StatusOK)
	}
	w.w.Flush()
	w.chunks.close()
	w.conn.bufw.Flush()
	w.conn.r.abortPendingRead()
	w.reqBody.Close()
}

func (w *response) closedBodyEarly() bool { return w.body != nil && w.body.didEarlyClose() }

// mayReuse tells whether another request can come on the connection.
func (w *response) mayReuse() bool {
	if w.closeAfter || w.conn.isLost() || w.closedBodyEarly() {
		return false
	}
	return w.req.Method == "HEAD" || w.length == -1 || !bodyAllowed(w.status) || w.length == w.written
}

// continueReader sends 100 Continue when the handler first reads the body.
type continueReader struct {
	body   io.ReadCloser
	w      *response
	closed atomic.Bool
	sawEOF atomic.Bool
}

func (c *continueReader) Read(p []byte) (int, error) {
	if c.closed.Load() {
		return 0, ErrBodyReadAfterClose
	}
	w := c.w
	w.continueMu.Lock()
	if w.mayContinue && !w.conn.isHijacked() {
		w.mayContinue = false
		w.wroteContinue = true
		w.conn.bufw.WriteString("HTTP/1.1 100 Continue\r\n\r\n")
		w.conn.bufw.Flush()
	}
	w.continueMu.Unlock()
	n, err := c.body.Read(p)
	if err == io.EOF {
		c.sawEOF.Store(true)
	}
	return n, err
}

func (c *continueReader) Close() error {
	c.closed.Store(true)
	return c.body.Close()
}

func (w *response) disableWriteContinue() {
	w.continueMu.Lock()
	w.mayContinue = false
	w.continueMu.Unlock()
}
