// Package httptest helps to test what package http is used for. This file: servers.
package httptest

import (
	"fmt"
	"log"
	"net"
	"net/http"
	"strings"
	"sync"
	"time"
)

// Server listens on a port of its own.
type Server struct {
	URL         string // http://address, without a / at the end
	Listener    net.Listener
	EnableHTTP2 bool
	Config      *http.Server // may be changed before Start

	serving sync.WaitGroup // Serve, and one of each connection
	mu      sync.Mutex
	closed  bool
	conns   map[net.Conn]http.ConnState
	client  *http.Client
}

// NewServer starts one; who calls it has to call Close.
func NewServer(handler http.Handler) *Server {
	s := NewUnstartedServer(handler)
	s.Start()
	return s
}

func NewUnstartedServer(handler http.Handler) *Server {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(fmt.Sprintf("httptest: failed to listen on a port: %v", err))
	}
	return &Server{Listener: l, Config: &http.Server{Handler: handler}}
}

// NewTLSServer panics: there is no TLS.
func NewTLSServer(handler http.Handler) *Server { panic("httptest: TLS is not part of Gantry") }

func (s *Server) StartTLS() { panic("httptest: TLS is not part of Gantry") }

func (s *Server) Start() {
	if s.URL != "" {
		panic("Server already started")
	}
	s.client = &http.Client{Transport: &http.Transport{}}
	s.URL = "http://" + s.Listener.Addr().String()
	s.watch()
	s.goServe()
}

func (s *Server) goServe() {
	s.serving.Add(1)
	go func() {
		defer s.serving.Done()
		s.Config.Serve(s.Listener)
	}()
}

// watch follows what the connections do.
func (s *Server) watch() {
	before := s.Config.ConnState
	s.Config.ConnState = func(c net.Conn, state http.ConnState) {
		s.mu.Lock()
		defer s.mu.Unlock()
		switch state {
		case http.StateNew:
			if _, double := s.conns[c]; double {
				panic("invalid state transition")
			}
			if s.conns == nil {
				s.conns = make(map[net.Conn]http.ConnState)
			}
			s.serving.Add(1)
			s.conns[c] = state
			if s.closed { // just so late
				s.closeConn(c)
			}
		case http.StateActive:
			if old, ok := s.conns[c]; ok {
				if old != http.StateNew && old != http.StateIdle {
					panic("invalid state transition")
				}
				s.conns[c] = state
			}
		case http.StateIdle:
			if old, ok := s.conns[c]; ok {
				if old != http.StateActive {
					panic("invalid state transition")
				}
				s.conns[c] = state
			}
			if s.closed {
				s.closeConn(c)
			}
		case http.StateHijacked, http.StateClosed:
			if _, ok := s.conns[c]; ok {
				delete(s.conns, c)
				defer s.serving.Done()
			}
		}
		if before != nil {
			before(c, state)
		}
	}
}

// closeConn needs mu.
func (s *Server) closeConn(c net.Conn) { c.Close() }

// idleCloser is what http.Transport is for Close.
type idleCloser interface {
	CloseIdleConnections()
}

// Close waits until all requests have been answered.
func (s *Server) Close() {
	s.mu.Lock()
	if !s.closed {
		s.closed = true
		s.Listener.Close()
		s.Config.SetKeepAlivesEnabled(false)
		for c, state := range s.conns {
			if state == http.StateIdle || state == http.StateNew {
				s.closeConn(c)
			}
		}
		complaint := time.AfterFunc(5*time.Second, s.logCloseHangDebugInfo)
		defer complaint.Stop()
	}
	s.mu.Unlock()
	// Their ends would stay open.
	if t, ok := http.DefaultTransport.(idleCloser); ok {
		t.CloseIdleConnections()
	}
	if s.client != nil {
		if t, ok := s.client.Transport.(idleCloser); ok {
			t.CloseIdleConnections()
		}
	}
	s.serving.Wait()
}

// logCloseHangDebugInfo says what Close waits for.
func (s *Server) logCloseHangDebugInfo() {
	s.mu.Lock()
	defer s.mu.Unlock()
	var b strings.Builder
	b.WriteString("httptest.Server blocked in Close after 5 seconds, waiting for connections:\n")
	for c, state := range s.conns {
		fmt.Fprintf(&b, "  %T %p %v in state %v\n", c, c, c.RemoteAddr(), state)
	}
	log.Print(b.String())
}

// CloseClientConnections closes all, whatever they are used for, and waits for that five seconds at
// most.
func (s *Server) CloseClientConnections() {
	s.mu.Lock()
	for c := range s.conns {
		s.closeConn(c)
	}
	s.mu.Unlock()
	for range 5000 {
		s.mu.Lock()
		open := len(s.conns)
		s.mu.Unlock()
		if open == 0 {
			return
		}
		time.Sleep(time.Millisecond)
	}
}

// Client gives a client whose connections Close closes.
func (s *Server) Client() *http.Client { return s.client }
