package main

import (
	"strings"
	"sync"
)

type page struct{ words int }

func count(text string, into *page, wg *sync.WaitGroup) {
	into.words = len(strings.Fields(text))
	wg.Done()
}

func main() {
	texts := []string{"to be or", "not to be"}
	pages := make([]page, len(texts))
	var wg sync.WaitGroup
	wg.Add(len(texts))
	for n, text := range texts {
		go count(text, &pages[n], &wg)
	}
	wg.Wait()
}
