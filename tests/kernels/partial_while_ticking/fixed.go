// want: nothing
package main

import (
	"sync"
	"time"
)

var a, b sync.Mutex

func cross(x, y *sync.Mutex) {
	x.Lock()
	time.Sleep(time.Millisecond)
	y.Lock()
	y.Unlock()
	x.Unlock()
}

func main() {
	go cross(&a, &b)
	go cross(&a, &b)
	tick := time.NewTicker(time.Millisecond)
	for range 10 {
		<-tick.C
	}
}
