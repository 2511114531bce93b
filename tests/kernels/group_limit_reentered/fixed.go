// want: nothing
package main

import "sync"

// A group of goroutines with a limit, as errgroup has it.
type group struct {
	wg    sync.WaitGroup
	slots chan struct{}
	once  sync.Once
	err   error
}

func (g *group) Go(f func() error) {
	g.slots <- struct{}{}
	g.wg.Add(1)
	go func() {
		defer func() { <-g.slots; g.wg.Done() }()
		if err := f(); err != nil {
			g.once.Do(func() { g.err = err })
		}
	}()
}

func (g *group) Wait() error { g.wg.Wait(); return g.err }

func scan(g *group, depth int) error {
	if depth == 0 {
		return nil
	}
	return scan(g, depth-1)
}

func main() {
	g := &group{slots: make(chan struct{}, 1)}
	g.Go(func() error { return scan(g, 2) })
	if err := g.Wait(); err != nil {
		panic(err)
	}
}
