// want: race
// race
// who: main.(*lease).expire main.main
package main

import (
	"sync"
	"time"
)

type lease struct {
	mu      sync.Mutex
	holder  string
	expired chan struct{}
}

func (l *lease) expire() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.holder = "" // line: write
	close(l.expired)
}

func main() {
	l := &lease{holder: "node1", expired: make(chan struct{})}
	time.AfterFunc(time.Millisecond, l.expire)
	time.Sleep(2 * time.Millisecond)
	held := l.holder != "" // line: read
	<-l.expired
	_ = held
}
