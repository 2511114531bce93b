// want: nothing
package main

import (
	"strconv"
	"sync"
)

func parse(words []string, numbers chan<- int, errs chan<- error) {
	defer close(numbers)
	for _, word := range words {
		n, err := strconv.Atoi(word)
		if err != nil {
			errs <- err
			return
		}
		numbers <- n
	}
}

func main() {
	numbers := make(chan int)
	errs := make(chan error, 1)
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		parse([]string{"1", "2", "three", "4"}, numbers, errs)
	}()
	sum := 0
	for n := range numbers {
		sum += n
	}
	wg.Wait()
	_ = sum
}
