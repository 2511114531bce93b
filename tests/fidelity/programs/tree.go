// Runnext makes the last child run next (depth first on the right edge).
package main

import (
	"fmt"
	"os"
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
	var f func(string, int)
	f = func(n string, d int) {
		if d > 0 {
			spawn(func() { f(n+"0", d-1) })
			spawn(func() { f(n+"1", d-1) })
		}
		p(n)
	}
	spawn(func() { f("x", 2) })
	wg.Wait()

	os.Stdout.WriteString(out + "\n")
}
