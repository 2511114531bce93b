// More goroutines than anybody wants to read of.
package main

import "sync"

func main() {
	var wg sync.WaitGroup
	results := make(chan int)
	for i := range 12 {
		wg.Add(1)
		go func() { defer wg.Done(); results <- i }()
	}
	wg.Wait()
}
