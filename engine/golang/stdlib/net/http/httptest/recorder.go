// Calling handlers without a network.
package httptest

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"net/http"
	"net/textproto"
	"strconv"
	"strings"
)

// DefaultRemoteAddr is where the requests of NewRequest do not come from.
const DefaultRemoteAddr = "1.2.3.4"

// NewRequest makes a request as a handler gets it. It panics if the target makes no sense.
func NewRequest(method, target string, body io.Reader) *http.Request {
	return NewRequestWithContext(context.Background(), method, target, body)
}

func NewRequestWithContext(ctx context.Context, method, target string, body io.Reader) *http.Request {
	if method == "" {
		method = "GET"
	}
	line := method + " " + target + " HTTP/1.0\r\n\r\n"
	req, err := http.ReadRequest(bufio.NewReader(strings.NewReader(line)))
	if err != nil {
		panic("invalid NewRequest arguments; " + err.Error())
	}
	req = req.WithContext(ctx)
	req.Proto, req.ProtoMinor, req.Close = "HTTP/1.1", 1, false
	switch b := body.(type) {
	case nil:
	case *bytes.Buffer:
		req.ContentLength = int64(b.Len())
	case *bytes.Reader:
		req.ContentLength = int64(b.Len())
	case *strings.Reader:
		req.ContentLength = int64(b.Len())
	default:
		req.ContentLength = -1
	}
	if rc, ok := body.(io.ReadCloser); ok {
		req.Body = rc
	} else if body != nil {
		req.Body = io.NopCloser(body)
	}
	req.RemoteAddr = "192.0.2.1:1234"
	if req.Host == "" {
		req.Host = "example.com"
	}
	return req
}

// ResponseRecorder is a ResponseWriter that keeps what it is told.
type ResponseRecorder struct {
	Code      int
	HeaderMap http.Header
	Body      *bytes.Buffer // nil: it is not kept
	Flushed   bool

	result      *http.Response
	sent        http.Header // as it was at the first Write
	wroteHeader bool
}

func NewRecorder() *ResponseRecorder {
	return &ResponseRecorder{HeaderMap: make(http.Header), Body: new(bytes.Buffer), Code: 200}
}

// Header gives what the handler sets; Result has what would have been sent.
func (r *ResponseRecorder) Header() http.Header {
	if r.HeaderMap == nil {
		r.HeaderMap = make(http.Header)
	}
	return r.HeaderMap
}

func (r *ResponseRecorder) Write(p []byte) (int, error) {
	begin := p
	r.begin(func() []byte { return begin })
	if r.Body != nil {
		r.Body.Write(p)
	}
	return len(p), nil
}

func (r *ResponseRecorder) WriteString(s string) (int, error) {
	r.begin(func() []byte { return []byte(s[:min(len(s), 512)]) })
	if r.Body != nil {
		r.Body.WriteString(s)
	}
	return len(s), nil
}

// begin is the first Write, which sets the type of the content if nobody has.
func (r *ResponseRecorder) begin(content func() []byte) {
	if r.wroteHeader {
		return
	}
	h := r.Header()
	_, hasType := h["Content-Type"]
	if !hasType && h.Get("Transfer-Encoding") == "" {
		h.Set("Content-Type", http.DetectContentType(content()))
	}
	r.WriteHeader(200)
}

func (r *ResponseRecorder) WriteHeader(code int) {
	if r.wroteHeader {
		return
	}
	if code < 100 || code > 999 {
		panic(fmt.Sprintf("invalid WriteHeader code %v", code))
	}
	r.Code = code
	r.wroteHeader = true
	r.sent = r.Header().Clone()
}

func (r *ResponseRecorder) Flush() {
	if !r.wroteHeader {
		r.WriteHeader(200)
	}
	r.Flushed = true
}

// Result gives the reply, when the handler is done.
func (r *ResponseRecorder) Result() *http.Response {
	if r.result != nil {
		return r.result
	}
	if r.sent == nil {
		r.sent = r.HeaderMap.Clone()
	}
	resp := &http.Response{Proto: "HTTP/1.1", ProtoMajor: 1, ProtoMinor: 1, StatusCode: r.Code,
		Header: r.sent, Body: http.NoBody}
	r.result = resp
	if resp.StatusCode == 0 {
		resp.StatusCode = 200
	}
	resp.Status = fmt.Sprintf("%03d %s", resp.StatusCode, http.StatusText(resp.StatusCode))
	if r.Body != nil {
		resp.Body = io.NopCloser(bytes.NewReader(r.Body.Bytes()))
	}
	resp.ContentLength = -1
	if text := textproto.TrimString(resp.Header.Get("Content-Length")); text != "" {
		if n, err := strconv.ParseUint(text, 10, 63); err == nil {
			resp.ContentLength = int64(n)
		}
	}
	r.addTrailers(resp)
	return resp
}

func (r *ResponseRecorder) addTrailers(resp *http.Response) {
	add := func(key string, values []string) {
		if resp.Trailer == nil {
			resp.Trailer = make(http.Header)
		}
		resp.Trailer[key] = append(resp.Trailer[key], values...)
	}
	for _, list := range r.sent["Trailer"] {
		for _, key := range strings.Split(list, ",") {
			key = http.CanonicalHeaderKey(strings.TrimSpace(key))
			if values, ok := r.HeaderMap[key]; ok {
				add(key, values)
			}
		}
	}
	for key, values := range r.HeaderMap {
		if name, ok := strings.CutPrefix(key, http.TrailerPrefix); ok {
			add(name, values)
		}
	}
}
