// Cancel = close; recvq c3,c1,c2.
package main

import (
	"context"
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
	ctx, cancel := context.WithCancel(context.Background())
	for i := 1; i <= 3; i++ {
		spawn(func() { <-ctx.Done(); p("c", i) })
	}
	y()
	y()
	cancel()
	p("x")
	wg.Wait()

	os.Stdout.WriteString(out + "\n")
}
