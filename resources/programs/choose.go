// select: several cases, default, a labelled break, a time-out.
//
// Of several ready cases chance picks one. default is taken when none is ready. break leaves
// only the select; a label leaves the loop around it. And when nobody closes the channels, a
// time-out is how one notices that there is nothing more.
package main

import (
	"fmt"
	"time"
)

func primes(from, to int, out chan<- int) {
	for n := from; n <= to; n++ {
		prime := n > 1
		for d := 2; d*d <= n; d++ {
			if n%d == 0 {
				prime = false
				break
			}
		}
		if prime {
			out <- n
		}
	}
	// nobody closes out
}

func main() {
	left, right := make(chan int, 5), make(chan int, 5)
	for i := range 5 {
		left <- i
		right <- i
	}
	fromLeft, fromRight := 0, 0
drain:
	for {
		select {
		case <-left:
			fromLeft++
		case <-right:
			fromRight++
		default:
			break drain // break alone would only leave the select
		}
	}
	fmt.Println("drained", fromLeft, "and", fromRight)

	low, high := make(chan int), make(chan int)
	go primes(1, 50, low)
	go primes(51, 100, high)
	count := 0
collect:
	for {
		select {
		case <-low:
			count++
		case <-high:
			count++
		case <-time.After(10 * time.Millisecond):
			break collect // silence: that was all
		}
	}
	fmt.Println(count, "primes up to 100")

	nobody := make(chan string)
	select {
	case nobody <- "hello":
		fmt.Println("impossible")
	default:
		fmt.Println("nobody listens, so work goes on")
	}
}
