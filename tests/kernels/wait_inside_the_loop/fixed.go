// want: nothing
package main

import "sync"

func stage(in <-chan int, out chan<- int, wg *sync.WaitGroup) {
	defer wg.Done()
	v := <-in
	out <- v + 1
}

func main() {
	var wg sync.WaitGroup
	first := make(chan int, 1)
	first <- 1
	in := first
	for range 3 {
		out := make(chan int)
		wg.Add(1)
		go stage(in, out, &wg)
		in = out
	}
	<-in
	wg.Wait()
}
