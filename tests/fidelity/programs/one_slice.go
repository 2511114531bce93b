// Main and the echo goroutine share one slice; the `stop` goroutine runs only after preemption (>10 ms).
package main

import (
	"fmt"
	"os"
	"time"
)

var out string

func p(a ...any) { out += fmt.Sprint(a...) + " " }

const ms = time.Millisecond

func main() {
	stop, n, t := false, 0, time.Now()
	a, b := make(chan int), make(chan int)
	go func() { stop = true }()
	go func() {
		for v := range a {
			b <- v
		}
	}()
	for !stop {
		a <- 1
		<-b
		n++
	}
	p(n > 1000, time.Since(t) > 9*ms)

	os.Stdout.WriteString(out + "\n")
}
