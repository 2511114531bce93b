// want: nothing
package main

import (
	"context"
	"time"
)

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	c := make(chan int)
	go func() {
		for i := 0; ; i++ {
			select {
			case <-ctx.Done():
				return
			case c <- i:
			}
		}
	}()
	<-c
	time.Sleep(time.Millisecond)
	cancel()
	time.Sleep(time.Millisecond)
}
