// want: leak
// who: main.relay
package main

import "sync"

type event struct{ kind string }

func relay(from <-chan event, to chan<- event, wg *sync.WaitGroup) {
	defer wg.Done()
	for e := range from {
		to <- e // line: send
	}
}

func waitFor(kind string, in <-chan event) bool {
	for e := range in {
		if e.kind == kind {
			return true
		}
	}
	return false
}

func main() {
	source, out := make(chan event), make(chan event) // line: made
	var wg sync.WaitGroup
	wg.Add(1)
	go relay(source, out, &wg)
	go func() {
		for _, kind := range []string{"added", "synced", "removed"} {
			source <- event{kind}
		}
		close(source)
	}()
	if !waitFor("synced", out) {
		panic("never synced")
	}
}
