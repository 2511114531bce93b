// want: nothing
package main

import "sync"

type store struct {
	mu sync.Mutex
	n  int
}

func (s *store) get() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.n
}

func (s *store) add() {
	n := s.get()
	s.mu.Lock()
	s.n = n + 1
	s.mu.Unlock()
}

func main() {
	s := &store{}
	s.add()
}
