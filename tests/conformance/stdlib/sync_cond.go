// Cond with a Mutex, with the reading side of an RWMutex, and with a Locker of our own.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

type noisy struct {
	mu sync.Mutex
	n  int
}

func (l *noisy) Lock() {
	l.mu.Lock()
	l.n++
}

func (l *noisy) Unlock() { l.mu.Unlock() }

func run(name string, l sync.Locker) {
	c := sync.NewCond(l)
	var wg sync.WaitGroup
	waiting, woken, open := 0, 0, false
	var state sync.Mutex
	for range 4 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			c.L.Lock()
			defer c.L.Unlock()
			state.Lock()
			waiting++
			state.Unlock()
			for {
				c.Wait()
				state.Lock()
				woken++
				done := open
				state.Unlock()
				if done {
					return
				}
			}
		}()
	}
	count := func(p *int) int {
		state.Lock()
		defer state.Unlock()
		return *p
	}
	for count(&waiting) < 4 {
		runtime.Gosched()
	}
	c.L.Lock() // all have reached Wait
	c.L.Unlock()
	for i := 1; i <= 2; i++ {
		c.Signal()
		for count(&woken) < i {
			runtime.Gosched()
		}
	}
	fmt.Println(name, "signalled", count(&woken))
	for range 100 {
		runtime.Gosched()
	}
	state.Lock()
	open = true
	state.Unlock()
	c.L.Lock()
	c.Broadcast()
	c.L.Unlock()
	wg.Wait()
	fmt.Println(name, "woken", count(&woken))
	c.Signal()
	c.Broadcast()
}

func main() {
	run("mutex", &sync.Mutex{})
	run("rwmutex", &sync.RWMutex{})
	run("reading", (&sync.RWMutex{}).RLocker())
	l := &noisy{}
	run("own", l)
	fmt.Println("locked at least 8 times:", l.n >= 8)

	defer func() { fmt.Println(recover()) }()
	c := sync.NewCond(&sync.Mutex{})
	c.Signal()
	copied := *c
	copied.Signal()
}

/* Output:
mutex signalled 2
mutex woken 6
rwmutex signalled 2
rwmutex woken 6
reading signalled 2
reading woken 6
own signalled 2
own woken 6
locked at least 8 times: true
sync.Cond is copied
*/
