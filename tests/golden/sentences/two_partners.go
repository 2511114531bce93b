// Two were there to receive, and two to send, and are gone.
package main

import "time"

func main() {
	in, out := make(chan int), make(chan int)
	for n := range 2 {
		go func() { <-in }()
		go func() { out <- n }()
	}
	for range 2 {
		in <- 1
		<-out
	}
	go func() { in <- 3 }()
	go func() { <-out }()
	time.Sleep(time.Millisecond)
}
