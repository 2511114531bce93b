// Main goes on for ever, and so does who waits for what never comes.
package main

import (
	"sync"
	"time"
)

func main() {
	go func() { <-make(chan int) }()
	var a, b sync.Mutex
	go func() { a.Lock(); time.Sleep(1); b.Lock() }()
	go func() { b.Lock(); time.Sleep(1); a.Lock() }()
	for {
		time.Sleep(time.Second)
	}
}
