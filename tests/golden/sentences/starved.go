// procs: 1
// Two goroutines hand work to each other in one slice, and nobody else gets the P.
package main

func pair(rounds int, done chan bool) {
	a, b := make(chan int), make(chan int)
	go func() {
		for v := range a {
			b <- v
		}
	}()
	for range rounds {
		a <- 1
		<-b
	}
	done <- true
}

func main() {
	done := make(chan bool)
	for range 4 {
		go pair(20_000, done)
	}
	for range 4 {
		<-done
	}
}
