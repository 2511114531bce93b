// Closing a channel and draining it.
//
// close says: nothing more will come. What is inside stays; then a receive gives the zero value
// and ok == false. range asks ok for us. Counting with len(c) goes wrong, because len shrinks
// while the loop's i grows.
package main

import (
	"fmt"
	"sync"
)

func filled(n int) chan int {
	c := make(chan int, n)
	for i := 1; i <= n; i++ {
		c <- i
	}
	return c
}

func main() {
	c := filled(3)
	close(c)
	for v := range c {
		fmt.Println("range:", v)
	}

	c = filled(2)
	close(c)
	for {
		v, ok := <-c
		fmt.Println("v, ok =", v, ok)
		if !ok {
			break
		}
	}

	c = filled(6)
	taken := 0
	for i := 0; i < len(c); i++ {
		<-c
		taken++
	}
	fmt.Println("the loop over len(c) took", taken, "of 6; left behind:", len(c))

	// A close wakes every reader that waits.
	quit := make(chan struct{})
	var readers sync.WaitGroup
	for i := 1; i <= 3; i++ {
		readers.Add(1)
		go func() {
			defer readers.Done()
			_, ok := <-quit
			fmt.Println("reader", i, "woken, ok =", ok)
		}()
	}
	close(quit)
	readers.Wait()
}
