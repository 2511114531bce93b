// want: nothing
// race
package main

import "sync"

type stats struct {
	mu    sync.Mutex
	hits  int
	tries int
}

func (s *stats) hit(ok bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.tries++
	if ok {
		s.hits++
	}
}

func (s *stats) ratio() float64 {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.tries == 0 {
		return 0
	}
	return float64(s.hits) / float64(s.tries)
}

func main() {
	s := &stats{}
	done := make(chan bool)
	go func() {
		for n := range 4 {
			s.hit(n%2 == 0)
		}
		close(done)
	}()
	_ = s.ratio()
	<-done
	_ = s.ratio()
}
