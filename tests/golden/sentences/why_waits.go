// Goroutines that wait for everything there is to wait for.
package main

import (
	"bufio"
	"os"
	"sync"
	"time"
)

type desk struct {
	mu    sync.Mutex
	rw    sync.RWMutex
	once  sync.Once
	ready *sync.Cond
	other *sync.Cond
	full  chan int
	empty chan int
	quit  chan struct{}
}

func main() {
	d := &desk{full: make(chan int, 1), empty: make(chan int), quit: make(chan struct{})}
	d.ready = sync.NewCond(&d.mu)
	d.other = sync.NewCond(d.rw.RLocker())
	d.full <- 1
	var wg sync.WaitGroup
	each := []func(){
		func() { d.full <- 2 },
		func() { d.full <- 3 },
		func() { d.empty <- 4 },
		func() { <-d.quit },
		func() { <-time.After(time.Millisecond) },
		func() {
			select {
			case d.empty <- 5:
			case <-d.quit:
			}
		},
		func() { d.mu.Lock(); d.ready.Wait(); d.mu.Unlock() },
		func() { d.once.Do(func() { time.Sleep(time.Millisecond) }) },
		func() { d.once.Do(func() {}) },
		func() { d.rw.RLock(); d.other.Wait(); d.rw.RUnlock() },
		func() { bufio.NewReader(os.Stdin).ReadString('\n') },
	}
	for _, do := range each {
		wg.Add(1)
		go func() { defer wg.Done(); do() }()
	}
	time.Sleep(3 * time.Millisecond)
	d.mu.Lock()
	d.rw.Lock()
	for range 2 {
		wg.Add(3)
		go func() { defer wg.Done(); d.mu.Lock(); time.Sleep(time.Millisecond); d.mu.Unlock() }()
		go func() { defer wg.Done(); d.rw.RLock(); d.rw.RUnlock() }()
		go func() { defer wg.Done(); d.rw.Lock(); d.rw.Unlock() }()
	}
	time.Sleep(3 * time.Millisecond)
	d.mu.Unlock()
	d.mu.Lock()
	time.Sleep(3 * time.Millisecond)
	d.mu.Unlock()
	d.rw.Unlock()
	<-d.full
	<-d.full
	<-d.empty
	close(d.quit)
	d.mu.Lock()
	d.ready.Broadcast()
	d.mu.Unlock()
	d.rw.RLock()
	d.other.Broadcast()
	d.rw.RUnlock()
	wg.Wait()
}
