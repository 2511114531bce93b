// Package httputil has a proxy, and shows requests and responses as they travel. This file: the
// proxy.
package httputil

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/textproto"
	"net/url"
	"strings"
	"time"
)

// ProxyRequest is a request on its way through a ReverseProxy: as it came, and as it goes.
type ProxyRequest struct {
	In  *http.Request
	Out *http.Request
}

// SetURL sends it to a server, below the target's path.
func (r *ProxyRequest) SetURL(target *url.URL) {
	redirect(r.Out, target)
	r.Out.Host = ""
}

// SetXForwarded says by whom and for which host it was made.
func (r *ProxyRequest) SetXForwarded() {
	host, _, err := net.SplitHostPort(r.In.RemoteAddr)
	if err == nil {
		if before := r.Out.Header["X-Forwarded-For"]; len(before) > 0 {
			host = strings.Join(before, ", ") + ", " + host
		}
		r.Out.Header.Set("X-Forwarded-For", host)
	} else {
		r.Out.Header.Del("X-Forwarded-For")
	}
	r.Out.Header.Set("X-Forwarded-Host", r.In.Host)
	r.Out.Header.Set("X-Forwarded-Proto", "http")
}

// BufferPool lends buffers for copying bodies.
type BufferPool interface {
	Get() []byte
	Put([]byte)
}

// ReverseProxy is a handler that has another server answer. Either Rewrite or Director says which.
type ReverseProxy struct {
	Rewrite        func(*ProxyRequest)
	Director       func(*http.Request)
	Transport      http.RoundTripper // nil: http.DefaultTransport
	FlushInterval  time.Duration     // not 0: each write goes on at once; else of bodies of unknown length
	ErrorLog       *log.Logger
	BufferPool     BufferPool
	ModifyResponse func(*http.Response) error
	ErrorHandler   func(http.ResponseWriter, *http.Request, error) // nil: 502
}

// NewSingleHostReverseProxy sends all to one server.
func NewSingleHostReverseProxy(target *url.URL) *ReverseProxy {
	return &ReverseProxy{Director: func(req *http.Request) { redirect(req, target) }}
}

func redirect(req *http.Request, target *url.URL) {
	req.URL.Scheme = target.Scheme
	req.URL.Host = target.Host
	req.URL.Path, req.URL.RawPath = joinedPaths(target, req.URL)
	if target.RawQuery == "" || req.URL.RawQuery == "" {
		req.URL.RawQuery = target.RawQuery + req.URL.RawQuery
	} else {
		req.URL.RawQuery = target.RawQuery + "&" + req.URL.RawQuery
	}
}

// joined puts one slash between two paths.
func joined(a, b string) string {
	return strings.TrimSuffix(a, "/") + "/" + strings.TrimPrefix(b, "/")
}

func joinedPaths(a, b *url.URL) (path, raw string) {
	if a.RawPath == "" && b.RawPath == "" {
		return joined(a.Path, b.Path), ""
	}
	return joined(a.Path, b.Path), joined(a.EscapedPath(), b.EscapedPath())
}

// Headers that are for the next one on the way only.
var hopHeaders = []string{
	"Connection", "Proxy-Connection", "Keep-Alive", "Proxy-Authenticate", "Proxy-Authorization", "Te",
	"Trailer", "Transfer-Encoding", "Upgrade",
}

func removeHopHeaders(h http.Header) {
	for _, list := range h["Connection"] {
		for _, key := range strings.Split(list, ",") {
			if key = textproto.TrimString(key); key != "" {
				h.Del(key)
			}
		}
	}
	for _, key := range hopHeaders {
		h.Del(key)
	}
}

// upgradeOf gives what protocol the message wants to change to.
func upgradeOf(h http.Header) string {
	for _, list := range h["Connection"] {
		for _, word := range strings.Split(list, ",") {
			if strings.EqualFold(textproto.TrimString(word), "Upgrade") {
				return h.Get("Upgrade")
			}
		}
	}
	return ""
}

func (p *ReverseProxy) logf(format string, args ...any) {
	if p.ErrorLog != nil {
		p.ErrorLog.Printf(format, args...)
	} else {
		log.Printf(format, args...)
	}
}

func (p *ReverseProxy) fail(w http.ResponseWriter, req *http.Request, err error) {
	if p.ErrorHandler != nil {
		p.ErrorHandler(w, req, err)
		return
	}
	p.logf("http: proxy error: %v", err)
	w.WriteHeader(http.StatusBadGateway)
}

// outgoing makes the request that is sent on.
func (p *ReverseProxy) outgoing(in *http.Request) *http.Request {
	out := in.Clone(in.Context())
	if in.ContentLength == 0 {
		out.Body = nil
	}
	if out.Header == nil {
		out.Header = make(http.Header)
	}
	if p.Director != nil {
		p.Director(out)
	}
	out.Close = false
	upgrade := upgradeOf(out.Header)
	removeHopHeaders(out.Header)
	if upgrade != "" {
		out.Header.Set("Connection", "Upgrade")
		out.Header.Set("Upgrade", upgrade)
	}
	if p.Rewrite != nil {
		for _, key := range []string{"Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto"} {
			out.Header.Del(key)
		}
		p.Rewrite(&ProxyRequest{in, out})
	} else if host, _, err := net.SplitHostPort(in.RemoteAddr); err == nil {
		before, set := out.Header["X-Forwarded-For"]
		if len(before) > 0 {
			host = strings.Join(before, ", ") + ", " + host
		}
		if !set || before != nil {
			out.Header.Set("X-Forwarded-For", host)
		}
	}
	if _, ok := out.Header["User-Agent"]; !ok {
		out.Header.Set("User-Agent", "") // not the Transport's
	}
	return out
}

