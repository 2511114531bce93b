// want: race
// race
// who: main.tank.fill
package main

import "sync"

type tank struct {
	mu    sync.Mutex
	level *int
}

func (t tank) fill(n int) {
	t.mu.Lock()
	defer t.mu.Unlock()
	*t.level += n // line: write
}

func main() {
	t := tank{level: new(int)}
	var wg sync.WaitGroup
	for n := 1; n <= 2; n++ {
		wg.Add(1)
		go func() { defer wg.Done(); t.fill(n) }()
	}
	wg.Wait()
	_ = *t.level
}
