// Servers: what they are made of, and how they begin and end.
package http

import (
	"context"
	"log"
	"net"
	"sync"
	"sync/atomic"
	"time"
)

// Handler answers requests.
type Handler interface {
	ServeHTTP(ResponseWriter, *Request)
}

// HandlerFunc is a function as a Handler.
type HandlerFunc func(ResponseWriter, *Request)

func (f HandlerFunc) ServeHTTP(w ResponseWriter, r *Request) { f(w, r) }

// ResponseWriter takes the answer. What the header says must be set before the first Write.
type ResponseWriter interface {
	Header() Header
	Write([]byte) (int, error)
	WriteHeader(statusCode int)
}

// DefaultMaxHeaderBytes is the most that the header of a request may have.
const DefaultMaxHeaderBytes = 1 << 20

// Keys of values in the contexts of requests.
var (
	ServerContextKey    = &contextKey{"http-server"}
	LocalAddrContextKey = &contextKey{"local-addr"}
)

// ConnState is what a connection of a server does.
type ConnState int

const (
	StateNew ConnState = iota
	StateActive
	StateIdle
	StateHijacked
	StateClosed
)

func (c ConnState) String() string {
	return [...]string{"new", "active", "idle", "hijacked", "closed"}[c]
}

// Server serves connections, each by a goroutine of its own.
type Server struct {
	Addr                         string  // empty: :http
	Handler                      Handler // nil: DefaultServeMux
	DisableGeneralOptionsHandler bool
	ReadTimeout                  time.Duration // of a whole request
	ReadHeaderTimeout            time.Duration // 0: ReadTimeout
	WriteTimeout                 time.Duration // from the end of the request's header
	IdleTimeout                  time.Duration // between requests; 0: ReadTimeout
	MaxHeaderBytes               int
	ConnState                    func(net.Conn, ConnState)
	ErrorLog                     *log.Logger
	BaseContext                  func(net.Listener) context.Context
	ConnContext                  func(ctx context.Context, c net.Conn) context.Context

	inShutdown  atomic.Bool
	noKeepAlive atomic.Bool
	mu          sync.Mutex
	listeners   map[*net.Listener]struct{}
	active      map[*conn]struct{}
	onShutdown  []func()
	serving     sync.WaitGroup // one of each listener
}

func ListenAndServe(addr string, handler Handler) error {
	return (&Server{Addr: addr, Handler: handler}).ListenAndServe()
}

func Serve(l net.Listener, handler Handler) error {
	return (&Server{Handler: handler}).Serve(l)
}

// ListenAndServeTLS fails: there is no TLS.
func ListenAndServeTLS(addr, certFile, keyFile string, handler Handler) error { return errNoTLS }

func ServeTLS(l net.Listener, handler Handler, certFile, keyFile string) error { return errNoTLS }

func (s *Server) ServeTLS(l net.Listener, certFile, keyFile string) error { return errNoTLS }

func (s *Server) ListenAndServeTLS(certFile, keyFile string) error { return errNoTLS }

// ListenAndServe never returns nil; ErrServerClosed after Shutdown and Close.
func (s *Server) ListenAndServe() error {
	if s.inShutdown.Load() {
		return ErrServerClosed
	}
	addr := s.Addr
	if addr == "" {
		addr = ":http"
	}
	l, err := net.Listen("tcp", addr)
	if err != nil {
		return err
	}
	return s.Serve(l)
}

// onceCloseListener closes a listener once.
type onceCloseListener struct {
	net.Listener
	once sync.Once
	err  error
}

func (l *onceCloseListener) Close() error {
	l.once.Do(func() { l.err = l.Listener.Close() })
	return l.err
}

// Serve serves what the listener accepts, until Shutdown or Close. It closes the listener.
func (s *Server) Serve(l net.Listener) error {
	original := l
	l = &onceCloseListener{Listener: l}
	defer l.Close()
	if !s.trackListener(&l, true) {
		return ErrServerClosed
	}
	defer s.trackListener(&l, false)
	base := context.Background()
	if s.BaseContext != nil {
		if base = s.BaseContext(original); base == nil {
			panic("BaseContext returned a nil context")
		}
	}
	ctx := context.WithValue(base, ServerContextKey, s)
	var pause time.Duration
	for {
		c, err := l.Accept()
		if err != nil {
			if s.inShutdown.Load() {
				return ErrServerClosed
			}
			if e, ok := err.(net.Error); ok && e.Temporary() {
				pause = min(max(2*pause, 5*time.Millisecond), time.Second)
				s.logf("http: Accept error: %v; retrying in %v", err, pause)
				time.Sleep(pause)
				continue
			}
			return err
		}
		pause = 0
		connCtx := ctx
		if s.ConnContext != nil {
			if connCtx = s.ConnContext(connCtx, c); connCtx == nil {
				panic("ConnContext returned nil")
			}
		}
		served := &conn{server: s, rwc: c}
		served.setState(StateNew, true)
		go served.serve(connCtx)
	}
}

