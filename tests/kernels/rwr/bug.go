// want: recursive-rlock
package main

import (
	"sync"
	"time"
)

var mu sync.RWMutex

func read() {
	mu.RLock() // line: outer
	time.Sleep(2 * time.Millisecond)
	again()
	mu.RUnlock()
}

func again() {
	mu.RLock() // line: inner
	mu.RUnlock()
}

func write() {
	time.Sleep(time.Millisecond)
	mu.Lock() // line: writer
	mu.Unlock()
}

func main() {
	var wg sync.WaitGroup
	wg.Add(2)
	go func() { read(); wg.Done() }()
	go func() { write(); wg.Done() }()
	wg.Wait()
}
