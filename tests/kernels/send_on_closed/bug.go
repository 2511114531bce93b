// want: send-on-closed panic
package main

import "time"

func main() {
	results := make(chan int, 4)
	go func() {
		time.Sleep(time.Millisecond)
		results <- 1 // line: send
	}()
	close(results) // line: close
	time.Sleep(5 * time.Millisecond)
}
