// want: lock-held-while-blocked deadlock
package main

import "sync"

func main() {
	var mu sync.Mutex
	c := make(chan int)
	go func() {
		mu.Lock() // line: worker
		c <- 1
		mu.Unlock()
	}()
	mu.Lock() // line: main
	<-c       // line: recv
	mu.Unlock()
}
