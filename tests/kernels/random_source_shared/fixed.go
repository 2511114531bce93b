// want: nothing
// race
package main

import (
	"math/rand"
	"sync"
)

type dice struct {
	r *rand.Rand
}

func (d *dice) roll(times int) (sum int) {
	for range times {
		sum += d.r.Intn(6) + 1
	}
	return sum
}

func main() {
	shared := &dice{rand.New(rand.NewSource(7))}
	totals := make([]int, 2)
	var wg sync.WaitGroup
	for n := range totals {
		shared := &dice{rand.New(rand.NewSource(int64(n)))}
		wg.Add(1)
		go func() {
			defer wg.Done()
			totals[n] = shared.roll(3)
		}()
	}
	wg.Wait()
	_ = shared
}
