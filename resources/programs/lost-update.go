// The lost update.
//
// count++ is three steps: read, add one, write. Two goroutines that read the same value write
// the same value, and one increment is lost. No message, only a wrong number; with --procs 1
// it is nearly always right. Try several seeds.
package main

import (
	"fmt"
	"sync"
)

var count int

func main() {
	var done sync.WaitGroup
	for g := 0; g < 8; g++ {
		done.Add(1)
		go func() {
			defer done.Done()
			for i := 0; i < 1000; i++ {
				count++ // read, add, write
			}
		}()
	}
	done.Wait()
	fmt.Println("counted", count, "of 8000; lost", 8000-count)
}
