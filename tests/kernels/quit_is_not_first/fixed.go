// want: nothing
package main

import "sync"

// A select takes any ready case: quit being there first does not make it win.
func worker(jobs <-chan int, quit <-chan struct{}, results chan<- int) {
	for {
		select {
		case <-quit:
			return
		case n := <-jobs:
			results <- n * 10
		}
	}
}

func main() {
	jobs := make(chan int, 3)
	quit := make(chan struct{})
	results := make(chan int, 8)
	var wg sync.WaitGroup
	wg.Add(1)
	go func() { defer wg.Done(); worker(jobs, quit, results) }()
	jobs <- 1
	jobs <- 2
	<-results
	close(quit)
	wg.Wait()
	close(results)
	for range results {
	}
}
