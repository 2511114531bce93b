// A server that stops: no new connections, those under way are finished.
// gantry: --procs 2
package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"net"
	"sort"
	"sync"
	"time"
)

type Server struct {
	l     net.Listener
	wg    sync.WaitGroup
	mu    sync.Mutex
	conns map[net.Conn]bool
	n     int
}

func (s *Server) Serve() error {
	for {
		c, err := s.l.Accept()
		if err != nil {
			if errors.Is(err, net.ErrClosed) {
				return nil
			}
			return err
		}
		s.mu.Lock()
		s.conns[c] = true
		s.mu.Unlock()
		s.wg.Add(1)
		go s.handle(c)
	}
}

func (s *Server) handle(c net.Conn) {
	defer s.wg.Done()
	defer c.Close()
	in := bufio.NewReader(c)
	for {
		line, err := in.ReadString('\n')
		if err != nil {
			return
		}
		time.Sleep(5 * time.Millisecond)
		s.mu.Lock()
		s.n++
		s.mu.Unlock()
		fmt.Fprintf(c, "ok %s", line)
	}
}

func (s *Server) Shutdown(ctx context.Context) error {
	s.l.Close()
	s.mu.Lock()
	for c := range s.conns {
		c.SetReadDeadline(time.Now())
	}
	s.mu.Unlock()
	done := make(chan struct{})
	go func() { s.wg.Wait(); close(done) }()
	select {
	case <-done:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func main() {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	s := &Server{l: l, conns: map[net.Conn]bool{}}
	served := make(chan error)
	go func() { served <- s.Serve() }()
	var mu sync.Mutex
	var out []string
	var wg sync.WaitGroup
	for i := 0; i < 5; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			c, err := net.Dial("tcp", l.Addr().String())
			if err != nil {
				panic(err)
			}
			defer c.Close()
			fmt.Fprintf(c, "job %d\n", i)
			r := bufio.NewReader(c)
			answer, err := r.ReadString('\n')
			_, end := r.ReadString('\n')
			mu.Lock()
			out = append(out, fmt.Sprintf("%q %v %v", answer, err, end))
			mu.Unlock()
		}()
	}
	for {
		s.mu.Lock()
		n := s.n
		s.mu.Unlock()
		if n == 5 {
			break
		}
		time.Sleep(time.Millisecond)
	}
	ctx, cancel := context.WithTimeout(context.Background(), time.Second)
	defer cancel()
	fmt.Println(s.Shutdown(ctx), <-served)
	wg.Wait()
	sort.Strings(out)
	for _, o := range out {
		fmt.Println(o)
	}
	_, err = net.Dial("tcp", l.Addr().String())
	fmt.Println(err != nil)
}

/* Output:
<nil> <nil>
"ok job 0\n" <nil> EOF
"ok job 1\n" <nil> EOF
"ok job 2\n" <nil> EOF
"ok job 3\n" <nil> EOF
"ok job 4\n" <nil> EOF
true
*/
