// want: nothing
package main

import (
	"sync/atomic"
	"time"
)

type gauge struct{ value atomic.Int64 }

func poll(every *time.Ticker, g *gauge, done <-chan bool) {
	for {
		select {
		case <-every.C:
			g.value.Add(1)
		case <-done:
			return
		}
	}
}

func main() {
	every := time.NewTicker(time.Millisecond)
	var g gauge
	done := make(chan bool)
	go poll(every, &g, done)
	time.Sleep(5 * time.Millisecond)
	every.Stop()
	close(done)
	time.Sleep(5 * time.Millisecond)
	_ = g.value.Load()
}
