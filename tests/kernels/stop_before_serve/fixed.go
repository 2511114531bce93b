// want: nothing
package main

import (
	"sync"
	"time"
)

type listener struct {
	mu      sync.Mutex
	stop    chan struct{}
	stopped bool
	conns   chan int
}

func (l *listener) serve(ended *sync.WaitGroup) {
	defer ended.Done()
	l.mu.Lock()
	if l.stopped {
		l.mu.Unlock()
		return
	}
	l.stop = make(chan struct{})
	l.mu.Unlock()
	for {
		select {
		case <-l.conns:
		case <-l.stop:
			return
		}
	}
}

func (l *listener) shutdown() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.stopped = true
	if l.stop != nil {
		close(l.stop)
	}
}

func main() {
	l := &listener{conns: make(chan int)}
	var ended sync.WaitGroup
	ended.Add(1)
	go l.serve(&ended)
	l.shutdown()
	ended.Wait()
	time.Sleep(time.Millisecond)
}
