// want: deadlock
package main

import "sync"

func main() {
	jobs := make(chan int) // line: made
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		for range jobs { // line: range
		}
	}()
	for i := range 3 {
		jobs <- i
	}
	wg.Wait() // line: wait
}
