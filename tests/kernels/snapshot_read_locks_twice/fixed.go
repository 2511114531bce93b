// want: nothing
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
	x.mu.RLock()
	defer x.mu.RUnlock()
	return len(x.docs)
}

func (x *index) describe() string {
	x.mu.RLock()
	defer x.mu.RUnlock()
	first := "none"
	if len(x.docs) > 0 {
		first = x.docs[0]
	}
	return fmt.Sprintf("%s of %d", first, len(x.docs))
}

func (x *index) add(doc string) {
	x.mu.Lock()
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
