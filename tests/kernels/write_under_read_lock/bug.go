// want: race
// race
// who: main.(*sessions).touch
package main

import "sync"

type sessions struct {
	mu   sync.RWMutex
	seen map[string]int
}

func (s *sessions) touch(user string) int {
	s.mu.RLock()
	defer s.mu.RUnlock()
	s.seen[user]++ // line: write
	return s.seen[user]
}

func main() {
	s := &sessions{seen: make(map[string]int)}
	var wg sync.WaitGroup
	for _, user := range []string{"ann", "bob", "ann"} {
		wg.Add(1)
		go func() { defer wg.Done(); s.touch(user) }()
	}
	wg.Wait()
}
