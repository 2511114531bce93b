// want: nothing
package main

import "sync"

type layer struct {
	mu    sync.Mutex
	below *layer
	name  string
}

func (l *layer) flush() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.below.mu.Lock()
	l.below.mu.Unlock()
}
func main() {
	a, b, c := &layer{name: "a"}, &layer{name: "b"}, &layer{name: "c"}
	d := &layer{name: "d"}
	_ = d
	a.below, b.below, c.below = b, c, d
	var wg sync.WaitGroup
	for _, l := range []*layer{a, b, c} {
		wg.Add(1)
		go func() { defer wg.Done(); l.flush() }()
	}
	wg.Wait()
}
