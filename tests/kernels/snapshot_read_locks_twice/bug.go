// want: deadlock recursive-rlock
// who: main.(*index).size main.(*index).add
// explored
package main

import (
	"fmt"
	"sync"
)

type index struct {
	mu   sync.RWMutex
	docs []string
}

func (x *index) size() int {
	x.mu.RLock() // line: inner
	defer x.mu.RUnlock()
	return len(x.docs)
}

func (x *index) describe() string {
	x.mu.RLock() // line: outer
	defer x.mu.RUnlock()
	first := "none"
	if len(x.docs) > 0 {
		first = x.docs[0]
	}
	return fmt.Sprintf("%s of %d", first, x.size())
}

func (x *index) add(doc string) {
	x.mu.Lock() // line: writer
	x.docs = append(x.docs, doc)
	x.mu.Unlock()
}

func main() {
	x := &index{}
	var wg sync.WaitGroup
	for n := range 2 {
		wg.Add(2)
		go func() { defer wg.Done(); x.add(fmt.Sprint("doc", n)) }()
		go func() { defer wg.Done(); _ = x.describe() }()
	}
	wg.Wait()
	_ = x.size()
}
