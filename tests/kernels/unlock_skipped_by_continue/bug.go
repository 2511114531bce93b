// want: double-lock deadlock
// who: main.(*ledger).apply
package main

import "sync"

type entry struct {
	account string
	amount  int
}

type ledger struct {
	sync.Mutex
	balance map[string]int
	refused int
}

func (l *ledger) apply(batch []entry) {
	for _, e := range batch {
		l.Lock() // line: lock
		if l.balance[e.account]+e.amount < 0 {
			l.refused++
			continue
		}
		l.balance[e.account] += e.amount
		l.Unlock()
	}
}

func main() {
	books := &ledger{balance: map[string]int{"rent": 10}}
	var wg sync.WaitGroup
	for _, batch := range [][]entry{
		{{"rent", 5}, {"food", -1}, {"food", 4}},
		{{"rent", -3}},
	} {
		wg.Add(1)
		go func() {
			defer wg.Done()
			books.apply(batch)
		}()
	}
	wg.Wait() // line: wait
}
