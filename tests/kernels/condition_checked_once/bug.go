// want: panic
// who: main.(*queue).take
// explored
package main

import "sync"

type queue struct {
	mu    sync.Mutex
	more  *sync.Cond
	items []int
}

func (q *queue) put(n int) {
	q.mu.Lock()
	q.items = append(q.items, n)
	q.more.Broadcast()
	q.mu.Unlock()
}

func (q *queue) take() int {
	q.mu.Lock()
	defer q.mu.Unlock()
	if len(q.items) == 0 {
		q.more.Wait()
	}
	n := q.items[0] // line: index
	q.items = q.items[1:]
	return n
}

func main() {
	q := &queue{}
	q.more = sync.NewCond(&q.mu)
	var wg sync.WaitGroup
	for range 2 {
		wg.Add(1)
		go func() { defer wg.Done(); q.take() }()
	}
	q.put(1)
	q.put(2)
	wg.Wait()
}
