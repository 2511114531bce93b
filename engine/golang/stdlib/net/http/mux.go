// ServeMux: which handler answers which requests.
package http

import (
	"errors"
	"fmt"
	"net/url"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"
)

type route struct {
	pattern *pattern
	handler Handler
}

// ServeMux hands each request to the handler of the most specific pattern that matches it.
type ServeMux struct {
	mu     sync.RWMutex
	routes []route
}

func NewServeMux() *ServeMux { return &ServeMux{} }

// DefaultServeMux is what Handle and HandleFunc register with.
var DefaultServeMux = &defaultServeMux

var defaultServeMux ServeMux

func Handle(pattern string, handler Handler) { DefaultServeMux.register(pattern, handler) }

func HandleFunc(pattern string, handler func(ResponseWriter, *Request)) {
	if handler == nil {
		panic("http: nil handler")
	}
	DefaultServeMux.register(pattern, HandlerFunc(handler))
}

// Handle panics if the pattern is wrong, or conflicts with another one: if there are requests that
// both match, and neither is more specific.
func (m *ServeMux) Handle(pattern string, handler Handler) { m.register(pattern, handler) }

func (m *ServeMux) HandleFunc(pattern string, handler func(ResponseWriter, *Request)) {
	if handler == nil {
		panic("http: nil handler")
	}
	m.register(pattern, HandlerFunc(handler))
}

func (m *ServeMux) register(pattern string, handler Handler) {
	if err := m.add(pattern, handler); err != nil {
		panic(err)
	}
}

func (m *ServeMux) add(text string, handler Handler) error {
	if text == "" {
		return errors.New("http: invalid pattern")
	}
	if f, ok := handler.(HandlerFunc); handler == nil || ok && f == nil {
		return errors.New("http: nil handler")
	}
	p, err := parsePattern(text)
	if err != nil {
		return fmt.Errorf("parsing %q: %w", text, err)
	}
	p.place = "unknown location"
	if _, file, line, ok := runtime.Caller(3); ok {
		p.place = fmt.Sprintf("%s:%d", file, line)
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	for _, other := range m.routes {
		if q := other.pattern; p.conflicts(q) {
			return fmt.Errorf("pattern %q (registered at %s) conflicts with pattern %q "+
				"(registered at %s):\n%s", p, p.place, q, q.place, whyConflict(p, q))
		}
	}
	m.routes = append(m.routes, route{p, handler})
	return nil
}

func (p *pattern) allows(method string) bool {
	return p.method == "" || p.method == method || p.method == "GET" && method == "HEAD"
}

// find gives the most specific route, with a host rather than without one.
func (m *ServeMux) find(host, method, path string) (best *route, matches []string) {
	for i := range m.routes {
		p := m.routes[i].pattern
		if !p.allows(method) || p.host != "" && p.host != host {
			continue
		}
		found, ok := p.match(path)
		if !ok {
			continue
		}
		if best != nil && best.pattern.host == p.host && p.compare(best.pattern) != moreSpecific ||
			best != nil && best.pattern.host != "" && p.host == "" {
			continue
		}
		best, matches = &m.routes[i], found
	}
	return best, matches
}

// isExact tells whether a match leaves nothing to a rest at the end.
func (r *route) isExact(path string) bool {
	if r == nil {
		return false
	}
	if r.pattern.last().kind != rest {
		return true
	}
	return strings.HasSuffix(path, "/") && len(r.pattern.segments) == strings.Count(path, "/")
}

// findOrRedirect also tells where to go when only the path with a / at the end is known.
func (m *ServeMux) findOrRedirect(host, method, path string, u *url.URL) (*route, []string,
	*url.URL) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	r, matches := m.find(host, method, path)
	if !r.isExact(path) && u != nil && !strings.HasSuffix(path, "/") {
		path += "/"
		if below, _ := m.find(host, method, path); below.isExact(path) {
			return nil, nil, &url.URL{Path: cleanPath(u.Path) + "/", RawQuery: u.RawQuery}
		}
	}
	return r, matches, nil
}

// methods gives those with which there would be a match.
func (m *ServeMux) methods(host, path string) []string {
	m.mu.RLock()
	defer m.mu.RUnlock()
	seen := make(map[string]bool)
	for i := range m.routes {
		p := m.routes[i].pattern
		if p.method == "" || p.host != "" && p.host != host {
			continue
		}
		_, here := p.match(path)
		if !here && !strings.HasSuffix(path, "/") {
			_, here = p.match(path + "/")
		}
		if here {
			seen[p.method] = true
			seen["HEAD"] = seen["HEAD"] || p.method == "GET"
		}
	}
	var out []string
	for method, allowed := range seen {
		if allowed {
			out = append(out, method)
		}
	}
	slices.Sort(out)
	return out
}

func cleanPath(p string) string {
	if p == "" {
		return "/"
	}
	if p[0] != '/' {
		p = "/" + p
	}
	clean := path.Clean(p)
	if strings.HasSuffix(p, "/") && clean != "/" {
		clean += "/"
	}
	return clean
}

// handlerOf gives the handler of a request, with its pattern as text; the pattern itself and the
// matches when it is one of the routes.
func (m *ServeMux) handlerOf(r *Request) (h Handler, text string, p *pattern, matches []string) {
	escaped := r.URL.EscapedPath()
	host, clean := r.URL.Host, escaped
	if r.Method != "CONNECT" {
		host, clean = stripPort(r.Host), cleanPath(escaped)
	}
	found, matches, to := m.findOrRedirect(host, r.Method, clean, r.URL)
	if to != nil {
		return RedirectHandler(to.String(), StatusMovedPermanently), to.Path, nil, nil
	}
	if r.Method == "CONNECT" {
		host = r.Host
		found, matches, _ = m.findOrRedirect(host, r.Method, clean, nil)
	} else if clean != escaped {
		if found != nil {
			text = found.pattern.String()
		}
		u := &url.URL{Path: clean, RawQuery: r.URL.RawQuery}
		return RedirectHandler(u.String(), StatusMovedPermanently), text, nil, nil
	}
	if found != nil {
		return found.handler, found.pattern.String(), found.pattern, matches
	}
	if methods := m.methods(host, clean); len(methods) > 0 {
		return HandlerFunc(func(w ResponseWriter, r *Request) {
			w.Header().Set("Allow", strings.Join(methods, ", "))
			Error(w, StatusText(StatusMethodNotAllowed), StatusMethodNotAllowed)
		}), "", nil, nil
	}
	return NotFoundHandler(), "", nil, nil
}

func stripPort(host string) string {
	if !strings.Contains(host, ":") || !hasPort(host) {
		return host
	}
	return withoutPort(host)
}

// Handler gives the handler of a request and the pattern that it was found by.
func (m *ServeMux) Handler(r *Request) (h Handler, pattern string) {
	h, pattern, _, _ = m.handlerOf(r)
	return h, pattern
}

func (m *ServeMux) ServeHTTP(w ResponseWriter, r *Request) {
	if r.RequestURI == "*" {
		if r.ProtoAtLeast(1, 1) {
			w.Header().Set("Connection", "close")
		}
		w.WriteHeader(StatusBadRequest)
		return
	}
	var h Handler
	h, r.Pattern, r.pattern, r.matches = m.handlerOf(r)
	h.ServeHTTP(w, r)
}
