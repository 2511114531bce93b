// One map, 199 writers, no lock.
//
// A map is many words that must change together. When two goroutines write at once, the runtime
// notices and ends the program: "fatal error: concurrent map writes". It notices only real
// overlap: with --procs 1 the same program is lucky. Every program that needs luck is wrong.
package main

import (
	"fmt"
	"sync"
)

var factorials = make(map[int]float64)

func store(n int, done *sync.WaitGroup) {
	defer done.Done()
	product := 1.0
	for i := 2; i <= n; i++ {
		product *= float64(i) // 170! is the last one that a float64 holds
	}
	factorials[n] = product // not protected
}

func main() {
	var done sync.WaitGroup
	for n := 1; n <= 199; n++ {
		done.Add(1)
		go store(n, &done)
	}
	done.Wait()
	fmt.Println(len(factorials), "factorials, and the program was lucky")
}
