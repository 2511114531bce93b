// want: deadlock lock-held-while-blocked
// who: main.(*pool).drain main.(*pool).finish
package main

import "sync"

type pool struct {
	mu   sync.Mutex
	busy sync.WaitGroup
	done int
}

func (p *pool) start(jobs int) {
	for range jobs {
		p.busy.Add(1)
		go p.finish()
	}
}

func (p *pool) finish() {
	defer p.busy.Done()
	p.mu.Lock() // line: worker
	p.done++
	p.mu.Unlock()
}

func (p *pool) drain() int {
	p.mu.Lock() // line: held
	defer p.mu.Unlock()
	p.busy.Wait() // line: wait
	return p.done
}

func main() {
	var p pool
	p.start(3)
	if p.drain() != 3 {
		panic("lost work")
	}
}
