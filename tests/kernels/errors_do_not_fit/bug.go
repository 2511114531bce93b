// want: deadlock
// who: main.check main.main
package main

import (
	"fmt"
	"sync"
)

func check(file string, wg *sync.WaitGroup, errs chan<- error) {
	defer wg.Done()
	if len(file) > 3 {
		errs <- fmt.Errorf("%s: name too long", file) // line: send
	}
}

func main() {
	files := []string{"abc", "letter", "x", "readme"}
	errs := make(chan error, 1) // line: made
	var wg sync.WaitGroup
	for _, file := range files {
		wg.Add(1)
		go check(file, &wg, errs)
	}
	wg.Wait() // line: wait
	close(errs)
	for err := range errs {
		_ = err
	}
}
