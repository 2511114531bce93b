// want: unlock-of-unlocked fatal
// who: main.(*book).read
package main

import "sync"

type book struct {
	mu    sync.RWMutex
	pages []string
}

func (b *book) read(n int) string {
	b.mu.RLock()
	if n >= len(b.pages) {
		b.mu.Unlock() // line: unlock
		return ""
	}
	defer b.mu.RUnlock()
	return b.pages[n]
}

func main() {
	b := &book{pages: []string{"once", "upon"}}
	texts := make(chan string, 4)
	for n := range 4 {
		go func() { texts <- b.read(n) }()
	}
	for range 4 {
		<-texts
	}
}
