// Writing requests and responses: what a header says of the body, and the body.
package http

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// Keys that others than Header speak for.
var notFromHeader = map[string]bool{
	"Host": true, "User-Agent": true, "Content-Length": true, "Transfer-Encoding": true, "Trailer": true,
}

// outgoing is a message to be written.
type outgoing struct {
	isResponse bool
	method     string
	status     int
	atLeast11  bool
	header     Header
	trailer    Header
	body       io.ReadCloser
	length     int64
	encoding   []string
	close      bool

	chunked    bool
	saidLength bool
}

func isChunked(encoding []string) bool { return len(encoding) > 0 && encoding[0] == "chunked" }

// usuallyNoBody tells of methods that a body is unusual with.
func usuallyNoBody(method string) bool {
	switch method {
	case "GET", "HEAD", "DELETE", "OPTIONS", "PROPFIND", "SEARCH":
		return true
	}
	return false
}

// oneByteMore puts a byte back before a body.
type oneByteMore struct {
	io.Reader
	io.Closer
}

func (o *outgoing) prepareRequest(declared int64) error {
	if declared != 0 && o.body == nil {
		return fmt.Errorf("http: Request.ContentLength=%d with nil Body", declared)
	}
	switch {
	case o.body == nil || o.body == NoBody:
		o.length = 0
	case declared != 0:
		o.length = declared
	default:
		o.length = -1
	}
	o.chunked = isChunked(o.encoding)
	if o.length < 0 && len(o.encoding) == 0 && o.body != nil && o.method != "CONNECT" {
		o.chunked = true
		if usuallyNoBody(o.method) {
			o.probe()
		}
	}
	o.finishPreparing()
	return nil
}

// probe looks whether there is a byte in a body of unknown length.
func (o *outgoing) probe() {
	var b [1]byte
	n, err := o.body.Read(b[:])
	if n == 1 {
		o.body = &oneByteMore{io.MultiReader(bytes.NewReader(b[:]), o.body), o.body}
		return
	}
	if err == io.EOF {
		o.body.Close()
		o.body, o.chunked, o.length = nil, false, 0
	}
}

func (o *outgoing) prepareResponse() error {
	o.chunked = isChunked(o.encoding)
	if o.length == 0 && o.body != nil && !o.chunked {
		o.probeResponse()
	}
	if o.length < 0 && !o.chunked && o.atLeast11 {
		o.close = true
	}
	o.finishPreparing()
	return nil
}

// probeResponse tells an empty body from one of unknown length.
func (o *outgoing) probeResponse() {
	var b [1]byte
	n, _ := o.body.Read(b[:])
	if n == 1 {
		o.length = -1
		o.body = &oneByteMore{io.MultiReader(bytes.NewReader(b[:]), o.body), o.body}
	}
}

func (o *outgoing) finishPreparing() {
	if o.chunked {
		o.length = -1
	} else {
		o.trailer = nil
	}
}

func (o *outgoing) saysLength() bool {
	switch {
	case o.chunked || o.length < 0:
		return false
	case o.length > 0:
		return true
	case o.isResponse:
		return false
	}
	return o.method == "POST" || o.method == "PUT" || o.method == "PATCH"
}

func (o *outgoing) writeHeader(w io.Writer) error {
	text := ""
	if o.close && !hasToken(o.header["Connection"], "close") {
		text = "Connection: close\r\n"
	}
	if o.saysLength() {
		o.saidLength = true
		text += fmt.Sprintf("Content-Length: %d\r\n", o.length)
	} else if o.chunked {
		text += "Transfer-Encoding: chunked\r\n"
	}
	if len(o.trailer) != 0 {
		keys := make([]string, 0, len(o.trailer))
		for key := range o.trailer {
			key = CanonicalHeaderKey(key)
			if key == "Transfer-Encoding" || key == "Trailer" || key == "Content-Length" {
				return badString("invalid Trailer key", key)
			}
			keys = append(keys, key)
		}
		slices.Sort(keys)
		text += "Trailer: " + strings.Join(keys, ",") + "\r\n"
	}
	_, err := io.WriteString(w, text)
	return err
}

// bodyReadError is a failure of the body that a program gave us.
type bodyReadError struct {
	error
}

func (e bodyReadError) Unwrap() error { return e.error }

// markedBody marks its errors.
type markedBody struct {
	r io.Reader
}

