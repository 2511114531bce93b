// want: race
// who: main.appendOne
// race
package main

import "sync"

func appendOne(base []int, v int) []int { return append(base, v) } // line: append
func main() {
	base := make([]int, 2, 10)
	var wg sync.WaitGroup
	out := make([][]int, 2)
	for i := range 2 {
		wg.Add(1)
		go func() { defer wg.Done(); out[i] = appendOne(base, i) }()
	}
	wg.Wait()
}
