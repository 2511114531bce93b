// want: deadlock
// who: main.ledger.entry
package main

import "sync"

type ledger struct {
	mu   sync.Mutex
	sums map[string]int
}

func (l ledger) entry(name string) int {
	l.mu.Lock() // line: copy
	defer l.mu.Unlock()
	return l.sums[name]
}

func (l *ledger) total(names ...string) (sum int) {
	l.mu.Lock() // line: held
	defer l.mu.Unlock()
	for _, name := range names {
		sum += l.entry(name)
	}
	return sum
}

func main() {
	l := &ledger{sums: map[string]int{"a": 1, "b": 2}}
	done := make(chan int)
	go func() { done <- l.total("a", "b") }()
	<-done
}
