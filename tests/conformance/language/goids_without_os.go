// Without package os there are no files to be finalized, so nobody has goroutine 5 when main starts.
package main

import "sync"

func main() {
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		panic("the first goroutine")
	}()
	wg.Wait()
}

// Exit: 2
/* Stderr:
panic: the first goroutine

goroutine 5 [running]:
*/
