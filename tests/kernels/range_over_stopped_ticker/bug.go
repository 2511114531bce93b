// want: leak
// who: main.poll
package main

import (
	"sync/atomic"
	"time"
)

type gauge struct{ value atomic.Int64 }

func poll(every *time.Ticker, g *gauge) {
	for range every.C { // line: range
		g.value.Add(1)
	}
}

func main() {
	every := time.NewTicker(time.Millisecond)
	var g gauge
	go poll(every, &g)
	time.Sleep(5 * time.Millisecond)
	every.Stop()
	time.Sleep(5 * time.Millisecond)
	_ = g.value.Load()
}
