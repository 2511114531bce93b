// What goes wrong with things that no variable has: of a list, of a map.
package main

import "sync"

type shelf struct{ locks map[string]*sync.Mutex }

func main() {
	c := []chan int{make(chan int), make(chan int)}
	s := shelf{locks: map[string]*sync.Mutex{"a": new(sync.Mutex), "b": new(sync.Mutex)}}
	defer close(c[0])
	defer close(c[0])
	s.locks["a"].Lock()
	s.locks["a"].Unlock()
}
