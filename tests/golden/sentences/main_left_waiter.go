// Main ends by Goexit in the middle, and what it was to send never comes.
package main

import (
	"fmt"
	"runtime"
)

func feed(parts chan<- int) {
	defer close(parts)
	parts <- 1
}

func main() {
	parts := make(chan int)
	go func() {
		for part := range parts {
			fmt.Println(part)
		}
		<-make(chan bool)
	}()
	feed(parts)
	runtime.Goexit()
}
