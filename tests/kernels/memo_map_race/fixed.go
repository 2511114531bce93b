// want: nothing
// race
package main

import (
	"sync"
)

type memo struct {
	mu    sync.Mutex
	known map[int]int
}

func (m *memo) get(n int) int {
	m.mu.Lock()
	defer m.mu.Unlock()
	if v, ok := m.known[n]; ok {
		return v
	}
	v := n*n + 1
	m.known[n] = v
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
