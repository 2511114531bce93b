// 2 buffered + 1 direct; the blocked sender's value enters at the tail on receive.
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
	c := make(chan int, 2)
	spawn(func() {
		for i := range 6 {
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
