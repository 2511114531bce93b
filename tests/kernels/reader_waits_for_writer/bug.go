// want: deadlock lock-held-while-blocked
// who: main.(*config).waitReady main.(*config).load
// explored
package main

import "sync"

type config struct {
	mu     sync.RWMutex
	ready  chan struct{}
	values map[string]string
}

func (c *config) waitReady(key string) string {
	c.mu.RLock() // line: held
	defer c.mu.RUnlock()
	<-c.ready // line: receive
	return c.values[key]
}

func (c *config) load() {
	c.mu.Lock() // line: writer
	c.values = map[string]string{"mode": "fast"}
	c.mu.Unlock()
	close(c.ready)
}

func main() {
	c := &config{ready: make(chan struct{})}
	got := make(chan string)
	go func() { got <- c.waitReady("mode") }()
	go c.load()
	<-got // line: main
}
