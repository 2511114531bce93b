// want: nothing
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
	go func() { defer wg.Done(); docs.RLock(); terms.RLock(); terms.RUnlock(); docs.RUnlock() }()
	go func() { defer wg.Done(); docs.RLock(); terms.RLock(); terms.RUnlock(); docs.RUnlock() }()
	go func() { defer wg.Done(); docs.Lock(); docs.Unlock() }()
	go func() { defer wg.Done(); terms.Lock(); terms.Unlock() }()
	wg.Wait()
}
