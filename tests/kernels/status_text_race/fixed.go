// want: nothing
// race
package main

import (
	"strings"
	"sync/atomic"
)

type job struct {
	status atomic.Value
	done   chan struct{}
}

func (j *job) run(steps ...string) {
	for _, step := range steps {
		j.status.Store(strings.ToUpper(step))
	}
	close(j.done)
}

func main() {
	j := &job{done: make(chan struct{})}
	j.status.Store("")
	go j.run("load", "sort", "save")
	for {
		select {
		case <-j.done:
			return
		default:
			if j.status.Load().(string) == "SAVE" {
				<-j.done
				return
			}
		}
	}
}
