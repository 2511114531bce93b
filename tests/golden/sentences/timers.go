// Two wait for the one value of a timer, and for what somebody who ends could have sent.
package main

import (
	"os"
	"time"
)

func pair() {
	c := make(chan int)
	go func() { <-c }()
	go func() {
		time.Sleep(time.Millisecond)
		if len(os.Args) > 99 {
			c <- 1
		}
	}()
}

func stopped() {
	c := make(chan int)
	timer := time.AfterFunc(time.Hour, func() { close(c) })
	go func() { <-c }()
	time.Sleep(time.Millisecond)
	timer.Stop()
}

func main() {
	timer := time.NewTimer(time.Millisecond)
	for range 2 {
		go func() { <-timer.C }()
	}
	pair()
	stopped()
	time.Sleep(5 * time.Millisecond)
}
