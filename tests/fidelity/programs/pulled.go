// Iter.Pull switches coroutines directly, no queue; g waits for a real yield.
package main

import (
	"fmt"
	"iter"
	"os"
	"runtime"
)

var out string

func p(a ...any) { out += fmt.Sprint(a...) + " " }

func y() { runtime.Gosched() }

func main() {
	next, stop := iter.Pull(func(yield func(int) bool) {
		for i := range 2 {
			p("y", i)
			if !yield(i) {
				return
			}
		}
	})
	go p("g")
	for v, ok := next(); ok; v, ok = next() {
		p("n", v)
	}
	stop()
	y()

	os.Stdout.WriteString(out + "\n")
}
