// procs: 1
// Goroutines in every state that a scheduler of one P knows.
package main

import (
	"fmt"
	"os"
	"runtime"
	"sync"
	"time"
)

func main() {
	var wg sync.WaitGroup
	wg.Add(4)
	for i := range 3 {
		go func() {
			defer wg.Done()
			for range 3 {
				fmt.Println("turn", i)
				runtime.Gosched()
			}
		}()
	}
	go func() {
		defer wg.Done()
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
		time.Sleep(time.Millisecond)
		runtime.Gosched()
	}()
	for t := time.Now(); time.Since(t) < 30*time.Millisecond; {
	}
	runtime.GC()
	go func() {}()
	runtime.GOMAXPROCS(2)
	runtime.GOMAXPROCS(1)
	time.Sleep(2 * time.Millisecond)
	fmt.Fprintln(os.Stderr, "all are there")
	wg.Wait()
}
