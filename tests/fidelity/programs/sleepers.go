// Sleepers start 5,0,1,2,3,4; one timer batch: last into runnext, others FIFO.
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
	for i := range 6 {
		spawn(func() { time.Sleep(10 * ms); p(i) })
	}
	wg.Wait()
	os.Stdout.WriteString(out + "\n")
}
