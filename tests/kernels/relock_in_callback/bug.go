// want: double-lock deadlock
// who: main.(*Cache).Len
package main

import (
	"fmt"
	"sync"
)

type Cache struct {
	mu    sync.Mutex
	items map[string]int
}

func (c *Cache) Each(visit func(key string, value int)) {
	c.mu.Lock() // line: first
	defer c.mu.Unlock()
	for key, value := range c.items {
		visit(key, value)
	}
}

func (c *Cache) Len() int {
	c.mu.Lock() // line: second
	defer c.mu.Unlock()
	return len(c.items)
}

func main() {
	cache := &Cache{items: map[string]int{"a": 1, "b": 2}}
	done := make(chan string)
	go func() {
		text := ""
		cache.Each(func(key string, value int) {
			text = fmt.Sprint(value, "of", cache.Len())
		})
		done <- text
	}()
	<-done // line: main
}
