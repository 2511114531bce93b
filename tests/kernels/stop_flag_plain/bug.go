// want: race
// race
// who: main.(*engine).spin main.main
package main

import (
	"runtime"
)

type engine struct {
	stop  bool
	turns int
	ended chan int
}

func (e *engine) spin() {
	for !e.stop { // line: read
		e.turns++
		runtime.Gosched()
	}
	e.ended <- e.turns
}

func main() {
	e := &engine{ended: make(chan int)}
	go e.spin()
	runtime.Gosched()
	e.stop = true // line: write
	_ = <-e.ended
}
