// want: deadlock lock-order
// who: main.move
// explored
package main

import "sync"

type dock struct {
	name  string
	mu    sync.Mutex
	crate int
}

func move(from, to *dock, wg *sync.WaitGroup) {
	defer wg.Done()
	from.mu.Lock() // line: from
	defer from.mu.Unlock()
	to.mu.Lock() // line: to
	defer to.mu.Unlock()
	from.crate--
	to.crate++
}

func main() {
	north, east, south := &dock{name: "n"}, &dock{name: "e"}, &dock{name: "s"}
	var wg sync.WaitGroup
	wg.Add(3)
	go move(north, east, &wg)
	go move(east, south, &wg)
	go move(south, north, &wg)
	wg.Wait() // line: wait
}
