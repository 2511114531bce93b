// Waiters queued 4,1,2,3, readied FIFO, last one in runnext.
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
	var g sync.WaitGroup
	g.Add(1)
	for i := 1; i <= 4; i++ {
		spawn(func() { g.Wait(); p("W", i) })
	}
	y()
	g.Done()
	p("done")
	wg.Wait()

	os.Stdout.WriteString(out + "\n")
}
