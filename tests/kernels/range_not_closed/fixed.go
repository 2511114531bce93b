// want: nothing
package main

import "sync"

func main() {
	jobs := make(chan int)
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		for range jobs {
		}
	}()
	for i := range 3 {
		jobs <- i
	}
	close(jobs)
	wg.Wait()
}
