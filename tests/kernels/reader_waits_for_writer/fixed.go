// want: nothing
package main

import "sync"

type config struct {
	mu     sync.RWMutex
	ready  chan struct{}
	values map[string]string
}

func (c *config) waitReady(key string) string {
	<-c.ready
	c.mu.RLock()
	defer c.mu.RUnlock()
	return c.values[key]
}

func (c *config) load() {
	c.mu.Lock()
	c.values = map[string]string{"mode": "fast"}
	c.mu.Unlock()
	close(c.ready)
}

func main() {
	c := &config{ready: make(chan struct{})}
	got := make(chan string)
	go func() { got <- c.waitReady("mode") }()
	go c.load()
	<-got
}
