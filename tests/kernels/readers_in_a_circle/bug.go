// want: deadlock lock-order
// who: main.main.func1 main.main.func2
// explored
package main

import "sync"

type index struct {
	sync.RWMutex
	m map[int]int
}

func main() {
	var docs, terms index
	var wg sync.WaitGroup
	wg.Add(4)
	go func() { defer wg.Done(); docs.RLock(); terms.RLock(); terms.RUnlock(); docs.RUnlock() }() // line: one
	go func() { defer wg.Done(); terms.RLock(); docs.RLock(); docs.RUnlock(); terms.RUnlock() }()
	go func() { defer wg.Done(); docs.Lock(); docs.Unlock() }()
	go func() { defer wg.Done(); terms.Lock(); terms.Unlock() }()
	wg.Wait()
}
