// want: send-on-closed panic
// who: main.(*topic).publish
// explored
package main

import "sync"

type topic struct {
	mu     sync.Mutex
	closed bool
	out    chan string
}

func (t *topic) publish(text string) bool {
	t.mu.Lock()
	if t.closed {
		t.mu.Unlock()
		return false
	}
	t.mu.Unlock()
	t.out <- text // line: send
	return true
}

func (t *topic) shut() {
	t.mu.Lock()
	defer t.mu.Unlock()
	if !t.closed {
		t.closed = true
		close(t.out) // line: close
	}
}

func main() {
	t := &topic{out: make(chan string, 4)}
	var wg sync.WaitGroup
	wg.Add(2)
	go func() {
		defer wg.Done()
		t.publish("hello")
		t.publish("world")
	}()
	go func() { defer wg.Done(); t.shut() }()
	wg.Wait()
	for range t.out {
	}
}
