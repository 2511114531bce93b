// want: nothing
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
	r.mu.Lock()
	delete(r.names, name)
	r.mu.Unlock()
	r.watch.mu.Lock()
	r.watch.seen--
	r.watch.mu.Unlock()
}

func (w *watcher) check(name string) bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.reg.mu.RLock()
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
	wg.Wait()
}
