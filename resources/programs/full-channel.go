// How channels go wrong, 3: a full channel that nobody reads.
//
// Two values fit, the third waits for room for ever. main waits for the writer, the writer
// waits for a reader, and there is none.
package main

import (
	"fmt"
	"sync"
)

func main() {
	c := make(chan int, 2)
	var writer sync.WaitGroup
	writer.Add(1)
	go func() {
		defer writer.Done()
		for i := 1; i <= 3; i++ {
			c <- i
			fmt.Println("sent", i, "- len", len(c), "cap", cap(c))
		}
	}()
	writer.Wait()
	fmt.Println("never printed")
}
