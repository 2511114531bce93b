// want: nothing
// lang: 1.21
// race
package main

import (
	"sort"
	"sync"
)

func main() {
	var (
		wg   sync.WaitGroup
		mu   sync.Mutex
		seen []int
	)
	for i := 0; i < 4; i++ {
		i := i
		wg.Add(1)
		go func() {
			defer wg.Done()
			n := i * i
			mu.Lock()
			seen = append(seen, n)
			mu.Unlock()
		}()
	}
	wg.Wait()
	sort.Ints(seen)
}
