// Each go kicks the previous one from runnext to the ring tail; the last stays in runnext.
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
	for i := range 10 {
		spawn(func() { p(i) })
	}
	wg.Wait()
	os.Stdout.WriteString(out + "\n")
}
