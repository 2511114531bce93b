// want: deadlock
// who: main.walk
package main

import "sync"

type node struct {
	name string
	kids []*node
}

var slots = make(chan struct{}, 2) // line: made

func walk(n *node, wg *sync.WaitGroup) {
	defer wg.Done()
	slots <- struct{}{} // line: acquire
	defer func() { <-slots }()
	var below sync.WaitGroup
	for _, kid := range n.kids {
		below.Add(1)
		go walk(kid, &below)
	}
	below.Wait() // line: below
	_ = len(n.name)
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
