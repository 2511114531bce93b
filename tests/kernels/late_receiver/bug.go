// want: leak
package main

import (
	"fmt"
	"time"
)

func fetch() chan int {
	c := make(chan int) // line: made
	go func() {
		time.Sleep(5 * time.Millisecond)
		c <- 1 // line: send
	}()
	return c
}

func main() {
	select {
	case v := <-fetch():
		fmt.Println(v)
	case <-time.After(time.Millisecond):
		fmt.Println("too late")
	}
	time.Sleep(10 * time.Millisecond)
}
