// explored
// Add begins anew before the Wait of the round before has returned.
package main

import "sync"

func main() {
	var wg sync.WaitGroup
	for range 3 {
		go func() {
			wg.Add(1)
			wg.Done()
		}()
	}
	wg.Wait()
}
