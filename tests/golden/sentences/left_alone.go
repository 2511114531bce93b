// Whoever could have helped still lives, and does not any more.
package main

import (
	"sync"
	"time"
)

func once(c chan int) { <-c }

func takesOne(c chan int) {
	once(c)
	c = nil
	time.Sleep(time.Hour)
}

func lock(mu *sync.Mutex) { mu.Lock() }

func keepsTheLock(mu *sync.Mutex) {
	lock(mu)
	mu = nil
	time.Sleep(time.Hour)
}

func start() {
	c := make(chan int)
	go takesOne(c)
	go func() { c <- 1; c <- 2 }()
	mu := new(sync.Mutex)
	mu.Lock()
	passed := make(chan bool)
	go func() { mu.Unlock(); passed <- true }()
	<-passed
	go keepsTheLock(mu)
	time.Sleep(time.Millisecond)
	go lock(mu)
	held := new(sync.Mutex)
	held.Lock()
	copied := *held
	go lock(&copied)
	time.Sleep(time.Millisecond)
}

func main() {
	start()
	for range 100 {
		time.Sleep(time.Millisecond)
	}
}
