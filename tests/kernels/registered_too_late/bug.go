// want: deadlock
// who: main.(*notifier).await main.main
// explored
package main

import "sync"

type notifier struct {
	mu      sync.Mutex
	done    map[string]bool
	waiting map[string]chan struct{}
}

func (n *notifier) finish(job string) {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.done[job] = true
	if c, ok := n.waiting[job]; ok {
		close(c)
	}
}

func (n *notifier) await(job string) {
	n.mu.Lock()
	if n.done[job] {
		n.mu.Unlock()
		return
	}
	n.mu.Unlock()
	c := make(chan struct{}) // line: made
	n.mu.Lock()
	n.waiting[job] = c
	n.mu.Unlock()
	<-c // line: receive
}

func main() {
	n := &notifier{done: map[string]bool{}, waiting: map[string]chan struct{}{}}
	var wg sync.WaitGroup
	wg.Add(2)
	go func() { defer wg.Done(); n.await("build") }()
	go func() { defer wg.Done(); n.finish("build") }()
	wg.Wait() // line: main
}
