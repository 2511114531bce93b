// want: nothing
package main

import "time"

func main() {
	results := make(chan int, 4)
	go func() {
		results <- 1
		close(results)
	}()
	time.Sleep(5 * time.Millisecond)
	<-results
}
