// Messages as they travel, as text.
package httputil

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
)

// drained reads a body, and gives it twice.
func drained(b io.ReadCloser) (once, again io.ReadCloser, err error) {
	if b == nil || b == http.NoBody {
		return http.NoBody, http.NoBody, nil
	}
	content, err := io.ReadAll(b)
	if err != nil {
		return nil, b, err
	}
	if err = b.Close(); err != nil {
		return nil, b, err
	}
	return io.NopCloser(bytes.NewReader(content)), io.NopCloser(bytes.NewReader(content)), nil
}

var ownKeys = map[string]bool{"Host": true, "Transfer-Encoding": true, "Trailer": true}

// DumpRequest shows a request as a server got it. Its Body can be read as before.
func DumpRequest(req *http.Request, body bool) ([]byte, error) {
	content := req.Body
	var err error
	if body && req.Body != nil {
		if content, req.Body, err = drained(req.Body); err != nil {
			return nil, err
		}
	}
	var b bytes.Buffer
	uri := req.RequestURI
	if uri == "" {
		uri = req.URL.RequestURI()
	}
	method := req.Method
	if method == "" {
		method = "GET"
	}
	fmt.Fprintf(&b, "%s %s HTTP/%d.%d\r\n", method, uri, req.ProtoMajor, req.ProtoMinor)
	if !strings.HasPrefix(req.RequestURI, "http://") && !strings.HasPrefix(req.RequestURI, "https://") {
		host := req.Host
		if host == "" && req.URL != nil {
			host = req.URL.Host
		}
		if host != "" {
			fmt.Fprintf(&b, "Host: %s\r\n", host)
		}
	}
	chunked := len(req.TransferEncoding) > 0 && req.TransferEncoding[0] == "chunked"
	if len(req.TransferEncoding) > 0 {
		fmt.Fprintf(&b, "Transfer-Encoding: %s\r\n", strings.Join(req.TransferEncoding, ","))
	}
	if err := req.Header.WriteSubset(&b, ownKeys); err != nil {
		return nil, err
	}
	b.WriteString("\r\n")
	if !body || req.Body == nil {
		return b.Bytes(), nil
	}
	if !chunked {
		_, err = io.Copy(&b, content)
		return b.Bytes(), err
	}
	text, err := io.ReadAll(content)
	if len(text) > 0 {
		fmt.Fprintf(&b, "%x\r\n%s\r\n", len(text), text)
	}
	b.WriteString("0\r\n\r\n")
	return b.Bytes(), err
}

// DumpRequestOut shows a request as a Transport sends it.
func DumpRequestOut(req *http.Request, body bool) ([]byte, error) {
	again := req.Body
	var err error
	out := req.Clone(req.Context())
	if body {
		if out.Body, again, err = drained(req.Body); err != nil {
			return nil, err
		}
		if req.Body == nil {
			out.Body, again = nil, nil
		}
	} else if req.ContentLength != 0 || req.Body != nil && req.Body != http.NoBody {
		out.Body = io.NopCloser(io.LimitReader(zeros{}, max(req.ContentLength, 0)))
	}
	defer func() { req.Body = again }()
	if _, ok := out.Header["User-Agent"]; !ok {
		out.Header.Set("User-Agent", "Go-http-client/1.1")
	}
	gzip := out.Header.Get("Accept-Encoding") == "" && out.Header.Get("Range") == "" && out.Method != "HEAD"
	var b bytes.Buffer
	if err := out.Write(&b); err != nil {
		return nil, err
	}
	head, content, _ := bytes.Cut(b.Bytes(), []byte("\r\n\r\n"))
	text := append([]byte(nil), head...)
	if gzip {
		text = append(text, "\r\nAccept-Encoding: gzip"...)
	}
	text = append(text, "\r\n\r\n"...)
	if body {
		text = append(text, content...)
	}
	return text, nil
}

type zeros struct{}

func (zeros) Read(p []byte) (int, error) {
	clear(p)
	return len(p), nil
}

var errNoBody = errors.New("sentinel error value")

type noBody struct{}

func (noBody) Read([]byte) (int, error) { return 0, errNoBody }

func (noBody) Close() error { return nil }

// DumpResponse shows a response. Its Body can be read as before.
func DumpResponse(resp *http.Response, body bool) ([]byte, error) {
	before, length := resp.Body, resp.ContentLength
	var err error
	switch {
	case body:
		if resp.Body, before, err = drained(resp.Body); err != nil {
			return nil, err
		}
	case resp.ContentLength == 0:
		resp.Body = http.NoBody
	default:
		resp.Body = noBody{}
	}
	var b bytes.Buffer
	err = resp.Write(&b)
	if err != nil && errors.Is(err, errNoBody) {
		err = nil
	}
	resp.Body, resp.ContentLength = before, length
	if err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}