// trackListener gives false when the server is shut down already.
func (s *Server) trackListener(l *net.Listener, add bool) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !add {
		delete(s.listeners, l)
		s.serving.Done()
		return true
	}
	if s.inShutdown.Load() {
		return false
	}
	if s.listeners == nil {
		s.listeners = make(map[*net.Listener]struct{})
	}
	s.listeners[l] = struct{}{}
	s.serving.Add(1)
	return true
}

func (s *Server) trackConn(c *conn, add bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !add {
		delete(s.active, c)
		return
	}
	if s.active == nil {
		s.active = make(map[*conn]struct{})
	}
	s.active[c] = struct{}{}
}

// closeListeners needs mu.
func (s *Server) closeListeners() error {
	var first error
	for l := range s.listeners {
		if err := (*l).Close(); err != nil && first == nil {
			first = err
		}
	}
	return first
}

// Close ends all at once, whatever handlers do.
func (s *Server) Close() error {
	s.inShutdown.Store(true)
	s.mu.Lock()
	defer s.mu.Unlock()
	err := s.closeListeners()
	s.mu.Unlock() // Serve takes it on its way out
	s.serving.Wait()
	s.mu.Lock()
	for c := range s.active {
		c.rwc.Close()
		delete(s.active, c)
	}
	return err
}

// RegisterOnShutdown has f called, in a goroutine, when Shutdown begins.
func (s *Server) RegisterOnShutdown(f func()) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.onShutdown = append(s.onShutdown, f)
}

const longestPoll = 500 * time.Millisecond

// Shutdown takes no more connections and waits until those there are have become idle, or ctx has
// ended.
func (s *Server) Shutdown(ctx context.Context) error {
	s.inShutdown.Store(true)
	s.mu.Lock()
	err := s.closeListeners()
	for _, f := range s.onShutdown {
		go f()
	}
	s.mu.Unlock()
	s.serving.Wait()
	pause := time.Millisecond
	timer := time.NewTimer(pause)
	defer timer.Stop()
	for {
		if s.closeIdleConns() {
			return err
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-timer.C:
			pause = min(2*pause, longestPoll)
			timer.Reset(pause)
		}
	}
}

// closeIdleConns tells whether there are none left.
func (s *Server) closeIdleConns() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	quiet := true
	for c := range s.active {
		state, since := c.state()
		// One that has sent nothing in five seconds sends nothing any more.
		if state == StateNew && time.Since(since) > 5*time.Second {
			state = StateIdle
		}
		if state != StateIdle || since.IsZero() {
			quiet = false
			continue
		}
		c.rwc.Close()
		delete(s.active, c)
	}
	return quiet
}

// SetKeepAlivesEnabled(false) ends connections with their next reply, and idle ones now.
func (s *Server) SetKeepAlivesEnabled(v bool) {
	s.noKeepAlive.Store(!v)
	if !v {
		s.closeIdleConns()
	}
}

func (s *Server) keepsAlive() bool { return !s.noKeepAlive.Load() && !s.inShutdown.Load() }

func (s *Server) idleTimeout() time.Duration {
	if s.IdleTimeout != 0 {
		return s.IdleTimeout
	}
	return s.ReadTimeout
}

func (s *Server) readHeaderTimeout() time.Duration {
	if s.ReadHeaderTimeout != 0 {
		return s.ReadHeaderTimeout
	}
	return s.ReadTimeout
}

func (s *Server) mostInHeader() int64 {
	most := s.MaxHeaderBytes
	if most <= 0 {
		most = DefaultMaxHeaderBytes
	}
	return int64(most) + 4096 // a buffer's worth
}

func (s *Server) logf(format string, args ...any) {
	if s.ErrorLog != nil {
		s.ErrorLog.Printf(format, args...)
	} else {
		log.Printf(format, args...)
	}
}

// serverHandler calls the server's handler.
type serverHandler struct {
	s *Server
}

func (h serverHandler) ServeHTTP(w ResponseWriter, r *Request) {
	handler := h.s.Handler
	if handler == nil {
		handler = DefaultServeMux
	}
	if r.RequestURI == "*" && r.Method == "OPTIONS" && !h.s.DisableGeneralOptionsHandler {
		handler = HandlerFunc(options)
	}
	handler.ServeHTTP(w, r)
}

// options answers OPTIONS *.
func options(w ResponseWriter, r *Request) {
	w.Header().Set("Content-Length", "0")
	if r.ContentLength != 0 {
		mb := MaxBytesReader(w, r.Body, 4<<10)
		discardAll(mb)
	}
}
