// want: deadlock
// who: main.(*FIFO).Pop
// explored
package queue

import (
	"sync"
	"testing"
)

type FIFO struct {
	lock       sync.Mutex
	cond       *sync.Cond
	items      []int
	closed     bool
	closedLock sync.Mutex
}

func (f *FIFO) Pop() (int, bool) {
	f.lock.Lock()
	defer f.lock.Unlock()
	for len(f.items) == 0 {
		if f.IsClosed() {
			return 0, false
		}
		f.cond.Wait() // line: wait
	}
	x := f.items[0]
	f.items = f.items[1:]
	return x, true
}
func (f *FIFO) IsClosed() bool {
	f.closedLock.Lock()
	defer f.closedLock.Unlock()
	return f.closed
}
func (f *FIFO) Close() {
	f.closedLock.Lock()
	defer f.closedLock.Unlock()
	f.closed = true
	f.cond.Broadcast()
}
func TestClose(t *testing.T) {
	f := &FIFO{}
	f.cond = sync.NewCond(&f.lock)
	done := make(chan struct{})
	go func() { defer close(done); f.Pop() }()
	f.Close()
	<-done
}
