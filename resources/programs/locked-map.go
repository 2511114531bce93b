// The same map under a Mutex.
//
// The lock makes it right, and it makes it serial: each writer sleeps 10 ms while it holds the
// lock, so 199 writers need two seconds however many Ps there are. Look at the lock's queue of
// waiters. main guesses that 5 s are enough, and locks to read.
package main

import (
	"fmt"
	"os"
	"strconv"
	"sync"
	"time"
)

var (
	mutex      sync.Mutex
	factorials = make(map[int]float64)
)

func store(n int) {
	product := 1.0
	for i := 2; i <= n; i++ {
		product *= float64(i)
	}
	mutex.Lock()
	factorials[n] = product
	time.Sleep(10 * time.Millisecond) // held while asleep: nobody else gets in
	mutex.Unlock()
}

func main() {
	writers := 199
	if len(os.Args) > 1 {
		if n, err := strconv.Atoi(os.Args[1]); err == nil {
			writers = n
		}
	}
	for n := 1; n <= writers; n++ {
		go store(n)
	}
	time.Sleep(5 * time.Second) // a guess
	mutex.Lock()
	fmt.Println("after 5 s the map holds", len(factorials), "of", writers)
	fmt.Println("5! =", factorials[5])
	mutex.Unlock()
}
