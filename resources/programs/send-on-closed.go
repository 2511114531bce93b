// How channels go wrong, 1: send on a closed channel.
//
// The receiver closed what the sender still uses. The rule: only the sender closes.
package main

import "fmt"

func main() {
	c := make(chan int)
	go func() {
		fmt.Println("received", <-c)
		close(c) // not its business
		c <- 0
	}()
	c <- 1
	for i := 2; ; i++ {
		c <- i // panic: send on closed channel
	}
}
