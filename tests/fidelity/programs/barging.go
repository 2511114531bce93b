// Unlock does not yield; the unlocker barges while the woken waiter sits in runnext.
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
	mu.Lock()
	for i := 1; i <= 3; i++ {
		spawn(func() { mu.Lock(); p("L", i); mu.Unlock() })
	}
	y()
	for k := range 3 {
		mu.Unlock()
		mu.Lock()
		p("m", k)
	}
	mu.Unlock()
	wg.Wait()

	os.Stdout.WriteString(out + "\n")
}