func (p *ReverseProxy) ServeHTTP(w http.ResponseWriter, in *http.Request) {
	if (p.Director != nil) == (p.Rewrite != nil) {
		p.fail(w, in, errors.New("ReverseProxy must have exactly one of Director or Rewrite set"))
		return
	}
	ctx, cancel := context.WithCancel(in.Context())
	defer cancel()
	out := p.outgoing(in.WithContext(ctx))
	if out.Body != nil {
		defer out.Body.Close()
	}
	rt := p.Transport
	if rt == nil {
		rt = http.DefaultTransport
	}
	resp, err := rt.RoundTrip(out)
	if err != nil {
		p.fail(w, out, err)
		return
	}
	if resp.StatusCode != http.StatusSwitchingProtocols {
		removeHopHeaders(resp.Header)
	}
	if p.ModifyResponse != nil {
		if err := p.ModifyResponse(resp); err != nil {
			resp.Body.Close()
			p.fail(w, out, err)
			return
		}
	}
	if resp.StatusCode == http.StatusSwitchingProtocols {
		p.switchProtocols(w, out, resp)
		return
	}
	p.answer(w, in, resp)
}

func copyHeader(to, from http.Header) {
	for key, values := range from {
		for _, value := range values {
			to.Add(key, value)
		}
	}
}

func (p *ReverseProxy) answer(w http.ResponseWriter, in *http.Request, resp *http.Response) {
	copyHeader(w.Header(), resp.Header)
	announced := len(resp.Trailer)
	if announced > 0 {
		keys := make([]string, 0, announced)
		for key := range resp.Trailer {
			keys = append(keys, key)
		}
		w.Header().Add("Trailer", strings.Join(keys, ", "))
	}
	w.WriteHeader(resp.StatusCode)
	err := p.copyBody(w, resp)
	if err != nil {
		resp.Body.Close()
		// The client must not take what it has for the whole.
		if in.Context().Value(http.ServerContextKey) == nil {
			p.logf("suppressing panic for copyResponse error in test; copy error: %v", err)
			return
		}
		panic(http.ErrAbortHandler)
	}
	resp.Body.Close()
	if len(resp.Trailer) > 0 {
		http.NewResponseController(w).Flush()
	}
	for key, values := range resp.Trailer {
		if len(resp.Trailer) != announced {
			key = http.TrailerPrefix + key
		}
		for _, value := range values {
			w.Header().Add(key, value)
		}
	}
}

// flushes tells whether what comes goes on at once.
func (p *ReverseProxy) flushes(resp *http.Response) bool {
	kind, _, _ := strings.Cut(resp.Header.Get("Content-Type"), ";")
	return p.FlushInterval != 0 || resp.ContentLength == -1 ||
		strings.EqualFold(textproto.TrimString(kind), "text/event-stream")
}

func (p *ReverseProxy) copyBody(w http.ResponseWriter, resp *http.Response) error {
	var buf []byte
	if p.BufferPool != nil {
		buf = p.BufferPool.Get()
		defer p.BufferPool.Put(buf)
	}
	if len(buf) == 0 {
		buf = make([]byte, 32<<10)
	}
	flushes := p.flushes(resp)
	controller := http.NewResponseController(w)
	for {
		n, err := resp.Body.Read(buf)
		if err != nil && err != io.EOF && err != context.Canceled {
			p.logf("httputil: ReverseProxy read error during body copy: %v", err)
		}
		if n > 0 {
			if _, err := w.Write(buf[:n]); err != nil {
				return err
			}
			if flushes {
				controller.Flush()
			}
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

// switchProtocols joins the two connections.
func (p *ReverseProxy) switchProtocols(w http.ResponseWriter, req *http.Request, resp *http.Response) {
	asked, given := upgradeOf(req.Header), upgradeOf(resp.Header)
	if !strings.EqualFold(asked, given) {
		p.fail(w, req, fmt.Errorf("backend tried to switch protocol %q when %q was requested", given, asked))
		return
	}
	back, ok := resp.Body.(io.ReadWriteCloser)
	if !ok {
		p.fail(w, req, errors.New("internal error: 101 switching protocols response with non-writable body"))
		return
	}
	defer back.Close()
	front, buf, err := http.NewResponseController(w).Hijack()
	if err != nil {
		p.fail(w, req, fmt.Errorf("Hijack failed on protocol switch: %v", err))
		return
	}
	defer front.Close()
	stop := context.AfterFunc(req.Context(), func() { back.Close() })
	defer stop()
	copyHeader(w.Header(), resp.Header)
	resp.Header, resp.Body = w.Header(), nil
	if resp.Write(buf) != nil || buf.Flush() != nil {
		return
	}
	done := make(chan error, 1)
	go func() {
		_, err := io.Copy(front, back)
		done <- err
	}()
	go func() {
		_, err := io.Copy(back, front)
		done <- err
	}()
	<-done
}
