// want: nothing
package main

import (
	"strings"
	"sync"
)

type shard struct {
	mu   sync.RWMutex
	rows []string
}

func touch(s *shard, row string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.rows = append(s.rows, strings.ToUpper(row))
}

func refresh(shards []*shard, rows []string) {
	for n, row := range rows {
		touch(shards[n%len(shards)], row)
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
