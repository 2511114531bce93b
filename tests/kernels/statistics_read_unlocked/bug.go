// want: race
// race
// who: main.(*stats).hit main.(*stats).ratio
// explored
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
	s.tries++ // line: write
	if ok {
		s.hits++
	}
}

func (s *stats) ratio() float64 {
	if s.tries == 0 { // line: read
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
