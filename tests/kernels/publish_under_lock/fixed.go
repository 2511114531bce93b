// want: nothing
package main

import "sync"

type hub struct {
	mu   sync.Mutex
	subs map[int]chan string
}

func (h *hub) publish(text string) {
	h.mu.Lock()
	var all []chan string
	for _, sub := range h.subs {
		all = append(all, sub)
	}
	h.mu.Unlock()
	for _, sub := range all {
		select {
		case sub <- text:
		default:
		}
	}
}

func (h *hub) unsubscribe(id int) {
	h.mu.Lock()
	defer h.mu.Unlock()
	delete(h.subs, id)
}

func main() {
	h := &hub{subs: map[int]chan string{1: make(chan string)}}
	var wg sync.WaitGroup
	wg.Add(2)
	go func() { defer wg.Done(); h.publish("news") }()
	go func() { defer wg.Done(); h.unsubscribe(1) }()
	wg.Wait()
}
