// Gosched puts main on the global queue, the new G is in runnext.
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
	for i := range 3 {
		spawn(func() { p("g", i) })
		y()
		p("m", i)
	}
	wg.Wait()
	os.Stdout.WriteString(out + "\n")
}
