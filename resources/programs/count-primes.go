// Counting primes, the naive way.
//
// One goroutine, one loop. More Ps do not help; this is what prime-workers is measured against.
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

func main() {
	limit := 200_000
	if len(os.Args) > 1 {
		if n, err := strconv.Atoi(os.Args[1]); err == nil {
			limit = n
		}
	}
	start := time.Now()
	primes := 0
	for n := 1; n <= limit; n++ {
		if isPrime(n) {
			primes++
		}
	}
	fmt.Println(primes, "primes up to", limit)
	fmt.Fprintln(os.Stderr, "in", time.Since(start).Round(time.Microsecond))
}
