// want: race
// race
// who: main.(*bus).emit main.main.func1
package main

import (
	"fmt"
	"sync"
)

type handler interface{ handle(event string) string }

type logger struct{ prefix string }

func (l logger) handle(event string) string { return l.prefix + event }

type counter struct{ n *int }

func (c counter) handle(event string) string { *c.n++; return fmt.Sprint(*c.n) }

type bus struct {
	mu      sync.RWMutex
	current handler
}

func (b *bus) emit(event string) string {
	return b.current.handle(event) // line: read
}

func main() {
	b := &bus{current: logger{"> "}}
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		b.current = counter{new(int)} // line: write
	}()
	for range 2 {
		_ = b.emit("tick")
	}
	wg.Wait()
}
