// want: race
// race
// who: main.(*job).run main.main
package main

import (
	"strings"
)

type job struct {
	status string
	done   chan struct{}
}

func (j *job) run(steps ...string) {
	for _, step := range steps {
		j.status = strings.ToUpper(step) // line: write
	}
	close(j.done)
}

func main() {
	j := &job{done: make(chan struct{})}
	go j.run("load", "sort", "save")
	for {
		select {
		case <-j.done:
			return
		default:
			if j.status == "SAVE" { // line: read
				<-j.done
				return
			}
		}
	}
}
