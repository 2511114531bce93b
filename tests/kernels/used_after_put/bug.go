// want: race
// race
// who: main.main
package main

import (
	"bytes"
	"fmt"
	"sync"
)

var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

func render(name string, out chan<- []byte) {
	b := buffers.Get().(*bytes.Buffer)
	b.Reset()
	fmt.Fprintf(b, "hello %s", name) // line: print
	text := b.Bytes()
	buffers.Put(b)
	out <- text
}

func main() {
	out := make(chan []byte)
	names := []string{"ann", "bob", "eve"}
	for _, name := range names {
		go render(name, out)
	}
	sum := 0
	for range names {
		for _, c := range <-out { // line: read
			sum += int(c)
		}
	}
	_ = sum
}
