// Others wait on Once's mutex FIFO; each unlock readies the next.
package main

import (
	"fmt"
	"os"
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

const ms = time.Millisecond

var wg sync.WaitGroup

func main() {
	var o sync.Once
	for i := range 4 {
		spawn(func() { o.Do(func() { p("init", i); time.Sleep(3 * ms); p("ok") }); p("g", i) })
	}
	wg.Wait()

	os.Stdout.WriteString(out + "\n")
}
