// L3 finds it locked after >1 ms: starving; Unlock hands off and goyields, each owner likewise.
package main

import (
	"fmt"
	"os"
	"runtime"
	"sync"
	"time"
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

func spin(d time.Duration) {
	for t := time.Now(); time.Since(t) < d; {
	}
}

const ms = time.Millisecond

var wg sync.WaitGroup

func main() {
	var mu sync.Mutex
	mu.Lock()
	for i := 1; i <= 3; i++ {
		spawn(func() { mu.Lock(); p("L", i); mu.Unlock() })
	}
	y()
	spin(2 * ms)
	mu.Unlock()
	mu.Lock()
	p("m0")
	y()
	mu.Unlock()
	p("m1")
	mu.Lock()
	p("m2")
	mu.Unlock()
	wg.Wait()

	os.Stdout.WriteString(out + "\n")
}
