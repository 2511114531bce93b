// Hand-off readies the partner but the active side continues until it blocks.
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
		for i := range 4 {
			c <- i
			p("s", i)
		}
		close(c)
	})
	for v := range c {
		p("r", v)
	}

	os.Stdout.WriteString(out + "\n")
}
