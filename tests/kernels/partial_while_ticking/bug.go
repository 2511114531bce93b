// want: deadlock
package main

import (
	"sync"
	"time"
)

var a, b sync.Mutex

func cross(x, y *sync.Mutex) {
	x.Lock() // line: outer
	time.Sleep(time.Millisecond)
	y.Lock() // line: inner
	y.Unlock()
	x.Unlock()
}

func main() {
	go cross(&a, &b)
	go cross(&b, &a)
	tick := time.NewTicker(time.Millisecond)
	for range 10 {
		<-tick.C
	}
}
