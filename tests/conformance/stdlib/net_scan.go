// A port scanner with a hundred workers.
// gantry: --procs 4
package main

import (
	"fmt"
	"net"
	"sort"
	"time"
)

func worker(ports, results chan int) {
	for p := range ports {
		c, err := net.DialTimeout("tcp", fmt.Sprintf("127.0.0.1:%d", p), time.Second)
		if err != nil {
			results <- 0
			continue
		}
		c.Close()
		results <- p
	}
}

func main() {
	for _, p := range []int{45022, 45080, 45443} {
		l, err := net.Listen("tcp", fmt.Sprintf("127.0.0.1:%d", p))
		if err != nil {
			panic(err)
		}
		defer l.Close()
	}
	ports, results := make(chan int, 100), make(chan int)
	for i := 0; i < cap(ports); i++ {
		go worker(ports, results)
	}
	go func() {
		for i := 45000; i <= 45512; i++ {
			ports <- i
		}
	}()
	var open []int
	for i := 45000; i <= 45512; i++ {
		if p := <-results; p != 0 {
			open = append(open, p)
		}
	}
	sort.Ints(open)
	fmt.Println(open)
}

/* Output:
[45022 45080 45443]
*/
