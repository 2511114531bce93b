// Clients: a request, the redirects it meets, cookies, and how long all may take.
package http

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/url"
	"strings"
	"sync/atomic"
	"time"
)

// RoundTripper makes one request.
type RoundTripper interface {
	RoundTrip(*Request) (*Response, error)
}

// Client makes requests by a Transport, and follows redirects.
type Client struct {
	Transport     RoundTripper                             // nil: DefaultTransport
	CheckRedirect func(req *Request, via []*Request) error // nil: ten at most
	Jar           CookieJar
	Timeout       time.Duration // until the end of the reply's body; 0: none
}

// DefaultClient is used by Get, Head and Post.
var DefaultClient = &Client{}

func Get(url string) (resp *Response, err error) { return DefaultClient.Get(url) }

func Head(url string) (resp *Response, err error) { return DefaultClient.Head(url) }

func Post(url, contentType string, body io.Reader) (resp *Response, err error) {
	return DefaultClient.Post(url, contentType, body)
}

func PostForm(url string, data url.Values) (resp *Response, err error) {
	return DefaultClient.PostForm(url, data)
}

func (c *Client) Get(url string) (resp *Response, err error) {
	req, err := NewRequest("GET", url, nil)
	if err != nil {
		return nil, err
	}
	return c.Do(req)
}

func (c *Client) Head(url string) (resp *Response, err error) {
	req, err := NewRequest("HEAD", url, nil)
	if err != nil {
		return nil, err
	}
	return c.Do(req)
}

func (c *Client) Post(url, contentType string, body io.Reader) (resp *Response, err error) {
	req, err := NewRequest("POST", url, body)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Content-Type", contentType)
	return c.Do(req)
}

func (c *Client) PostForm(url string, data url.Values) (resp *Response, err error) {
	return c.Post(url, "application/x-www-form-urlencoded", strings.NewReader(data.Encode()))
}

// CloseIdleConnections closes those of the Transport.
func (c *Client) CloseIdleConnections() {
	if t, ok := c.transport().(interface{ CloseIdleConnections() }); ok {
		t.CloseIdleConnections()
	}
}

func (c *Client) transport() RoundTripper {
	if c.Transport != nil {
		return c.Transport
	}
	return DefaultTransport
}

func (c *Client) deadline() time.Time {
	if c.Timeout > 0 {
		return time.Now().Add(c.Timeout)
	}
	return time.Time{}
}

func (c *Client) checkRedirect(req *Request, via []*Request) error {
	if c.CheckRedirect != nil {
		return c.CheckRedirect(req, via)
	}
	if len(via) >= 10 {
		return errors.New("stopped after 10 redirects")
	}
	return nil
}

// timeoutError is a context's end that Client.Timeout has brought.
type timeoutError struct {
	err string
}

func (e *timeoutError) Error() string { return e.err }

func (e *timeoutError) Timeout() bool { return true }

func (e *timeoutError) Temporary() bool { return true }

func (e *timeoutError) Is(err error) bool { return err == context.DeadlineExceeded }

// redirectOf tells how to go on after a status: by which method, whether at all, and whether with
// the body.
func redirectOf(method string, resp *Response, first *Request) (next string, go_, withBody bool) {
	switch resp.StatusCode {
	case StatusMovedPermanently, StatusFound, StatusSeeOther:
		if method != "GET" && method != "HEAD" {
			method = "GET"
		}
		return method, true, false
	case StatusTemporaryRedirect, StatusPermanentRedirect:
		// Without a way to have the body again, the redirect is the answer.
		if first.GetBody == nil && first.outgoingLength() != 0 {
			return method, false, true
		}
		return method, true, true
	}
	return "", false, false
}

// outgoingLength is -1 for a body of unknown length.
func (r *Request) outgoingLength() int64 {
	if r.Body == nil || r.Body == NoBody {
		return 0
	}
	if r.ContentLength != 0 {
		return r.ContentLength
	}
	return -1
}

// A course is the requests that one Do makes.
type course struct {
	c        *Client
	deadline time.Time
	reqs     []*Request
	resp     *Response
	method   string // of the next request
	withBody bool
	lost     bool // a redirect went to another host: no secrets any more
}

