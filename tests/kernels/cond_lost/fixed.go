// want: nothing
package main

import (
	"sync"
	"time"
)

func main() {
	var mu sync.Mutex
	ready := sync.NewCond(&mu)
	set := false
	go func() {
		mu.Lock()
		set = true
		ready.Signal()
		mu.Unlock()
	}()
	time.Sleep(time.Millisecond)
	mu.Lock()
	for !set {
		ready.Wait()
	}
	mu.Unlock()
}
