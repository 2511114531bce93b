// want: deadlock
// who: main.(*Server).Shutdown main.(*sconn).serve
package srv

import (
	"sync"
	"testing"
)

type Server struct {
	mu    sync.Mutex
	conns map[int]*sconn
	wg    sync.WaitGroup
	n     int
}
type sconn struct {
	s  *Server
	id int
	in chan string
}

func (s *Server) open() *sconn {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.n++
	c := &sconn{s, s.n, make(chan string)}
	s.conns[c.id] = c
	s.wg.Add(1)
	go c.serve()
	return c
}
func (c *sconn) serve() {
	defer c.s.wg.Done()
	for range c.in {
	}
	c.s.mu.Lock() // line: remove
	delete(c.s.conns, c.id)
	c.s.mu.Unlock()
}
func (s *Server) Shutdown() {
	s.mu.Lock()
	for _, c := range s.conns {
		close(c.in)
	}
	s.wg.Wait() // line: wait
	s.mu.Unlock()
}
func TestShutdown(t *testing.T) {
	s := &Server{conns: map[int]*sconn{}}
	s.open()
	s.Shutdown()
}
