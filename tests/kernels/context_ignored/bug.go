// want: leak
package main

import (
	"context"
	"time"
)

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	c := make(chan int) // line: made
	go func() {
		for i := 0; ; i++ {
			if ctx.Err() != nil {
				return
			}
			c <- i // line: send
		}
	}()
	<-c
	time.Sleep(time.Millisecond)
	cancel()
	time.Sleep(time.Millisecond)
}
