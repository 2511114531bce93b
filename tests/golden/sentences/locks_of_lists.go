// Locks of lists, whose names are their types and lines.
package main

import "sync"

type both struct {
	plain []*sync.Mutex
	rw    map[int]*sync.RWMutex
}

func main() {
	all := both{[]*sync.Mutex{new(sync.Mutex)}, map[int]*sync.RWMutex{1: new(sync.RWMutex)}}
	var wg sync.WaitGroup
	wg.Add(2)
	go func() { defer wg.Done(); all.rw[1].Lock(); all.plain[0].Lock() }()
	go func() { defer wg.Done(); all.plain[0].Lock(); all.rw[1].Lock() }()
	wg.Wait()
}
