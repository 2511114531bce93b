// want: nothing
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
	defer s.mu.Unlock()
	st := s.state
	if st == 1 {
		return
	}
	close(s.done)
	s.state = 1
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
