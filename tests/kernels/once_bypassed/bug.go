// want: race
// race
// who: main.template main.ready
package main

import (
	"strings"
	"sync"
)

var (
	once   sync.Once
	parsed []string
)

func template() []string {
	once.Do(func() { parse("a|b|c") })
	return parsed
}

func parse(text string) {
	parsed = strings.Split(text, "|") // line: write
}

func ready() bool {
	return parsed != nil // line: read
}

func main() {
	var wg sync.WaitGroup
	wg.Add(2)
	go func() { defer wg.Done(); _ = template() }()
	go func() { defer wg.Done(); _ = ready() }()
	wg.Wait()
}
