// want: fatal concurrent-map
// who: main.(*peers).broadcast main.(*peers).join
// explored
package main

import "sync"

type peers struct {
	mu    sync.RWMutex
	byID  map[int]chan string
	alive sync.WaitGroup
}

func (p *peers) join(id int) {
	defer p.alive.Done()
	p.byID[id] = make(chan string, 4) // line: write
}

func (p *peers) broadcast(text string) {
	defer p.alive.Done()
	p.mu.RLock()
	defer p.mu.RUnlock()
	for _, c := range p.byID { // line: range
		c <- text
	}
}

func main() {
	p := &peers{byID: map[int]chan string{}}
	p.alive.Add(1)
	p.join(0)
	p.alive.Add(3)
	go p.join(1)
	go p.join(2)
	go p.broadcast("hello")
	p.alive.Wait()
}
