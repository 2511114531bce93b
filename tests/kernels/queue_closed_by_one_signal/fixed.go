// want: nothing
package main

import (
	"fmt"
	"sync"
)

type deltaFIFO struct {
	lock   sync.RWMutex
	cond   sync.Cond
	items  map[string]int
	queue  []string
	closed bool
}

func newFIFO() *deltaFIFO {
	f := &deltaFIFO{items: map[string]int{}}
	f.cond.L = &f.lock
	return f
}

func (f *deltaFIFO) add(key string, v int) {
	f.lock.Lock()
	defer f.lock.Unlock()
	if _, ok := f.items[key]; !ok {
		f.queue = append(f.queue, key)
	}
	f.items[key] = v
	f.cond.Signal()
}

func (f *deltaFIFO) close() {
	f.lock.Lock()
	defer f.lock.Unlock()
	f.closed = true
	f.cond.Broadcast()
}

func (f *deltaFIFO) pop(process func(string, int)) bool {
	f.lock.Lock()
	defer f.lock.Unlock()
	for len(f.queue) == 0 {
		if f.closed {
			return false
		}
		f.cond.Wait()
	}
	key := f.queue[0]
	f.queue = f.queue[1:]
	v := f.items[key]
	delete(f.items, key)
	process(key, v)
	return true
}

type controller struct {
	fifo *deltaFIFO
	mu   sync.Mutex
	sum  int
}

func (c *controller) processLoop(wg *sync.WaitGroup) {
	defer wg.Done()
	for c.fifo.pop(func(_ string, v int) {
		c.mu.Lock()
		c.sum += v
		c.mu.Unlock()
	}) {
	}
}

func main() {
	c := &controller{fifo: newFIFO()}
	var wg sync.WaitGroup
	for i := 0; i < 3; i++ {
		wg.Add(1)
		go c.processLoop(&wg)
	}
	for i, k := range []string{"a", "b", "a"} {
		c.fifo.add(k, i)
	}
	c.fifo.close()
	wg.Wait()
	fmt.Println(c.sum > 0)
}
