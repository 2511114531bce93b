// want: nothing
// race
package main

import (
	"runtime"
	"sync/atomic"
)

type engine struct {
	stop  atomic.Bool
	turns int
	ended chan int
}

func (e *engine) spin() {
	for !e.stop.Load() {
		e.turns++
		runtime.Gosched()
	}
	e.ended <- e.turns
}

func main() {
	e := &engine{ended: make(chan int)}
	go e.spin()
	runtime.Gosched()
	e.stop.Store(true)
	_ = <-e.ended
}
