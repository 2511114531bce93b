// want: deadlock
package main

import (
	"sync"
	"time"
)

func main() {
	var mu sync.Mutex
	ready := sync.NewCond(&mu)
	go func() {
		mu.Lock()
		ready.Signal() // line: signal
		mu.Unlock()
	}()
	time.Sleep(time.Millisecond)
	mu.Lock()
	ready.Wait() // line: wait
	mu.Unlock()
}
