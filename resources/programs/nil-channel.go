// How channels go wrong, 4: the nil channel.
//
// Declared and never made. Sending to it and receiving from it wait for ever; only in a select
// is that of use: a nil channel switches its case off.
package main

import "fmt"

func main() {
	var c chan string // nil: make is missing
	fmt.Println("len", len(c), "cap", cap(c), "nil:", c == nil)

	select {
	case s := <-c:
		fmt.Println("impossible:", s)
	default:
		fmt.Println("in a select the nil channel is never ready")
	}

	go func() { c <- "lost" }()
	fmt.Println(<-c)
}
