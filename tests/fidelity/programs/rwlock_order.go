// Pending writer blocks new readers; W1's Unlock readies R1,R2,W2; W2 runs first but waits for the readers.
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
	var rw sync.RWMutex
	rw.RLock()
	w := func(n string) { spawn(func() { rw.Lock(); p(n); rw.Unlock(); p(n + "'") }); y() }
	r := func(n string) { spawn(func() { rw.RLock(); p(n); rw.RUnlock() }); y() }
	w("W1")
	r("R1")
	r("R2")
	w("W2")
	p("main")
	rw.RUnlock()
	wg.Wait()

	os.Stdout.WriteString(out + "\n")
}
