// Requests.
package http

import (
	"bytes"
	"context"
	"encoding/base64"
	"fmt"
	"io"
	"maps"
	"net/url"
	"slices"
	"strconv"
	"strings"
)

// Request is what a client asks, or what a server was asked.
type Request struct {
	Method           string // empty is GET
	URL              *url.URL
	Proto            string
	ProtoMajor       int
	ProtoMinor       int
	Header           Header
	Body             io.ReadCloser
	GetBody          func() (io.ReadCloser, error) // the body once more, for redirects and new attempts
	ContentLength    int64                         // -1: unknown
	TransferEncoding []string
	Close            bool // the connection ends with the reply
	Host             string
	Form             url.Values // after ParseForm
	PostForm         url.Values // after ParseForm, only what stood in the body
	Trailer          Header
	RemoteAddr       string // servers only, as the next one
	RequestURI       string
	Cancel           <-chan struct{}
	Response         *Response // the redirect that led to this request
	Pattern          string    // of the ServeMux, by which it was found

	ctx     context.Context
	pattern *pattern
	matches []string // of the wildcards of pattern
	values  map[string]string
}

func (r *Request) Context() context.Context {
	if r.ctx != nil {
		return r.ctx
	}
	return context.Background()
}

// WithContext gives a shallow copy.
func (r *Request) WithContext(ctx context.Context) *Request {
	if ctx == nil {
		panic("nil context")
	}
	c := new(Request)
	*c = *r
	c.ctx = ctx
	return c
}

// Clone gives a deep copy, but for the body.
func (r *Request) Clone(ctx context.Context) *Request {
	c := r.WithContext(ctx)
	c.URL = cloneURL(r.URL)
	c.Header = r.Header.Clone()
	c.Trailer = r.Trailer.Clone()
	c.TransferEncoding = slices.Clone(r.TransferEncoding)
	c.Form = url.Values(Header(r.Form).Clone())
	c.PostForm = url.Values(Header(r.PostForm).Clone())
	c.matches = slices.Clone(r.matches)
	c.values = maps.Clone(r.values)
	return c
}

func cloneURL(u *url.URL) *url.URL {
	if u == nil {
		return nil
	}
	c := *u
	if u.User != nil {
		user := *u.User
		c.User = &user
	}
	return &c
}

// NewRequest makes a request for a client.
func NewRequest(method, url string, body io.Reader) (*Request, error) {
	return NewRequestWithContext(context.Background(), method, url, body)
}

func NewRequestWithContext(ctx context.Context, method, address string, body io.Reader) (*Request,
	error) {
	if method == "" {
		method = "GET"
	}
	if !isToken(method) {
		return nil, fmt.Errorf("net/http: invalid method %q", method)
	}
	if ctx == nil {
		return nil, errNilContext
	}
	u, err := url.Parse(address)
	if err != nil {
		return nil, err
	}
	rc, ok := body.(io.ReadCloser)
	if !ok && body != nil {
		rc = io.NopCloser(body)
	}
	if hasPort(u.Host) {
		u.Host = strings.TrimSuffix(u.Host, ":")
	}
	r := &Request{ctx: ctx, Method: method, URL: u, Proto: "HTTP/1.1", ProtoMajor: 1, ProtoMinor: 1,
		Header: make(Header), Body: rc, Host: u.Host}
	r.measure(body)
	return r, nil
}

// measure sets what is known of a body that lies in memory.
func (r *Request) measure(body io.Reader) {
	again := func(r io.Reader) (io.ReadCloser, error) { return io.NopCloser(r), nil }
	switch b := body.(type) {
	case nil:
		return
	case *bytes.Buffer:
		r.ContentLength = int64(b.Len())
		content := b.Bytes()
		r.GetBody = func() (io.ReadCloser, error) { return again(bytes.NewReader(content)) }
	case *bytes.Reader:
		r.ContentLength = int64(b.Len())
		at := *b
		r.GetBody = func() (io.ReadCloser, error) { c := at; return again(&c) }
	case *strings.Reader:
		r.ContentLength = int64(b.Len())
		at := *b
		r.GetBody = func() (io.ReadCloser, error) { c := at; return again(&c) }
	}
	if r.GetBody != nil && r.ContentLength == 0 {
		r.Body = NoBody
		r.GetBody = func() (io.ReadCloser, error) { return NoBody, nil }
	}
}

func (r *Request) ProtoAtLeast(major, minor int) bool {
	return r.ProtoMajor > major || r.ProtoMajor == major && r.ProtoMinor >= minor
}

func (r *Request) UserAgent() string { return r.Header.Get("User-Agent") }

func (r *Request) Referer() string { return r.Header.Get("Referer") }

func (r *Request) Cookies() []*Cookie { return readCookies(r.Header, "") }

func (r *Request) CookiesNamed(name string) []*Cookie {
	if name == "" {
		return []*Cookie{}
	}
	return readCookies(r.Header, name)
}

// Cookie gives the first one of a name.
func (r *Request) Cookie(name string) (*Cookie, error) {
	if name == "" {
		return nil, ErrNoCookie
	}
	for _, c := range readCookies(r.Header, name) {
		return c, nil
	}
	return nil, ErrNoCookie
}

// AddCookie sends only the name and the value.
func (r *Request) AddCookie(c *Cookie) {
	s := sanitizedName(c.Name) + "=" + sanitizedValue(c.Value, c.Quoted)
	if before := r.Header.Get("Cookie"); before != "" {
		s = before + "; " + s
	}
	r.Header.Set("Cookie", s)
}

// BasicAuth gives what SetBasicAuth set.
func (r *Request) BasicAuth() (username, password string, ok bool) {
	const scheme = "Basic "
	auth := r.Header.Get("Authorization")
	if len(auth) < len(scheme) || !strings.EqualFold(auth[:len(scheme)], scheme) {
		return "", "", false
	}
	text, err := base64.StdEncoding.DecodeString(auth[len(scheme):])
	if err != nil {
		return "", "", false
	}
	username, password, ok = strings.Cut(string(text), ":")
	if !ok {
		return "", "", false
	}
	return username, password, true
}

func (r *Request) SetBasicAuth(username, password string) {
	r.Header.Set("Authorization", "Basic "+basicAuth(username, password))
}

func basicAuth(username, password string) string {
	return base64.StdEncoding.EncodeToString([]byte(username + ":" + password))
}

// PathValue is what the wildcard of a ServeMux's pattern stood for.
func (r *Request) PathValue(name string) string {
	if i := r.wildcard(name); i >= 0 {
		return r.matches[i]
	}
	return r.values[name]
}

func (r *Request) SetPathValue(name, value string) {
	if i := r.wildcard(name); i >= 0 {
		r.matches[i] = value
		return
	}
	if r.values == nil {
		r.values = make(map[string]string)
	}
	r.values[name] = value
}

// wildcard gives the number of a wildcard, or -1.
func (r *Request) wildcard(name string) int {
	if r.pattern == nil {
		return -1
	}
	return r.pattern.wildcard(name)
}

// ParseHTTPVersion reads HTTP/1.1.
func ParseHTTPVersion(vers string) (major, minor int, ok bool) {
	numbers, found := strings.CutPrefix(vers, "HTTP/")
	if !found || len(numbers) != 3 || numbers[1] != '.' {
		return 0, 0, false
	}
	major, err := strconv.Atoi(numbers[:1])
	if err != nil {
		return 0, 0, false
	}
	minor, err = strconv.Atoi(numbers[2:])
	if err != nil {
		return 0, 0, false
	}
	return major, minor, true
}
