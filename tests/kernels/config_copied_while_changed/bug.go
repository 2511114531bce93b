// want: race
// race
// who: main.(*service).reload main.(*service).limits
package main

import "sync"

type settings struct {
	name    string
	retries int
	hosts   [3]string
}

type service struct {
	mu  sync.RWMutex
	now settings
}

func (s *service) reload(host string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.now.hosts[1] = host // line: write
	s.now.retries++
}

func (s *service) limits() settings {
	return s.now // line: copy
}

func main() {
	s := &service{now: settings{name: "api"}}
	var wg sync.WaitGroup
	wg.Add(2)
	go func() { defer wg.Done(); s.reload("b.example") }()
	go func() { defer wg.Done(); _ = s.limits() }()
	wg.Wait()
}
