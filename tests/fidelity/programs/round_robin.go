// First round runnext,ring; then FIFO through the global queue.
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
		spawn(func() {
			for j := range 3 {
				p(string(rune('A'+i)), j)
				y()
			}
		})
	}
	wg.Wait()
	os.Stdout.WriteString(out + "\n")
}
