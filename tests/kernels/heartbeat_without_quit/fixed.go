// want: nothing
package main

import "time"

type node struct {
	beats chan time.Time
	quit  chan struct{}
}

func (n *node) beat() {
	for range 100 {
		select {
		case n.beats <- time.Now():
		case <-n.quit:
			return
		}
		select {
		case <-n.quit:
			return
		case <-time.After(5 * time.Millisecond):
		}
	}
}

func main() {
	n := &node{beats: make(chan time.Time), quit: make(chan struct{})}
	go n.beat()
	for range 3 {
		<-n.beats
	}
	time.Sleep(7 * time.Millisecond)
	close(n.quit)
}