func (m markedBody) Read(p []byte) (int, error) {
	n, err := m.r.Read(p)
	if err != nil && err != io.EOF {
		err = bodyReadError{err}
	}
	return n, err
}

// writeBody writes the body and closes it.
func (o *outgoing) writeBody(w io.Writer) (err error) {
	closed := o.body == nil
	defer func() {
		if !closed {
			o.body.Close()
		}
	}()
	if o.body != nil && !(o.isResponse && o.method == "HEAD") {
		var n, extra int64
		switch in := (markedBody{o.body}); {
		case o.chunked:
			_, flushes := w.(*bufio.Writer)
			chunks := &chunkedWriter{w: w, flush: flushes && !o.isResponse}
			if _, err = io.Copy(chunks, in); err == nil {
				err = chunks.Close()
			}
		case o.length < 0:
			_, err = io.Copy(w, in)
		default:
			n, err = io.Copy(w, io.LimitReader(in, o.length))
			if err == nil {
				extra, err = io.Copy(io.Discard, in)
			}
		}
		if err != nil {
			return err
		}
		closed = true
		if err = o.body.Close(); err != nil {
			return err
		}
		if !o.chunked && o.length != -1 && o.length != n+extra {
			return fmt.Errorf("http: ContentLength=%d with Body length %d", o.length, n+extra)
		}
	}
	if !o.chunked {
		return nil
	}
	if err = o.trailer.Write(w); err == nil {
		_, err = io.WriteString(w, "\r\n")
	}
	return err
}

const defaultUserAgent = "Go-http-client/1.1"

// Write writes the request as it travels.
func (r *Request) Write(w io.Writer) error { return r.write(w, false, nil, nil) }

// WriteProxy writes it with the whole URL in the first line.
func (r *Request) WriteProxy(w io.Writer) error { return r.write(w, true, nil, nil) }

var errMissingHost = errors.New("http: Request.Write on Request with no Host or URL set")

func (r *Request) requestURI(host string, byProxy bool) string {
	uri := r.URL.RequestURI()
	switch {
	case byProxy && r.URL.Scheme != "" && r.URL.Opaque == "":
		return r.URL.Scheme + "://" + host + uri
	case r.Method == "CONNECT" && r.URL.Path == "" && r.URL.Opaque != "":
		return r.URL.Opaque
	case r.Method == "CONNECT" && r.URL.Path == "":
		return host
	}
	return uri
}

// write waits with the body for mayContinue, unless that is nil.
func (r *Request) write(w io.Writer, byProxy bool, extra Header,
	mayContinue func() bool) (err error) {
	closeBody := true
	defer func() {
		if closeBody && err != nil && r.Body != nil {
			r.Body.Close()
		}
	}()
	host := r.Host
	if host == "" {
		if r.URL == nil {
			return errMissingHost
		}
		host = r.URL.Host
	}
	uri := r.requestURI(host, byProxy)
	if strings.ContainsAny(uri, " \x7f\r\n") {
		return errors.New("net/http: can't write control character in Request.URL")
	}
	out := bufio.NewWriter(w)
	method := r.Method
	if method == "" {
		method = "GET"
	}
	agent := defaultUserAgent
	if r.Header.has("User-Agent") {
		agent = noLines.Replace(r.Header.first("User-Agent"))
	}
	fmt.Fprintf(out, "%s %s HTTP/1.1\r\nHost: %s\r\n", method, uri, host)
	if agent != "" {
		fmt.Fprintf(out, "User-Agent: %s\r\n", agent)
	}
	o := &outgoing{method: method, header: r.Header, trailer: r.Trailer, body: r.Body,
		encoding: r.TransferEncoding, close: r.Close, atLeast11: true}
	if err := o.prepareRequest(r.ContentLength); err != nil {
		return err
	}
	if err := o.writeHeader(out); err != nil {
		return err
	}
	r.Header.WriteSubset(out, notFromHeader)
	extra.Write(out)
	out.WriteString("\r\n")
	if mayContinue != nil {
		if err := out.Flush(); err != nil {
			return err
		}
		if !mayContinue() {
			r.Body.Close()
			return nil
		}
	}
	if o.length != 0 && r.GetBody == nil { // the body may take time
		if err := out.Flush(); err != nil {
			return err
		}
	}
	closeBody = false // writeBody does
	if err := o.writeBody(out); err != nil {
		return err
	}
	return out.Flush()
}
