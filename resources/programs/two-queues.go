// Two queues and the coffee machine.
//
// Two queues of customers want coffee. A P is a coffee machine. With one P the queues take
// turns: concurrent. With two Ps each queue has a machine: parallel. The work is the same, only
// the finish differs. Run it with --procs 1, then with --procs 2.
package main

import (
	"fmt"
	"os"
	"strconv"
	"sync"
	"time"
)

// brew is one cup: computing that cannot be waited away. The result is of no use, the time is.
func brew(customer int) int {
	beans := customer
	for i := 0; i < 400_000; i++ {
		beans = (beans*31 + i) % 1_000_003
	}
	return beans
}

func queue(name string, customers int, done *sync.WaitGroup) {
	defer done.Done()
	for i := 1; i <= customers; i++ {
		brew(i)
		fmt.Printf("queue %s: customer %d has coffee\n", name, i)
	}
}

func main() {
	customers := 8
	if len(os.Args) > 1 {
		if n, err := strconv.Atoi(os.Args[1]); err == nil {
			customers = n
		}
	}
	start := time.Now()
	var done sync.WaitGroup
	done.Add(2)
	go queue("A", customers/2, &done)
	go queue("B", customers-customers/2, &done)
	done.Wait()
	fmt.Println(customers, "cups in", time.Since(start).Round(time.Millisecond))
}
