// want: nothing
package main

import "sync"

type dock struct {
	name  string
	mu    sync.Mutex
	crate int
}

func move(from, to *dock, wg *sync.WaitGroup) {
	defer wg.Done()
	if from.name > to.name {
		to.mu.Lock()
		defer to.mu.Unlock()
		from.mu.Lock()
		defer from.mu.Unlock()
	} else {
		from.mu.Lock()
		defer from.mu.Unlock()
		to.mu.Lock()
		defer to.mu.Unlock()
	}
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
	wg.Wait()
}