// urlError wraps what Do gives: with the address of the last reply, or else of the request that
// failed.
func (o *course) urlError(err error) error {
	at := o.reqs[len(o.reqs)-1]
	if o.resp != nil && o.resp.Request != nil {
		at = o.resp.Request
	}
	return &url.Error{Op: titled(o.reqs[0].Method), URL: withoutPassword(at.URL), Err: err}
}

// titled is Get of GET.
func titled(method string) string {
	if method == "" {
		return "Get"
	}
	return method[:1] + strings.ToLower(method[1:])
}

func withoutPassword(u *url.URL) string {
	if u.User != nil {
		if _, has := u.User.Password(); has {
			return strings.Replace(u.String(), u.User.String()+"@", u.User.Username()+":***@", 1)
		}
	}
	return u.String()
}

// Do makes the request. The error, if there is one, is a *url.Error; a status is none.
func (c *Client) Do(req *Request) (*Response, error) { return c.do(req) }

func (c *Client) do(req *Request) (*Response, error) {
	if req.URL == nil {
		req.closeBody()
		return nil, &url.Error{Op: titled(req.Method), Err: errors.New("http: nil Request.URL")}
	}
	o := &course{c: c, deadline: c.deadline()}
	for {
		if len(o.reqs) > 0 {
			next, resp, err := o.redirect()
			if next == nil {
				return resp, err
			}
			req = next
		}
		o.reqs = append(o.reqs, req)
		resp, timedOut, err := c.send(req, o.deadline)
		if err != nil {
			if !o.deadline.IsZero() && timedOut() {
				err = &timeoutError{err.Error() + " (Client.Timeout exceeded while awaiting headers)"}
			}
			o.resp = nil
			return nil, o.urlError(err)
		}
		o.resp = resp
		next, again, withBody := redirectOf(req.Method, resp, o.reqs[0])
		if !again {
			return resp, nil
		}
		o.method, o.withBody = next, withBody
		req.closeBody()
	}
}

const mostOfRedirect = 2 << 10 // bytes of its body that are read to use the connection again

// redirect makes the next request, or gives what Do shall return.
func (o *course) redirect() (*Request, *Response, error) {
	to := o.resp.Header.Get("Location")
	if to == "" {
		return nil, o.resp, nil // a redirect to nowhere is an answer
	}
	last := o.reqs[len(o.reqs)-1]
	u, err := last.URL.Parse(to)
	if err != nil {
		o.resp.closeBody()
		return nil, nil, o.urlError(fmt.Errorf("failed to parse Location header %q: %v", to, err))
	}
	host := ""
	if last.Host != "" && last.Host != last.URL.Host {
		if given, _ := url.Parse(to); given != nil && !given.IsAbs() {
			host = last.Host
		}
	}
	first := o.reqs[0]
	next := &Request{Method: o.method, Response: o.resp, URL: u, Header: make(Header), Host: host,
		Cancel: first.Cancel, ctx: first.ctx}
	if o.withBody && first.GetBody != nil {
		if next.Body, err = first.GetBody(); err != nil {
			o.resp.closeBody()
			return nil, nil, o.urlError(err)
		}
		next.GetBody = first.GetBody
		next.ContentLength = first.ContentLength
	}
	o.copyHeader(next)
	if from := refererFor(last.URL, u, next.Header.Get("Referer")); from != "" {
		next.Header.Set("Referer", from)
	}
	err = o.c.checkRedirect(next, o.reqs)
	if err == ErrUseLastResponse {
		return nil, o.resp, nil
	}
	if o.resp.ContentLength == -1 || o.resp.ContentLength <= mostOfRedirect {
		io.CopyN(io.Discard, o.resp.Body, mostOfRedirect)
	}
	o.resp.Body.Close()
	if err != nil {
		return nil, o.resp, &url.Error{Op: titled(first.Method), URL: to, Err: err}
	}
	return next, nil, nil
}

// copyHeader takes the header of the first request over. Secrets stay with the host.
func (o *course) copyHeader(next *Request) {
	first := o.reqs[0]
	if !o.lost && next.URL.Host != first.URL.Host && !isBelow(next.URL, first.URL) {
		o.lost = true
	}
	for key, values := range first.Header {
		switch CanonicalHeaderKey(key) {
		case "Authorization", "Www-Authenticate", "Cookie", "Cookie2":
			if o.lost {
				continue
			}
			if key == "Cookie" && o.c.Jar != nil {
				continue // the jar has them
			}
		}
		next.Header[key] = values
	}
}

