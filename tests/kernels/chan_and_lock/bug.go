// want: lock-held-while-blocked deadlock
package main

import "sync"

func main() {
	var mu sync.Mutex
	c := make(chan int)
	done := make(chan bool)
	go func() {
		mu.Lock() // line: worker
		c <- 1    // line: send
		mu.Unlock()
		done <- true
	}()
	for len(done) == 0 {
		mu.Lock() // line: main
		mu.Unlock()
		select {
		case <-c:
			<-done
			return
		default:
		}
		mu.Lock()
		<-c // line: recv
		mu.Unlock()
	}
}
