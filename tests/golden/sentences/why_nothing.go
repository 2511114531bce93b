// Goroutines that wait for nothing that could come.
package main

import (
	"runtime"
	"time"
)

func main() {
	var none chan int
	go func() { none <- 1 }()
	go func() { <-none }()
	go func() { select {} }()
	go func() { runtime.Goexit() }()
	time.Sleep(time.Millisecond)
}
