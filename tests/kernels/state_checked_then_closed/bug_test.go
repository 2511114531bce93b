// want: panic close-of-closed
// who: main.(*Stream).Close
// explored
package stream

import (
	"sync"
	"testing"
)

type Stream struct {
	mu    sync.Mutex
	done  chan struct{}
	state int
}

func (s *Stream) Close() {
	s.mu.Lock()
	st := s.state
	s.mu.Unlock()
	if st == 1 {
		return
	}
	close(s.done) // line: close
	s.mu.Lock()
	s.state = 1
	s.mu.Unlock()
}
func TestClose(t *testing.T) {
	s := &Stream{done: make(chan struct{})}
	var wg sync.WaitGroup
	for i := 0; i < 2; i++ {
		wg.Add(1)
		go func() { defer wg.Done(); s.Close() }()
	}
	wg.Wait()
}
