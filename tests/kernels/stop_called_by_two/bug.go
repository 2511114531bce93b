// want: close-of-closed panic
// who: main.(*server).Stop
// explored
package main

import "sync"

type server struct {
	quit chan struct{}
}

func (s *server) Stop() {
	select {
	case <-s.quit:
		return
	default:
		close(s.quit) // line: close
	}
}

func (s *server) serve(requests <-chan int) (served int) {
	for {
		select {
		case <-requests:
			served++
		case <-s.quit:
			return served
		}
	}
}

func main() {
	s := &server{quit: make(chan struct{})}
	requests := make(chan int)
	var wg sync.WaitGroup
	wg.Add(3)
	go func() { defer wg.Done(); s.serve(requests) }()
	for range 2 {
		go func() { defer wg.Done(); s.Stop() }()
	}
	wg.Wait()
}
