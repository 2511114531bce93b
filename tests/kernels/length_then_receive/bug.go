// want: deadlock
// who: main.drain main.main
// explored
package main

import "sync"

func drain(c chan int, taken *[]int) {
	for len(c) > 0 {
		*taken = append(*taken, <-c) // line: receive
	}
}

func main() {
	c := make(chan int, 5) // line: made
	for n := range 5 {
		c <- n
	}
	var wg sync.WaitGroup
	taken := make([][]int, 2)
	for n := range taken {
		wg.Add(1)
		go func() {
			defer wg.Done()
			drain(c, &taken[n])
		}()
	}
	wg.Wait() // line: wait
}
