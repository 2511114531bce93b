// Handlers that are often wanted, and what helps to write others.
package http

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"net/url"
	"path"
	"strings"
	"time"
)

// Error answers with a text. What the header said of another content is taken out.
func Error(w ResponseWriter, error string, code int) {
	h := w.Header()
	h.Del("Content-Length")
	h.Set("Content-Type", "text/plain; charset=utf-8")
	h.Set("X-Content-Type-Options", "nosniff")
	w.WriteHeader(code)
	fmt.Fprintln(w, error)
}

func NotFound(w ResponseWriter, r *Request) { Error(w, "404 page not found", StatusNotFound) }

func NotFoundHandler() Handler { return HandlerFunc(NotFound) }

// StripPrefix hands requests on without the prefix of their paths; it knows none without it.
func StripPrefix(prefix string, h Handler) Handler {
	if prefix == "" {
		return h
	}
	return HandlerFunc(func(w ResponseWriter, r *Request) {
		p, ok1 := strings.CutPrefix(r.URL.Path, prefix)
		raw, ok2 := strings.CutPrefix(r.URL.RawPath, prefix)
		if !ok1 || !ok2 && r.URL.RawPath != "" {
			NotFound(w, r)
			return
		}
		r2, u := *r, *r.URL
		u.Path, u.RawPath = p, raw
		r2.URL = &u
		h.ServeHTTP(w, &r2)
	})
}

var htmlEscapes = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&#34;", "'", "&#39;")

// Redirect sends the client to an address, which may be relative to the request's path.
func Redirect(w ResponseWriter, r *Request, address string, code int) {
	if u, err := url.Parse(address); err == nil && u.Scheme == "" && u.Host == "" {
		address = absolute(r.URL.Path, address)
	}
	h := w.Header()
	_, hasType := h["Content-Type"]
	h.Set("Location", escapeNonASCII(address))
	isGet := r.Method == "GET"
	if !hasType && (isGet || r.Method == "HEAD") {
		h.Set("Content-Type", "text/html; charset=utf-8")
	}
	w.WriteHeader(code)
	if !hasType && isGet {
		fmt.Fprintf(w, "<a href=\"%s\">%s</a>.\n\n", htmlEscapes.Replace(address), StatusText(code))
	}
}

// absolute gives the path that a relative address means.
func absolute(from, address string) string {
	if from == "" {
		from = "/"
	}
	if address == "" || address[0] != '/' {
		dir, _ := path.Split(from)
		address = dir + address
	}
	query := ""
	if i := strings.IndexByte(address, '?'); i >= 0 {
		address, query = address[:i], address[i:]
	}
	isDir := strings.HasSuffix(address, "/")
	address = path.Clean(address)
	if isDir && !strings.HasSuffix(address, "/") {
		address += "/"
	}
	return address + query
}

func escapeNonASCII(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] < 0x80 {
			b.WriteByte(s[i])
		} else {
			fmt.Fprintf(&b, "%%%02x", s[i])
		}
	}
	return b.String()
}

type redirectHandler struct {
	url  string
	code int
}

func (h *redirectHandler) ServeHTTP(w ResponseWriter, r *Request) { Redirect(w, r, h.url, h.code) }

func RedirectHandler(url string, code int) Handler { return &redirectHandler{url, code} }

// MaxBytesError is what reading more than a MaxBytesReader allows gives.
type MaxBytesError struct {
	Limit int64
}

func (e *MaxBytesError) Error() string { return "http: request body too large" }

type maxBytesReader struct {
	w     ResponseWriter
	r     io.ReadCloser
	limit int64
	left  int64
	err   error
}

// MaxBytesReader fails behind n bytes, and has the server close the connection then.
func MaxBytesReader(w ResponseWriter, r io.ReadCloser, n int64) io.ReadCloser {
	return &maxBytesReader{w: w, r: r, limit: max(n, 0), left: max(n, 0)}
}

