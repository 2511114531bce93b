// want: deadlock
// who: main.(*gate).pass main.main
// explored
package main

import "sync"

type gate struct {
	mu   sync.Mutex
	cond *sync.Cond
	open bool
}

func (g *gate) pass() {
	g.mu.Lock()
	defer g.mu.Unlock()
	for !g.open {
		g.cond.Wait() // line: wait
	}
}

func (g *gate) lift() {
	g.mu.Lock()
	g.open = true
	g.cond.Signal() // line: signal
	g.mu.Unlock()
}

func main() {
	g := &gate{}
	g.cond = sync.NewCond(&g.mu)
	var wg sync.WaitGroup
	for range 3 {
		wg.Add(1)
		go func() { defer wg.Done(); g.pass() }()
	}
	g.lift()
	wg.Wait() // line: main
}
