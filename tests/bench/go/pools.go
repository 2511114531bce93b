package main

import "sync"

func workers() (int, int) {
	n, capacity, count := argument(0, 1000000), argument(1, 100), argument(2, 8)
	jobs, results := make(chan int, capacity), make(chan int, capacity)
	var busy sync.WaitGroup
	for range count {
		busy.Add(1)
		go func() {
			for job := range jobs {
				results <- job * 2
			}
			busy.Done()
		}()
	}
	go func() {
		for i := range n {
			jobs <- i
		}
		close(jobs)
		busy.Wait()
		close(results)
	}()
	sum := 0
	for result := range results {
		sum += result
	}
	return n, sum
}

func filter(in, out chan int, prime int) {
	for number := range in {
		if number%prime != 0 {
			out <- number
		}
	}
	close(out)
}

// sieveHops is how many values pass over channels: a number passes one, and one more for each
// prime less than its least factor.
func sieveHops(limit int) int {
	var found []int
	hops := 0
	for i := 2; i <= limit; i++ {
		passed := 0
		for passed < len(found) && i%found[passed] != 0 {
			passed++
		}
		hops += passed + 1
		if passed == len(found) {
			found = append(found, i)
		}
	}
	return hops
}

func sieve() (int, int) {
	limit := argument(0, 20000)
	in := make(chan int)
	go func(out chan int) {
		for i := 2; i <= limit; i++ {
			out <- i
		}
		close(out)
	}(in)
	last := 0
	for prime, ok := <-in; ok; prime, ok = <-in {
		last = prime
		out := make(chan int)
		go filter(in, out, prime)
		in = out
	}
	return sieveHops(limit), last
}

func isPrime(n int) bool {
	divisor := 2
	for divisor*divisor <= n && n%divisor != 0 {
		divisor++
	}
	return n >= 2 && divisor*divisor > n
}

func primes() (int, int) {
	limit, count := argument(0, 200000), argument(2, 8)
	jobs, counts := make(chan int, argument(1, 1000)), make(chan int, count)
	var busy sync.WaitGroup
	for range count {
		busy.Add(1)
		go func() {
			found := 0
			for n := range jobs {
				if isPrime(n) {
					found++
				}
			}
			counts <- found
			busy.Done()
		}()
	}
	for i := 1; i <= limit; i++ {
		jobs <- i
	}
	close(jobs)
	busy.Wait()
	close(counts)
	total := 0
	for found := range counts {
		total += found
	}
	return limit, total
}