func (m *maxBytesReader) Read(p []byte) (n int, err error) {
	if m.err != nil {
		return 0, m.err
	}
	if len(p) == 0 {
		return 0, nil
	}
	if int64(len(p))-1 > m.left {
		p = p[:m.left+1] // one more, to see whether there is more
	}
	n, err = m.r.Read(p)
	if int64(n) <= m.left {
		m.left -= int64(n)
		m.err = err
		return n, err
	}
	n = int(m.left)
	m.left = 0
	if w, ok := m.w.(interface{ requestTooLarge() }); ok {
		w.requestTooLarge()
	}
	m.err = &MaxBytesError{m.limit}
	return n, m.err
}

func (m *maxBytesReader) Close() error { return m.r.Close() }

// MaxBytesHandler gives h requests whose bodies are MaxBytesReaders.
func MaxBytesHandler(h Handler, n int64) Handler {
	return HandlerFunc(func(w ResponseWriter, r *Request) {
		r2 := *r
		r2.Body = MaxBytesReader(w, r.Body, n)
		h.ServeHTTP(w, &r2)
	})
}

// AllowQuerySemicolons takes ; in queries for &.
func AllowQuerySemicolons(h Handler) Handler {
	return HandlerFunc(func(w ResponseWriter, r *Request) {
		if strings.Contains(r.URL.RawQuery, ";") {
			r2, u := *r, *r.URL
			u.RawQuery = strings.ReplaceAll(r.URL.RawQuery, ";", "&")
			r2.URL = &u
			r = &r2
		}
		h.ServeHTTP(w, r)
	})
}

func discardAll(r io.Reader) { io.Copy(io.Discard, r) }

// ResponseController does for a ResponseWriter what not all of them can, also inside wrappers that
// have Unwrap.
type ResponseController struct {
	rw ResponseWriter
}

func NewResponseController(rw ResponseWriter) *ResponseController { return &ResponseController{rw} }

// capable looks for a writer that can do it, from the outermost on.
func capable[T any](rw ResponseWriter) (t T, err error) {
	for {
		if t, ok := rw.(T); ok {
			return t, nil
		}
		w, ok := rw.(interface{ Unwrap() ResponseWriter })
		if !ok {
			return t, errNotSupported()
		}
		rw = w.Unwrap()
	}
}

func errNotSupported() error { return fmt.Errorf("%w", ErrNotSupported) }

// Flush sends what was written so far.
func (c *ResponseController) Flush() error {
	rw := c.rw
	for {
		switch f := rw.(type) {
		case interface{ FlushError() error }:
			return f.FlushError()
		case Flusher:
			f.Flush()
			return nil
		case interface{ Unwrap() ResponseWriter }:
			rw = f.Unwrap()
		default:
			return errNotSupported()
		}
	}
}

func (c *ResponseController) SetReadDeadline(deadline time.Time) error {
	w, err := capable[interface{ SetReadDeadline(time.Time) error }](c.rw)
	if err != nil {
		return err
	}
	return w.SetReadDeadline(deadline)
}

func (c *ResponseController) SetWriteDeadline(deadline time.Time) error {
	w, err := capable[interface{ SetWriteDeadline(time.Time) error }](c.rw)
	if err != nil {
		return err
	}
	return w.SetWriteDeadline(deadline)
}

// EnableFullDuplex lets a handler read the request while it writes the reply.
func (c *ResponseController) EnableFullDuplex() error {
	w, err := capable[interface{ EnableFullDuplex() error }](c.rw)
	if err != nil {
		return err
	}
	return w.EnableFullDuplex()
}

// Hijack gives the connection away.
func (c *ResponseController) Hijack() (net.Conn, *bufio.ReadWriter, error) {
	h, err := capable[Hijacker](c.rw)
	if err != nil {
		return nil, nil, err
	}
	return h.Hijack()
}
