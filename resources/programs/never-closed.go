// How channels go wrong, 2: range over a channel that nobody closes.
//
// The loop receives all three values and waits for a fourth. Nobody is left to send it:
// "fatal error: all goroutines are asleep - deadlock!"
package main

import "fmt"

func main() {
	c := make(chan int)
	go func() {
		for i := 1; i <= 3; i++ {
			c <- i
		}
		// close(c) is missing
	}()
	for v := range c {
		fmt.Println("received", v)
	}
	fmt.Println("never printed")
}