func isBelow(u, of *url.URL) bool {
	a, b := strings.ToLower(u.Hostname()), strings.ToLower(of.Hostname())
	return a == b || strings.HasSuffix(a, "."+b) && !strings.Contains(b, ":")
}

func refererFor(last, next *url.URL, explicit string) string {
	if last.Scheme == "https" && next.Scheme == "http" {
		return ""
	}
	if explicit != "" {
		return explicit
	}
	u := *last
	u.User = nil
	return u.String()
}

func (r *Request) closeBody() error {
	if r.Body == nil {
		return nil
	}
	return r.Body.Close()
}

func (r *Response) closeBody() {
	if r.Body != nil {
		r.Body.Close()
	}
}

func never() bool { return false }

// send makes one request, with the cookies of the jar.
func (c *Client) send(req *Request, deadline time.Time) (*Response, func() bool, error) {
	if c.Jar != nil {
		for _, cookie := range c.Jar.Cookies(req.URL) {
			req.AddCookie(cookie)
		}
	}
	resp, timedOut, err := send(req, c.transport(), deadline)
	if err != nil {
		return nil, timedOut, err
	}
	if c.Jar != nil {
		if cookies := resp.Cookies(); len(cookies) > 0 {
			c.Jar.SetCookies(req.URL, cookies)
		}
	}
	return resp, nil, nil
}

func send(original *Request, rt RoundTripper, deadline time.Time) (*Response, func() bool, error) {
	req := original
	if req.RequestURI != "" {
		req.closeBody()
		return nil, never, errors.New("http: Request.RequestURI can't be set in client requests")
	}
	fork := func() {
		if req == original {
			req = new(Request)
			*req = *original
		}
	}
	if req.Header == nil {
		fork()
		req.Header = make(Header)
	}
	if u := req.URL.User; u != nil && req.Header.Get("Authorization") == "" {
		fork()
		req.Header = original.Header.Clone()
		if req.Header == nil {
			req.Header = make(Header)
		}
		password, _ := u.Password()
		req.SetBasicAuth(u.Username(), password)
	}
	if !deadline.IsZero() {
		fork()
	}
	stop, timedOut := setDeadline(req, deadline)
	resp, err := rt.RoundTrip(req)
	if err != nil {
		stop()
		return nil, timedOut, err
	}
	if resp == nil {
		return nil, timedOut, fmt.Errorf("http: RoundTripper implementation (%T) returned a nil "+
			"*Response with a nil error", rt)
	}
	if resp.Body == nil {
		if resp.ContentLength > 0 && req.Method != "HEAD" {
			return nil, timedOut, fmt.Errorf("http: RoundTripper implementation (%T) returned a "+
				"*Response with content length %d but a nil Body", rt, resp.ContentLength)
		}
		resp.Body = io.NopCloser(strings.NewReader(""))
	}
	if !deadline.IsZero() {
		resp.Body = &timedBody{rc: resp.Body, stop: stop, timedOut: timedOut}
	}
	return resp, nil, nil
}

// setDeadline ends the request's context at the deadline, if it does not end before.
func setDeadline(req *Request, deadline time.Time) (stop func(), timedOut func() bool) {
	if deadline.IsZero() {
		return func() {}, never
	}
	if before, ok := req.Context().Deadline(); ok && !deadline.Before(before) {
		return func() {}, never
	}
	ctx, cancel := context.WithDeadline(req.Context(), deadline)
	req.ctx = ctx
	var stopped atomic.Bool
	stop = func() {
		if !stopped.Swap(true) {
			cancel()
		}
	}
	return stop, func() bool { return !time.Now().Before(deadline) }
}

// timedBody is the body of a reply that Client.Timeout counts for.
type timedBody struct {
	rc       io.ReadCloser
	stop     func()
	timedOut func() bool
}

func (b *timedBody) Read(p []byte) (n int, err error) {
	n, err = b.rc.Read(p)
	if err == nil {
		return n, nil
	}
	if err == io.EOF {
		return n, err
	}
	if b.timedOut() {
		err = &timeoutError{err.Error() + " (Client.Timeout or context cancellation while reading body)"}
	}
	return n, err
}

func (b *timedBody) Close() error {
	err := b.rc.Close()
	b.stop()
	return err
}
