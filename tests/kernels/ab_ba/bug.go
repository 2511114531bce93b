// want: deadlock lock-order
package main

import (
	"sync"
	"time"
)

var a, b sync.Mutex

func first(wg *sync.WaitGroup) {
	defer wg.Done()
	a.Lock() // line: a1
	time.Sleep(time.Millisecond)
	b.Lock() // line: b1
	b.Unlock()
	a.Unlock()
}

func second(wg *sync.WaitGroup) {
	defer wg.Done()
	b.Lock() // line: b2
	time.Sleep(time.Millisecond)
	a.Lock() // line: a2
	a.Unlock()
	b.Unlock()
}

func main() {
	var wg sync.WaitGroup
	wg.Add(2)
	go first(&wg)
	go second(&wg)
	wg.Wait()
}
