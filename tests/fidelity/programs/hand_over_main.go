// Same, main sends (printing directly instead: 14/20, else the P is lost in the first write).
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
	c := make(chan int)
	spawn(func() {
		for v := range c {
			p("r", v)
		}
	})
	for i := range 5 {
		p("s", i)
		c <- i
	}
	close(c)
	wg.Wait()

	os.Stdout.WriteString(out + "\n")
}
