// want: race
// who: main.main.func1
// race
// lang: 1.21
package main

import "sync"

type node struct {
	name  string
	ready bool
}

func main() {
	nodes := []node{{"a", false}, {"b", false}}
	var wg sync.WaitGroup
	for i, n := range nodes { // line: for
		wg.Add(1)
		go func() {
			defer wg.Done()
			nodes[i].ready = len(n.name) > 0 // line: use
		}()
	}
	wg.Wait()
}
