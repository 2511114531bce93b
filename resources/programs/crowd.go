// Goroutines by the million.
//
// Starts N goroutines that wait at a gate, then opens the gate: all of them become runnable in
// one moment. A local run queue holds 256; watch what happens to the rest.
package main

import (
	"fmt"
	"os"
	"runtime"
	"strconv"
	"sync"
)

func main() {
	n := 1000
	if len(os.Args) > 1 {
		if value, err := strconv.Atoi(os.Args[1]); err == nil && value > 0 {
			n = value
		}
	}
	runtime.GOMAXPROCS(16)
	fmt.Println("CPUs:", runtime.NumCPU(), "- Ps:", runtime.GOMAXPROCS(0))

	gate := make(chan struct{})
	var everybody sync.WaitGroup
	everybody.Add(n)
	for i := 0; i < n; i++ {
		go func() {
			<-gate
			everybody.Done()
		}()
	}
	fmt.Println("goroutines alive:", runtime.NumGoroutine())
	close(gate)
	everybody.Wait()
	fmt.Println("all", n, "have passed the gate")
}
