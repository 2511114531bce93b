// Starting the GC worker with `go` kicks 3 from runnext to the tail; GC blocks main, all run (without GC: 3 0 1 2).
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

var wg sync.WaitGroup

func main() {
	for i := range 4 {
		spawn(func() { p(i) })
	}
	runtime.GC()
	p("gc")
	wg.Wait()
	os.Stdout.WriteString(out + "\n")
}
