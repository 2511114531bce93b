// want: deadlock lock-order
// who: main.(*registry).drop main.(*watcher).check
// explored
package main

import "sync"

type registry struct {
	mu    sync.RWMutex
	names map[string]bool
	watch *watcher
}

type watcher struct {
	mu   sync.Mutex
	seen int
	reg  *registry
}

func (r *registry) drop(name string) {
	r.mu.Lock() // line: registry
	delete(r.names, name)
	r.watch.mu.Lock() // line: then-watcher
	r.watch.seen--
	r.watch.mu.Unlock()
	r.mu.Unlock()
}

func (w *watcher) check(name string) bool {
	w.mu.Lock() // line: watcher
	defer w.mu.Unlock()
	w.reg.mu.RLock() // line: then-registry
	defer w.reg.mu.RUnlock()
	if w.reg.names[name] {
		w.seen++
	}
	return w.seen > 0
}

func main() {
	r := &registry{names: map[string]bool{"x": true}}
	r.watch = &watcher{reg: r}
	var wg sync.WaitGroup
	wg.Add(2)
	go func() { defer wg.Done(); r.watch.check("x") }()
	go func() { defer wg.Done(); r.drop("x") }()
	wg.Wait() // line: main
}
