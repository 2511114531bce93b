// Broadcast: same rule.
package main

import (
	"fmt"
	"os"
	"runtime"
	"sync"
)

var out string

func p(a ...any) { out += fmt.Sprint(a...) + " " }

func spawn(f func()) {
	wg.Add(1)
	go func() {
		defer wg.Done()
		f()
	}()
}

func y() { runtime.Gosched() }

var wg sync.WaitGroup

func main() {
	var mu sync.Mutex
	c := sync.NewCond(&mu)
	for i := 1; i <= 4; i++ {
		spawn(func() { mu.Lock(); c.Wait(); p("B", i); mu.Unlock() })
	}
	y()
	mu.Lock()
	c.Broadcast()
	mu.Unlock()
	wg.Wait()

	os.Stdout.WriteString(out + "\n")
}
