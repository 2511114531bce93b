// want: nothing
package ss

import (
	"sync"
	"testing"
)

type results struct {
	mu      sync.Mutex
	waiters []chan int
}

func (r *results) wait() chan int {
	c := make(chan int)
	r.mu.Lock()
	r.waiters = append(r.waiters, c)
	r.mu.Unlock()
	return c
}
func (r *results) fire(v int) {
	r.mu.Lock()
	ws := r.waiters
	r.waiters = nil
	r.mu.Unlock()
	for _, c := range ws {
		c <- v
	}
}
func TestWaiters(t *testing.T) {
	r := &results{}
	got := make(chan int, 1)
	c := r.wait()
	go func() {
		got <- <-c
	}()
	r.fire(3)
	<-got
}
