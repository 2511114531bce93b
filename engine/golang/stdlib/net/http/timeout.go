// TimeoutHandler.
package http

import (
	"bytes"
	"context"
	"io"
	"maps"
	"sync"
	"time"
)

type timeoutHandler struct {
	handler Handler
	body    string
	dt      time.Duration
}

// TimeoutHandler answers 503 with the message when h takes longer than dt; what h writes then fails
// with ErrHandlerTimeout. The reply is kept until h is done.
func TimeoutHandler(h Handler, dt time.Duration, msg string) Handler {
	return &timeoutHandler{handler: h, body: msg, dt: dt}
}

const timeoutPage = "<html><head><title>Timeout</title></head><body><h1>Timeout</h1></body></html>"

func (h *timeoutHandler) message() string {
	if h.body != "" {
		return h.body
	}
	return timeoutPage
}

func (h *timeoutHandler) ServeHTTP(w ResponseWriter, r *Request) {
	ctx, cancel := context.WithTimeout(r.Context(), h.dt)
	defer cancel()
	r = r.WithContext(ctx)
	done := make(chan struct{})
	panics := make(chan any, 1)
	kept := &timeoutWriter{w: w, header: make(Header), req: r}
	go func() {
		defer func() {
			if p := recover(); p != nil {
				panics <- p
			}
		}()
		h.handler.ServeHTTP(kept, r)
		close(done)
	}()
	select {
	case p := <-panics:
		panic(p)
	case <-done:
		kept.mu.Lock()
		defer kept.mu.Unlock()
		maps.Copy(w.Header(), kept.header)
		if !kept.wroteHeader {
			kept.code = StatusOK
		}
		w.WriteHeader(kept.code)
		w.Write(kept.buf.Bytes())
	case <-ctx.Done():
		kept.mu.Lock()
		defer kept.mu.Unlock()
		if err := ctx.Err(); err == context.DeadlineExceeded {
			w.WriteHeader(StatusServiceUnavailable)
			io.WriteString(w, h.message())
			kept.err = ErrHandlerTimeout
		} else {
			w.WriteHeader(StatusServiceUnavailable)
			kept.err = err
		}
	}
}

// timeoutWriter keeps a reply until it is known whether it came in time.
type timeoutWriter struct {
	w      ResponseWriter
	header Header
	buf    bytes.Buffer
	req    *Request

	mu          sync.Mutex
	err         error // after the time was over
	wroteHeader bool
	code        int
}

var _ Pusher = (*timeoutWriter)(nil)

func (t *timeoutWriter) Header() Header { return t.header }

func (t *timeoutWriter) Write(p []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.err != nil {
		return 0, t.err
	}
	if !t.wroteHeader {
		t.writeHeader(StatusOK)
	}
	return t.buf.Write(p)
}

func (t *timeoutWriter) WriteHeader(code int) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.writeHeader(code)
}

func (t *timeoutWriter) writeHeader(code int) {
	checkStatus(code)
	switch {
	case t.err != nil:
	case t.wroteHeader:
		if s, ok := t.req.Context().Value(ServerContextKey).(*Server); ok {
			at := caller()
			s.logf("http: superfluous response.WriteHeader call from %s (%s:%d)", at.Function,
				baseName(at.File), at.Line)
		}
	default:
		t.wroteHeader = true
		t.code = code
	}
}

// Pusher pushes, which HTTP/2 has.
type Pusher interface {
	Push(target string, opts *PushOptions) error
}

type PushOptions struct {
	Method string
	Header Header
}

func (t *timeoutWriter) Push(target string, opts *PushOptions) error { return ErrNotSupported }
