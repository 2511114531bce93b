// R3 (runnext) and main ping-pong in one slice; R1,R2 never run before the close.
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
	for i := 1; i <= 3; i++ {
		spawn(func() {
			for v := range c {
				p("R", i, ":", v)
			}
		})
	}
	for v := range 4 {
		c <- v
	}
	close(c)
	wg.Wait()

	os.Stdout.WriteString(out + "\n")
}
