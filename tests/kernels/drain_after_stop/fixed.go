// want: nothing
package main

import "time"

// Since Go 1.23 a stopped timer has nothing in its channel to drain.
type idle struct {
	timer *time.Timer
	fired int
}

func (i *idle) wait() {
	<-i.timer.C
	i.fired++
}

func (i *idle) reset(d time.Duration) {
	i.timer.Stop()
	i.timer.Reset(d)
}

func main() {
	i := &idle{timer: time.NewTimer(time.Millisecond)}
	for range 2 {
		i.wait()
		i.reset(2 * time.Millisecond)
	}
	i.timer.Stop()
}
