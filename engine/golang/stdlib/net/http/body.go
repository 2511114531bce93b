// What comes behind a header: how long it is, and reading it.
package http

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/textproto"
	"strconv"
	"strings"
	"sync"
)

// A message is a Request or Response that was read up to its body.
type message struct {
	isResponse   bool
	method       string // of the request
	status       int
	major, minor int
	header       Header
	wantsClose   bool
}

// A frame is how long a body is.
type frame struct {
	length  int64 // -1: unknown
	chunked bool
	trailer Header
	close   bool // the connection ends with it
}

type unsupportedTEError struct {
	err string
}

func (e *unsupportedTEError) Error() string { return e.err }

// frame works out how long the body is, and takes out of the header what says so.
func (m *message) frame() (f frame, err error) {
	f.close = m.wantsClose
	if f.chunked, err = m.takeEncoding(); err != nil {
		return f, err
	}
	declared, err := m.declaredLength(f.chunked)
	if err != nil {
		return f, err
	}
	if f.trailer, err = m.takeTrailer(f.chunked); err != nil {
		return f, err
	}
	switch {
	case m.isResponse && m.method == "HEAD":
		f.length, f.chunked = declared, false
		return f, nil
	case m.isResponse && !bodyAllowed(m.status):
		f.length, f.chunked = 0, false
	case f.chunked:
		f.length = -1
	case declared >= 0:
		f.length = declared
	case m.isResponse:
		f.length, f.close = -1, true
	}
	return f, nil
}

func (m *message) takeEncoding() (chunked bool, err error) {
	encodings, ok := m.header["Transfer-Encoding"]
	if !ok {
		return false, nil
	}
	delete(m.header, "Transfer-Encoding")
	if m.major < 1 || m.major == 1 && m.minor < 1 {
		return false, nil
	}
	if len(encodings) != 1 {
		return false, &unsupportedTEError{fmt.Sprintf("too many transfer encodings: %q", encodings)}
	}
	if !strings.EqualFold(encodings[0], "chunked") {
		return false, &unsupportedTEError{fmt.Sprintf("unsupported transfer encoding: %q", encodings[0])}
	}
	return true, nil
}

func (m *message) declaredLength(chunked bool) (int64, error) {
	lengths := m.header["Content-Length"]
	if len(lengths) > 1 {
		first := textproto.TrimString(lengths[0])
		for _, other := range lengths[1:] {
			if textproto.TrimString(other) != first {
				return 0, fmt.Errorf("http: message cannot contain multiple Content-Length headers; got %q",
					lengths)
			}
		}
		m.header["Content-Length"] = []string{first}
	}
	if chunked {
		delete(m.header, "Content-Length")
		return -1, nil
	}
	if len(lengths) == 0 {
		return -1, nil
	}
	return parseLength(lengths[0])
}

func parseLength(text string) (int64, error) {
	text = textproto.TrimString(text)
	n, err := strconv.ParseUint(text, 10, 63)
	if err != nil || text[0] == '+' {
		return 0, badString("bad Content-Length", text)
	}
	return int64(n), nil
}

func (m *message) takeTrailer(chunked bool) (Header, error) {
	lists, ok := m.header["Trailer"]
	if !ok || !chunked {
		return nil, nil
	}
	delete(m.header, "Trailer")
	var trailer Header
	for _, list := range lists {
		for _, key := range strings.Split(list, ",") {
			key = CanonicalHeaderKey(textproto.TrimString(key))
			switch key {
			case "":
				continue
			case "Transfer-Encoding", "Trailer", "Content-Length":
				return nil, badString("bad trailer key", key)
			}
			if trailer == nil {
				trailer = make(Header)
			}
			trailer[key] = nil
		}
	}
	return trailer, nil
}

func bodyAllowed(status int) bool {
	return status >= 200 && status != 204 && status != 304
}

// open gives the body that comes from r. `trailer` takes the trailer.
func (f *frame) open(m *message, r *bufio.Reader, trailer *Header) io.ReadCloser {
	switch {
	case m.isResponse && m.method == "HEAD":
		return NoBody
	case f.chunked:
		return &body{src: &chunkedReader{r: r}, r: r, trailer: trailer, closing: f.close}
	case f.length == 0:
		return NoBody
	case f.length > 0:
		return &body{src: &io.LimitedReader{R: r, N: f.length}, closing: f.close}
	}
	return &body{src: r, closing: f.close}
}

