// want: double-lock
package main

import "sync"

type store struct {
	mu sync.Mutex
	n  int
}

func (s *store) get() int {
	s.mu.Lock() // line: get
	defer s.mu.Unlock()
	return s.n
}

func (s *store) add() {
	s.mu.Lock() // line: add
	s.n = s.get() + 1
	s.mu.Unlock()
}

func main() {
	s := &store{}
	s.add()
}
