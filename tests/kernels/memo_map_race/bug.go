// want: race
// race
// who: main.(*memo).get
package main

import (
	"sync"
)

type memo struct {
	known map[int]int
}

func (m *memo) get(n int) int {
	if v, ok := m.known[n]; ok { // line: read
		return v
	}
	v := n*n + 1
	m.known[n] = v // line: write
	return v
}

func main() {
	m := &memo{known: map[int]int{}}
	var wg sync.WaitGroup
	for worker := range 2 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for n := range 3 {
				_ = m.get(n + worker)
			}
		}()
	}
	wg.Wait()
}
