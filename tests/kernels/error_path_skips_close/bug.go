// want: deadlock
// who: main.main
package main

import (
	"strconv"
	"sync"
)

func parse(words []string, numbers chan<- int, errs chan<- error) {
	for _, word := range words {
		n, err := strconv.Atoi(word)
		if err != nil {
			errs <- err
			return
		}
		numbers <- n // line: last
	}
	close(numbers)
}

func main() {
	numbers := make(chan int) // line: made
	errs := make(chan error, 1)
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		parse([]string{"1", "2", "three", "4"}, numbers, errs)
	}()
	sum := 0
	for n := range numbers { // line: range
		sum += n
	}
	wg.Wait()
	_ = sum
}
