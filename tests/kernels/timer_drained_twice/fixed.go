// want: nothing
package main

import "time"

type lease struct {
	renew chan struct{}
	ended chan struct{}
}

func (l *lease) keep() {
	defer close(l.ended)
	timer := time.NewTimer(5 * time.Millisecond)
	for {
		select {
		case <-timer.C:
			return
		case <-l.renew:
			if !timer.Stop() {
				<-timer.C
			}
			timer.Reset(5 * time.Millisecond)
		}
	}
}

func main() {
	l := &lease{renew: make(chan struct{}, 1), ended: make(chan struct{})}
	go l.keep()
	l.renew <- struct{}{}
	select {
	case <-l.ended:
	case <-time.After(time.Second):
	}
}
