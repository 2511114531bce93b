// want: nothing
package main

import "sync"

func main() {
	var mu sync.Mutex
	c := make(chan int)
	done := make(chan bool)
	n := 0
	go func() {
		mu.Lock()
		n++
		mu.Unlock()
		c <- 1
		done <- true
	}()
	<-c
	mu.Lock()
	n++
	mu.Unlock()
	<-done
}
