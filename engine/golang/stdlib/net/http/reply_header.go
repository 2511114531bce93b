// The header of a server's reply, as it is sent when the first bytes of the body are, and the
// chunks.
package http

import (
	"bufio"
	"io"
	"strconv"
	"strings"
	"time"
)

// chunkWriter writes a reply's header, and then its body, in chunks if need be.
type chunkWriter struct {
	w           *response
	header      Header // nil: the handler's own
	wroteHeader bool
	chunking    bool
}

func (c *chunkWriter) Write(p []byte) (n int, err error) {
	if !c.wroteHeader {
		c.writeHeader(p)
	}
	if c.w.req.Method == "HEAD" {
		return len(p), nil
	}
	if !c.chunking {
		n, err = c.w.conn.bufw.Write(p)
	} else {
		n, err = (&chunkedWriter{w: c.w.conn.bufw}).Write(p)
	}
	if err != nil {
		c.w.conn.rwc.Close()
	}
	return n, err
}

func (c *chunkWriter) flush() error {
	if !c.wroteHeader {
		c.writeHeader(nil)
	}
	return c.w.conn.bufw.Flush()
}

func (c *chunkWriter) close() {
	if !c.wroteHeader {
		c.writeHeader(nil)
	}
	if !c.chunking {
		return
	}
	out := c.w.conn.bufw
	out.WriteString("0\r\n")
	c.w.finalTrailers().Write(out)
	out.WriteString("\r\n")
}

// TrailerPrefix marks keys of a ResponseWriter's header that are for the trailer.
const TrailerPrefix = "Trailer:"

// finalTrailers are those that were declared, and those with the prefix.
func (w *response) finalTrailers() Header {
	t := make(Header)
	for key, values := range w.header {
		if name, ok := strings.CutPrefix(key, TrailerPrefix); ok {
			t[name] = values
		}
	}
	for _, key := range w.trailers {
		t[key] = append(t[key], w.header.Values(key)...)
	}
	return t
}

// reply is a header under way: what the handler set, without some, and lines of ours.
type reply struct {
	header  Header
	exclude map[string]bool
	own     map[string]string
}

// Ours stand in this order.
var ownOrder = []string{"Date", "Content-Length", "Content-Type", "Connection", "Transfer-Encoding"}

func (r *reply) set(key, value string) { r.own[key] = value }

func (r *reply) drop(key string) { r.exclude[key] = true }

func (r *reply) has(key string) bool { return r.header.has(key) && !r.exclude[key] }

// writeHeader writes it before the bytes p, which are the whole body when the handler is done.
func (c *chunkWriter) writeHeader(p []byte) {
	if c.wroteHeader {
		return
	}
	c.wroteHeader = true
	w := c.w
	if c.header == nil {
		c.header = w.header
	}
	r := &reply{c.header, make(map[string]bool), make(map[string]string)}
	hasTrailers := w.declareTrailers(r)
	isHead := w.req.Method == "HEAD"
	encoding := r.header.first("Transfer-Encoding")
	if w.handlerDone.Load() && !hasTrailers && encoding == "" && bodyAllowed(w.status) &&
		!r.header.has("Content-Length") && (!isHead || len(p) > 0) {
		w.length = int64(len(p))
		r.set("Content-Length", strconv.Itoa(len(p)))
	}
	w.decideClose(r, isHead)
	if w.req.ContentLength != 0 && !w.closeAfter && !w.fullDuplex {
		w.finishReading(r)
	}
	if bodyAllowed(w.status) {
		if !r.header.has("Content-Type") && r.header.first("Content-Encoding") == "" && encoding == "" &&
			len(p) > 0 {
			r.set("Content-Type", DetectContentType(p))
		}
	} else {
		for _, key := range suppressedHeaders(w.status) {
			r.drop(key)
		}
	}
	if !r.header.has("Date") {
		r.set("Date", time.Now().UTC().Format(TimeFormat))
	}
	c.decideChunking(r, encoding, isHead)
	keep := w.conn.server.keepsAlive()
	if w.closeAfter && (!keep || !hasToken(r.header["Connection"], "close")) {
		r.drop("Connection")
		if w.req.ProtoAtLeast(1, 1) {
			r.set("Connection", "close")
		}
	}
	r.write(w)
}

