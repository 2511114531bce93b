// want: nothing
package main

import (
	"errors"
	"sync"
	"time"
)

var errTimeout = errors.New("timeout")

func slowSum(numbers []int) (sum int) {
	for _, n := range numbers {
		time.Sleep(2 * time.Millisecond)
		sum += n
	}
	return sum
}

func query(numbers []int) (int, error) {
	answer := make(chan int, 1)
	go func() {
		answer <- slowSum(numbers)
	}()
	select {
	case sum := <-answer:
		return sum, nil
	case <-time.After(time.Millisecond):
		return 0, errTimeout
	}
}

func main() {
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		_, _ = query([]int{1, 2, 3})
	}()
	wg.Wait()
	time.Sleep(20 * time.Millisecond)
}
