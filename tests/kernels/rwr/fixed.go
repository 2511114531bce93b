// want: nothing
package main

import (
	"sync"
	"time"
)

var mu sync.RWMutex

func read() {
	mu.RLock()
	time.Sleep(2 * time.Millisecond)
	mu.RUnlock()
	again()
}

func again() {
	mu.RLock()
	mu.RUnlock()
}

func write() {
	time.Sleep(time.Millisecond)
	mu.Lock()
	mu.Unlock()
}

func main() {
	var wg sync.WaitGroup
	wg.Add(2)
	go func() { read(); wg.Done() }()
	go func() { write(); wg.Done() }()
	wg.Wait()
}
