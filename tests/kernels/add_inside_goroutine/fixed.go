// want: nothing
package main

import "sync"

func collect(results <-chan int) (sum int) {
	for n := range results {
		sum += n
	}
	return sum
}

func main() {
	results := make(chan int, 8)
	var wg sync.WaitGroup
	for n := range 3 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			results <- n * n
		}()
	}
	wg.Wait()
	close(results)
	_ = collect(results)
}
