// race
// One race for each operation that orders goroutines and does not help here.
package main

import (
	"sync"
	"sync/atomic"
	"time"
)

var (
	mu, mine sync.Mutex
	wg, none sync.WaitGroup
	once     sync.Once
	second   sync.Once
	flag     atomic.Bool
	closed   = make(chan int)
	x        [12]int
)

func after(d time.Duration, do func()) {
	go func() { time.Sleep(d * time.Millisecond); do() }()
}

func lockAfter(n int) {
	x[n] = 1
	mu.Lock()
	mu.Unlock()
}

func main() {
	close(closed)
	go func() { x[0] = 1 }()
	go lockAfter(1)
	go func() {
		x[2] = 1
		once.Do(func() {})
	}()
	go func() {
		x[3] = 1
		flag.Store(true)
	}()
	go func() {
		x[4] = 1
		time.AfterFunc(1, func() {})
	}()
	go lockAfter(5)
	go lockAfter(6)
	go func() {
		x[7] = 1
		close(make(chan int))
	}()
	after(1, func() { x[0]++ })
	after(2, func() {
		mine.Lock()
		mine.Unlock()
		x[1]++
	})
	after(3, func() { second.Do(func() {}); x[2]++ })
	after(4, func() { none.Wait(); x[3]++ })
	after(5, func() { <-closed; x[4]++ })
	after(6, func() { <-time.After(1); x[5]++ })
	time.AfterFunc(7*time.Millisecond, func() { x[6]++ })
	after(8, func() { flag.Load(); x[7]++ })
	time.Sleep(20 * time.Millisecond)
}
