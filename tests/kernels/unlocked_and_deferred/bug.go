// want: fatal unlock-of-unlocked
// who: main.(*cart).remove
package main

import (
	"errors"
	"sync"
)

type cart struct {
	sync.Mutex
	items map[string]int
}

func (c *cart) remove(name string) error {
	c.Lock()
	defer c.Unlock() // line: deferred
	if c.items[name] == 0 {
		c.Unlock() // line: first
		return errors.New("not there")
	}
	c.items[name]--
	return nil
}

func main() {
	c := &cart{items: map[string]int{"tea": 1}}
	var wg sync.WaitGroup
	for range 2 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			_ = c.remove("tea")
		}()
	}
	wg.Wait()
}
