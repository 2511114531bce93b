// want: send-on-closed panic
// who: main.main.func1
// explored
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
		go func() {
			wg.Add(1)
			defer wg.Done()
			results <- n * n // line: send
		}()
	}
	wg.Wait()
	close(results) // line: close
	_ = collect(results)
}
