// A writer, a reader, and a way to say goodbye.
//
// The writer sends 149 random numbers and closes the channel; the reader reads until then and
// tells main, on a second channel, that it may exit. Both pause unevenly: watch the buffer
// breathe.
package main

import (
	"fmt"
	"math/rand"
	"time"
)

const numbers = 149

func write(out chan<- int) {
	for i := 0; i < numbers; i++ {
		out <- rand.Intn(1000)
		time.Sleep(time.Duration(rand.Intn(400)) * time.Microsecond)
	}
	close(out)
}

func read(in <-chan int, exit chan<- bool) {
	count, sum := 0, 0
	for n := range in {
		count++
		sum += n
		time.Sleep(time.Duration(rand.Intn(400)) * time.Microsecond)
	}
	fmt.Println("read", count, "numbers, the mean is below 1000:", sum/count < 1000)
	exit <- true
}

func main() {
	data := make(chan int, 10)
	exit := make(chan bool)
	go write(data)
	go read(data, exit)
	<-exit
	fmt.Println("main exits")
}
