// Recvq is R4,R1,R2,R3 (R4 ran first); readied R3,R2,R1,R4.
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
	c := make(chan int)
	for i := 1; i <= 4; i++ {
		spawn(func() { <-c; p("R", i) })
	}
	y()
	y()
	close(c)
	p("closed")
	wg.Wait()

	os.Stdout.WriteString(out + "\n")
}
