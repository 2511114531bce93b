// A select whose sends nobody has ever taken, in two goroutines at one line.
package main

import "time"

func offer(low, high chan int) {
	select {
	case low <- 1:
	case high <- 2:
	}
}

func main() {
	low, high := make(chan int), make(chan int)
	for range 2 {
		go offer(low, high)
	}
	time.Sleep(time.Millisecond)
}
