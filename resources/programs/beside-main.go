// A goroutine beside main.
//
// The goroutine prints every second and would go on for ever. main prints every two seconds,
// ten times, and returns: that ends the process, and nobody asks the goroutine.
package main

import (
	"fmt"
	"time"
)

func heartbeat() {
	for beat := 1; ; beat++ {
		time.Sleep(1 * time.Second)
		fmt.Println("  goroutine: beat", beat)
	}
}

func main() {
	go heartbeat()
	for round := 1; round <= 10; round++ {
		time.Sleep(2 * time.Second)
		fmt.Println("main: round", round)
	}
	fmt.Println("main returns; the goroutine is dropped in its sleep")
}
