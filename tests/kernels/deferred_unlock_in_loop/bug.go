// want: double-lock deadlock
// who: main.refresh
package main

import (
	"strings"
	"sync"
)

type shard struct {
	mu   sync.RWMutex
	rows []string
}

func refresh(shards []*shard, rows []string) {
	for n, row := range rows {
		s := shards[n%len(shards)]
		s.mu.Lock() // line: lock
		defer s.mu.Unlock()
		s.rows = append(s.rows, strings.ToUpper(row))
	}
}

func main() {
	shards := []*shard{{}, {}}
	finished := make(chan struct{})
	go func() {
		refresh(shards, []string{"one", "two", "three"})
		close(finished)
	}()
	<-finished
}
