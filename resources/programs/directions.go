// Directional channels.
//
// A parameter of type chan<- int may only be sent to, one of type <-chan int only be received
// from. A channel of both directions converts by itself; the compiler holds the rest.
package main

import "fmt"

func produce(out chan<- int, n int) {
	for i := 1; i <= n; i++ {
		out <- i * i
	}
	close(out)
}

func double(in <-chan int, out chan<- int) {
	for v := range in {
		out <- 2 * v
	}
	close(out)
}

func main() {
	squares := make(chan int)
	doubled := make(chan int)
	go produce(squares, 5)
	go double(squares, doubled)
	for v := range doubled {
		fmt.Println(v)
	}
}