func (w *response) declareTrailers(r *reply) (some bool) {
	for key := range r.header {
		if strings.HasPrefix(key, TrailerPrefix) {
			r.drop(key)
			some = true
		}
	}
	for _, list := range r.header["Trailer"] {
		some = true
		for _, key := range strings.Split(list, ",") {
			key = CanonicalHeaderKey(strings.TrimSpace(key))
			if isToken(key) && key != "Transfer-Encoding" && key != "Content-Length" && key != "Trailer" {
				w.trailers = append(w.trailers, key)
			}
		}
	}
	for _, key := range w.trailers {
		r.drop(key)
	}
	return some
}

// decideClose works out whether the connection ends with this reply.
func (w *response) decideClose(r *reply, isHead bool) {
	keep := w.conn.server.keepsAlive()
	if w.asks10KeepAlive && keep && r.header.first("Content-Length") != "" &&
		r.header.first("Connection") == "keep-alive" {
		w.closeAfter = false
	}
	if w.asks10KeepAlive && (isHead || w.length != -1 || !bodyAllowed(w.status)) {
		if !r.header.has("Connection") {
			r.set("Connection", "keep-alive")
		}
	} else if !w.req.ProtoAtLeast(1, 1) || w.wantsClose {
		w.closeAfter = true
	}
	if r.header.first("Connection") == "close" || !keep {
		w.closeAfter = true
	}
	if c, ok := w.req.Body.(*continueReader); ok && !c.sawEOF.Load() {
		w.closeAfter = true // whether the body will come is not known
	}
}

// finishReading reads what the handler left of the request's body, before the reply, as some
// clients want to be rid of it first.
func (w *response) finishReading(r *reply) {
	if w.body == nil {
		return
	}
	w.body.mu.Lock()
	closed, sawEOF := w.body.closed, w.body.sawEOF
	limited, isLimited := w.body.src.(*io.LimitedReader)
	tooMuch := isLimited && limited.N >= mostAfterHandler
	w.body.mu.Unlock()
	if closed {
		if !sawEOF {
			w.closeAfter = true
		}
		return
	}
	if !tooMuch {
		_, err := io.CopyN(io.Discard, w.reqBody, mostAfterHandler+1)
		switch err {
		case nil:
			tooMuch = true
		case io.EOF:
			if w.reqBody.Close() != nil {
				w.closeAfter = true
			}
		case ErrBodyReadAfterClose:
		default:
			w.closeAfter = true
		}
	}
	if tooMuch {
		w.requestTooLarge()
		r.drop("Connection")
		r.set("Connection", "close")
	}
}

func suppressedHeaders(status int) []string {
	switch {
	case status == StatusNotModified:
		return []string{"Content-Type", "Content-Length", "Transfer-Encoding"}
	case !bodyAllowed(status):
		return []string{"Content-Length", "Transfer-Encoding"}
	}
	return nil
}

func (c *chunkWriter) decideChunking(r *reply, encoding string, isHead bool) {
	w := c.w
	hasLength := w.length != -1
	if hasLength && encoding != "" && encoding != "identity" {
		w.conn.server.logf("http: WriteHeader called with both Transfer-Encoding of %q and a "+
			"Content-Length of %d", encoding, w.length)
		r.drop("Content-Length")
		hasLength = false
	}
	switch {
	case isHead || !bodyAllowed(w.status) || hasLength:
		r.drop("Transfer-Encoding")
	case w.req.ProtoAtLeast(1, 1) && encoding == "identity":
		w.closeAfter = true
		r.drop("Transfer-Encoding")
	case w.req.ProtoAtLeast(1, 1):
		c.chunking = true
		r.set("Transfer-Encoding", "chunked")
		if encoding == "chunked" {
			r.drop("Transfer-Encoding")
		}
	default: // HTTP/1.0: the end of the connection is the end of the body
		w.closeAfter = true
		r.drop("Transfer-Encoding")
	}
	if c.chunking {
		r.drop("Content-Length")
	}
}

func (r *reply) write(w *response) {
	var out *bufio.Writer = w.conn.bufw
	w.writeStatusLine(out, w.status)
	r.header.WriteSubset(out, r.exclude)
	for _, key := range ownOrder {
		if value, ok := r.own[key]; ok {
			out.WriteString(key + ": " + value + "\r\n")
		}
	}
	out.WriteString("\r\n")
}
