// Package semaphore has a semaphore whose holders take as much of it as they say.
package semaphore

import (
	"container/list"
	"context"
	"sync"
)

// A Weighted gives out up to its size, in the order of the calls.
type Weighted struct {
	size    int64
	held    int64
	mu      sync.Mutex
	waiters list.List // of *waiter
}

type waiter struct {
	n     int64
	ready chan struct{} // closed once it holds n
}

// NewWeighted gives a semaphore of which n may be held at a time.
func NewWeighted(n int64) *Weighted { return &Weighted{size: n} }

// fits says whether n can be taken at once without passing by who waits; mu is held.
func (s *Weighted) fits(n int64) bool { return s.size-s.held >= n && s.waiters.Len() == 0 }

// Acquire takes n, waiting for it until ctx ends; then it gives the error of ctx and holds nothing.
func (s *Weighted) Acquire(ctx context.Context, n int64) error {
	done := ctx.Done()
	s.mu.Lock()
	select {
	case <-done:
		s.mu.Unlock()
		return ctx.Err()
	default:
	}
	if s.fits(n) {
		s.held += n
		s.mu.Unlock()
		return nil
	}
	if n > s.size {
		s.mu.Unlock()
		<-done // it can never be had
		return ctx.Err()
	}
	w := &waiter{n, make(chan struct{})}
	place := s.waiters.PushBack(w)
	s.mu.Unlock()

	select {
	case <-w.ready:
		select {
		case <-done:
			s.Release(n)
			return ctx.Err()
		default:
		}
		return nil
	case <-done:
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	select {
	case <-w.ready: // at the same time
		s.held -= n
		s.wake()
	default:
		first := s.waiters.Front() == place
		s.waiters.Remove(place)
		if first && s.held < s.size {
			s.wake()
		}
	}
	return ctx.Err()
}

// TryAcquire takes n if that need not wait.
func (s *Weighted) TryAcquire(n int64) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !s.fits(n) {
		return false
	}
	s.held += n
	return true
}

// Release gives n back.
func (s *Weighted) Release(n int64) {
	s.mu.Lock()
	s.held -= n
	if s.held < 0 {
		s.mu.Unlock()
		panic("semaphore: released more than held")
	}
	s.wake()
	s.mu.Unlock()
}

// wake serves waiters from the front. One that does not fit yet keeps all behind it waiting: else
// small shares could for ever be taken before a large one.
func (s *Weighted) wake() {
	for first := s.waiters.Front(); first != nil; first = s.waiters.Front() {
		w := first.Value.(*waiter)
		if s.size-s.held < w.n {
			return
		}
		s.held += w.n
		s.waiters.Remove(first)
		close(w.ready)
	}
}
