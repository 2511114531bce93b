// want: race
// race
// who: main.(*meter).add main.(*meter).report
package main

import (
	"sync"
	"sync/atomic"
)

type meter struct {
	bytes int64
	peak  int64
}

func (m *meter) add(n int64) {
	total := atomic.AddInt64(&m.bytes, n) // line: atomic
	for {
		peak := atomic.LoadInt64(&m.peak)
		if total <= peak || atomic.CompareAndSwapInt64(&m.peak, peak, total) {
			return
		}
	}
}

func (m *meter) report() int64 {
	return m.bytes // line: plain
}

func main() {
	var m meter
	var wg sync.WaitGroup
	for n := range 2 {
		wg.Add(1)
		go func() { defer wg.Done(); m.add(int64(n + 1)) }()
	}
	_ = m.report()
	wg.Wait()
}
