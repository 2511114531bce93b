// want: nothing
package main

import "sync"

type votes struct {
	mu   sync.Mutex
	for_ map[int]int
}

func tally(v *votes, ballots []int) {
	for _, b := range ballots {
		v.mu.Lock()
		v.for_[b] += 1
		v.mu.Unlock()
	}
}

func main() {
	v := &votes{for_: map[int]int{}}
	ballots := make([]int, 3000)
	for n := range ballots {
		ballots[n] = n % 700
	}
	var wg sync.WaitGroup
	for range 4 {
		wg.Add(1)
		go func() { defer wg.Done(); tally(v, ballots) }()
	}
	wg.Wait()
}
