// want: nothing
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
	for i, n := range nodes {
		wg.Add(1)
		n, i := n, i
		go func() {
			defer wg.Done()
			nodes[i].ready = len(n.name) > 0
		}()
	}
	wg.Wait()
}
