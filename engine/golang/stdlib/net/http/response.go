// Responses, and reading requests and responses.
package http

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"net/textproto"
	"net/url"
	"strconv"
	"strings"
)

// Response is what a server answered. Who gets one has to close its Body.
type Response struct {
	Status           string // 200 OK
	StatusCode       int
	Proto            string
	ProtoMajor       int
	ProtoMinor       int
	Header           Header
	Body             io.ReadCloser // never nil
	ContentLength    int64         // -1: unknown
	TransferEncoding []string
	Close            bool
	Uncompressed     bool
	Trailer          Header // its values after the end of Body
	Request          *Request
}

func (r *Response) Cookies() []*Cookie { return readSetCookies(r.Header) }

// Location is where a redirect leads.
func (r *Response) Location() (*url.URL, error) {
	to := r.Header.Get("Location")
	if to == "" {
		return nil, ErrNoLocation
	}
	if r.Request != nil && r.Request.URL != nil {
		return r.Request.URL.Parse(to)
	}
	return url.Parse(to)
}

func (r *Response) ProtoAtLeast(major, minor int) bool {
	return r.ProtoMajor > major || r.ProtoMajor == major && r.ProtoMinor >= minor
}

// noEOF is err, unexpected where it is an end.
func noEOF(err error) error {
	if err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}

// ReadResponse reads the answer to req, which is a GET if it is nil.
func ReadResponse(r *bufio.Reader, req *Request) (*Response, error) {
	lines := textproto.NewReader(r)
	line, err := lines.ReadLine()
	if err != nil {
		return nil, noEOF(err)
	}
	resp := &Response{Request: req}
	proto, status, ok := strings.Cut(line, " ")
	if !ok {
		return nil, badString("malformed HTTP response", line)
	}
	resp.Proto, resp.Status = proto, strings.TrimLeft(status, " ")
	code, _, _ := strings.Cut(resp.Status, " ")
	if len(code) != 3 {
		return nil, badString("malformed HTTP status code", code)
	}
	resp.StatusCode, err = strconv.Atoi(code)
	if err != nil || resp.StatusCode < 0 {
		return nil, badString("malformed HTTP status code", code)
	}
	if resp.ProtoMajor, resp.ProtoMinor, ok = ParseHTTPVersion(proto); !ok {
		return nil, badString("malformed HTTP version", proto)
	}
	header, err := lines.ReadMIMEHeader()
	if err != nil {
		return nil, noEOF(err)
	}
	resp.Header = Header(header)
	resp.Header.fixPragma()
	m := &message{isResponse: true, method: "GET", status: resp.StatusCode, major: resp.ProtoMajor,
		minor: resp.ProtoMinor, header: resp.Header}
	if req != nil {
		m.method = req.Method
	}
	m.wantsClose = wantsClose(m.major, m.minor, m.header)
	f, err := m.frame()
	if err != nil {
		return nil, err
	}
	resp.ContentLength, resp.Trailer, resp.Close = f.length, f.trailer, f.close
	if f.chunked {
		resp.TransferEncoding = []string{"chunked"}
	}
	resp.Body = f.open(m, r, &resp.Trailer)
	return resp, nil
}

// fixPragma says in today's words what HTTP/1.0 said.
func (h Header) fixPragma() {
	if pragma := h["Pragma"]; len(pragma) > 0 && pragma[0] == "no-cache" && !h.has("Cache-Control") {
		h["Cache-Control"] = []string{"no-cache"}
	}
}

// ReadRequest reads a request as a server gets it.
func ReadRequest(b *bufio.Reader) (*Request, error) {
	r, err := readRequest(b)
	if err == nil {
		delete(r.Header, "Host")
	}
	return r, err
}

func readRequest(b *bufio.Reader) (*Request, error) {
	lines := textproto.NewReader(b)
	line, err := lines.ReadLine()
	if err != nil {
		return nil, err
	}
	r := new(Request)
	if err = r.setLine(line); err != nil {
		return nil, err
	}
	header, err := lines.ReadMIMEHeader()
	if err != nil {
		return nil, noEOF(err)
	}
	r.Header = Header(header)
	if len(r.Header["Host"]) > 1 {
		return nil, errors.New("too many Host headers")
	}
	if r.Host = r.URL.Host; r.Host == "" {
		r.Host = r.Header.first("Host")
	}
	r.Header.fixPragma()
	m := &message{method: r.Method, major: r.ProtoMajor, minor: r.ProtoMinor, header: r.Header,
		wantsClose: wantsClose(r.ProtoMajor, r.ProtoMinor, r.Header)}
	f, err := m.frame()
	if err != nil {
		return nil, noEOF(err)
	}
	r.ContentLength, r.Trailer, r.Close = f.length, f.trailer, f.close
	if f.chunked {
		r.TransferEncoding = []string{"chunked"}
	}
	r.Body = f.open(m, b, &r.Trailer)
	return r, nil
}

// setLine reads `GET /path HTTP/1.1`.
func (r *Request) setLine(line string) error {
	method, rest, ok1 := strings.Cut(line, " ")
	uri, proto, ok2 := strings.Cut(rest, " ")
	if !ok1 || !ok2 {
		return badString("malformed HTTP request", line)
	}
	if !isToken(method) {
		return badString("invalid method", method)
	}
	r.Method, r.RequestURI, r.Proto = method, uri, proto
	if r.ProtoMajor, r.ProtoMinor, ok1 = ParseHTTPVersion(proto); !ok1 {
		return badString("malformed HTTP version", proto)
	}
	// CONNECT names only a host.
	onlyHost := method == "CONNECT" && !strings.HasPrefix(uri, "/")
	if onlyHost {
		uri = "http://" + uri
	}
	u, err := url.ParseRequestURI(uri)
	if err != nil {
		return err
	}
	if onlyHost {
		u.Scheme = ""
	}
	r.URL = u
	return nil
}

// Write writes the response as it travels, and closes its Body.
func (r *Response) Write(w io.Writer) error {
	text := r.Status
	code := strconv.Itoa(r.StatusCode)
	if text == "" {
		if text = StatusText(r.StatusCode); text == "" {
			text = "status code " + code
		}
	} else {
		text = strings.TrimPrefix(text, code+" ")
	}
	_, err := fmt.Fprintf(w, "HTTP/%d.%d %03d %s\r\n", r.ProtoMajor, r.ProtoMinor, r.StatusCode, text)
	if err != nil {
		return err
	}
	out := &outgoing{header: r.Header, trailer: r.Trailer, body: r.Body, length: r.ContentLength,
		encoding: r.TransferEncoding, close: r.Close, isResponse: true, status: r.StatusCode,
		atLeast11: r.ProtoAtLeast(1, 1)}
	if r.Request != nil {
		out.method = r.Request.Method
	}
	if err := out.prepareResponse(); err != nil {
		return err
	}
	if err := out.writeHeader(w); err != nil {
		return err
	}
	if err := r.Header.WriteSubset(w, notFromHeader); err != nil {
		return err
	}
	if out.length == 0 && !out.chunked && !out.saidLength && bodyAllowed(r.StatusCode) &&
		r.ContentLength == 0 {
		if _, err := io.WriteString(w, "Content-Length: 0\r\n"); err != nil {
			return err
		}
	}
	if _, err := io.WriteString(w, "\r\n"); err != nil {
		return err
	}
	return out.writeBody(w)
}
