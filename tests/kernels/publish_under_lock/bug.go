// want: deadlock lock-held-while-blocked
// who: main.(*hub).publish main.(*hub).unsubscribe
// explored
package main

import "sync"

type hub struct {
	mu   sync.Mutex
	subs map[int]chan string
}

func (h *hub) publish(text string) {
	h.mu.Lock() // line: held
	defer h.mu.Unlock()
	for _, sub := range h.subs {
		sub <- text // line: send
	}
}

func (h *hub) unsubscribe(id int) {
	h.mu.Lock() // line: wanted
	defer h.mu.Unlock()
	delete(h.subs, id)
}

func main() {
	h := &hub{subs: map[int]chan string{1: make(chan string)}}
	var wg sync.WaitGroup
	wg.Add(2)
	go func() { defer wg.Done(); h.publish("news") }()
	go func() { defer wg.Done(); h.unsubscribe(1) }()
	wg.Wait() // line: main
}
