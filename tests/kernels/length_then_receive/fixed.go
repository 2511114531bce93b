// want: nothing
package main

import "sync"

func drain(c chan int, taken *[]int) {
	for {
		select {
		case n := <-c:
			*taken = append(*taken, n)
		default:
			return
		}
	}
}

func main() {
	c := make(chan int, 5)
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
	wg.Wait()
}
