// A panic that nobody recovers.
//
// It happens in one goroutine and ends the whole program with status 2: the goroutine's own
// deferred calls run, main's do not, and main never prints its last line.
package main

import "fmt"

func store(ages map[string]int, done chan<- bool) {
	defer fmt.Println("the goroutine's deferred call runs")
	ages["Ada"] = 36 // panic: assignment to entry in nil map
	done <- true
}

func main() {
	defer fmt.Println("main's deferred call does not run")
	done := make(chan bool)
	go store(nil, done)
	<-done
	fmt.Println("never printed")
}
