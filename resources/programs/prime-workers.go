// Counting primes with workers.
//
// A filler puts numbers into a channel, workers test them, primes go into a second channel. Each
// worker says on an exit channel that it is done; a closer hears all of them and closes. Change
// P and the number of workers and see where the bottleneck moves.
package main

import (
	"fmt"
	"os"
	"strconv"
	"time"
)

func isPrime(n int) bool {
	if n < 4 {
		return n > 1
	}
	if n%2 == 0 || n%3 == 0 {
		return false
	}
	for d := 5; d*d <= n; d += 6 {
		if n%d == 0 || n%(d+2) == 0 {
			return false
		}
	}
	return true
}

// fill puts batches of numbers into jobs: passing a number on costs about as much as testing
// it, so a batch of one keeps everybody waiting for the filler.
func fill(jobs chan<- [2]int, limit, batch int) {
	for from := 1; from <= limit; from += batch {
		jobs <- [2]int{from, min(from+batch-1, limit)}
	}
	close(jobs)
}

func worker(jobs <-chan [2]int, primes chan<- int, exit chan<- bool) {
	for job := range jobs {
		for n := job[0]; n <= job[1]; n++ {
			if isPrime(n) {
				primes <- n
			}
		}
	}
	exit <- true
}

func closer(exit <-chan bool, workers int, primes chan<- int) {
	for range workers {
		<-exit
	}
	close(primes)
}

func argument(i, otherwise int) int {
	if len(os.Args) > i {
		if n, err := strconv.Atoi(os.Args[i]); err == nil && n > 0 {
			return n
		}
	}
	return otherwise
}

func main() {
	limit, workers, batch := argument(1, 200_000), argument(2, 8), argument(3, 100)
	start := time.Now()
	jobs := make(chan [2]int, 100)
	primes := make(chan int, 100)
	exit := make(chan bool, workers)
	go fill(jobs, limit, batch)
	for range workers {
		go worker(jobs, primes, exit)
	}
	go closer(exit, workers, primes)

	count := 0
	for range primes {
		count++
	}
	fmt.Println(count, "primes up to", limit)
	fmt.Fprintln(os.Stderr, "in", time.Since(start).Round(time.Microsecond))
}
