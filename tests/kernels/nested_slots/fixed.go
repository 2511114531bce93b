// want: nothing
package main

import "sync"

type node struct {
	name string
	kids []*node
}

var slots = make(chan struct{}, 2)

func walk(n *node, wg *sync.WaitGroup) {
	defer wg.Done()
	slots <- struct{}{}
	size := len(n.name)
	<-slots
	var below sync.WaitGroup
	for _, kid := range n.kids {
		below.Add(1)
		go walk(kid, &below)
	}
	below.Wait()
	_ = size
}

func main() {
	leaf := func(name string) *node { return &node{name: name} }
	root := &node{"root", []*node{
		{"left", []*node{leaf("a"), leaf("b")}},
		{"right", []*node{leaf("c")}},
	}}
	var wg sync.WaitGroup
	wg.Add(1)
	go walk(root, &wg)
	wg.Wait()
}