// A body reads what belongs to a message. Close reads what is left of it, since the next message
// stands behind it.
type body struct {
	src     io.Reader
	r       *bufio.Reader // for the trailer, when the body comes in chunks
	trailer *Header
	closing bool // no other message comes
	onlySo  bool // Close reads no more than mostAfterHandler bytes

	mu         sync.Mutex
	sawEOF     bool
	closed     bool
	earlyClose bool // Close found too much left
	onHitEOF   func()
}

const mostAfterHandler = 256 << 10 // bytes that a server reads of what its handler left unread

func (b *body) Read(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.closed {
		return 0, ErrBodyReadAfterClose
	}
	return b.read(p)
}

// read needs mu.
func (b *body) read(p []byte) (n int, err error) {
	if b.sawEOF {
		return 0, io.EOF
	}
	n, err = b.src.Read(p)
	limited, isLimited := b.src.(*io.LimitedReader)
	if err == io.EOF {
		switch {
		case b.r != nil:
			if end := b.readTrailer(); end != nil {
				err = end
				b.sawEOF, b.closed = false, true
			}
			b.r = nil
		case isLimited && limited.N > 0:
			err = io.ErrUnexpectedEOF
		}
	}
	if err == nil && n > 0 && isLimited && limited.N == 0 {
		err = io.EOF // saves the reader another call
	}
	if err == io.EOF {
		b.sawEOF = true
		if b.onHitEOF != nil {
			b.onHitEOF()
		}
	}
	return n, err
}

// readTrailer reads up to the empty line, and gives nil where Go does.
func (b *body) readTrailer() error {
	end, err := b.r.Peek(2)
	if string(end) == "\r\n" {
		b.r.Discard(2)
		return nil
	}
	if len(end) < 2 {
		return errTrailerEOF
	}
	if err != nil {
		return err
	}
	if !endsTrailer(b.r) {
		return errors.New("http: suspiciously long trailer after chunked body")
	}
	h, err := textproto.NewReader(b.r).ReadMIMEHeader()
	if err != nil {
		if err == io.EOF {
			return errTrailerEOF
		}
		return err
	}
	if b.trailer == nil {
		return nil
	}
	if *b.trailer == nil {
		*b.trailer = make(Header)
	}
	for key, values := range h {
		(*b.trailer)[key] = values
	}
	return nil
}

var errTrailerEOF = errors.New("http: unexpected EOF reading trailer")

// endsTrailer tells whether the empty line is within what the buffer holds.
func endsTrailer(r *bufio.Reader) bool {
	for n := 4; ; n++ {
		here, err := r.Peek(n)
		if bytes.HasSuffix(here, []byte("\r\n\r\n")) {
			return true
		}
		if err != nil {
			return false
		}
	}
}

func (b *body) Close() error {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.closed {
		return nil
	}
	var err error
	switch {
	case b.sawEOF, b.closing && !b.onlySo:
	case b.onlySo:
		if limited, ok := b.src.(*io.LimitedReader); ok && limited.N > mostAfterHandler {
			b.earlyClose = true
			break
		}
		var n int64
		n, err = io.CopyN(io.Discard, lockedBody{b}, mostAfterHandler)
		if err == io.EOF {
			err = nil
		}
		if n == mostAfterHandler {
			b.earlyClose = true
		}
	default:
		_, err = io.Copy(io.Discard, lockedBody{b})
	}
	b.closed = true
	return err
}

func (b *body) didEarlyClose() bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.earlyClose
}

// remains tells whether something of the body is still to be read.
func (b *body) remains() bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	return !b.sawEOF
}

func (b *body) registerOnHitEOF(f func()) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.onHitEOF = f
}

// lockedBody reads one whose mu is held.
type lockedBody struct {
	b *body
}

func (l lockedBody) Read(p []byte) (int, error) {
	if l.b.closed {
		return 0, ErrBodyReadAfterClose
	}
	return l.b.read(p)
}
