// want: deadlock
// who: main.(*latch).await
// explored
package main

import (
	"sync"
	"sync/atomic"
)

type latch struct {
	mu    sync.Mutex
	cond  *sync.Cond
	count atomic.Int32
}

func (l *latch) down() {
	if l.count.Add(-1) == 0 {
		l.cond.Broadcast() // line: signal
	}
}

func (l *latch) await() {
	l.mu.Lock()
	for l.count.Load() > 0 {
		l.cond.Wait() // line: wait
	}
	l.mu.Unlock()
}

func main() {
	l := &latch{}
	l.cond = sync.NewCond(&l.mu)
	l.count.Store(2)
	for range 2 {
		go l.down()
	}
	l.await()
}
