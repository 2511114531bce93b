// Channels and select.
package main

func main() {
	c := make(chan int)
	var send chan<- int = c
	var recv <-chan int = c
	recv <- 1 // ERROR "invalid operation: cannot send to receive-only channel recv (variable of type <-chan int)" at 2
	<-send // ERROR "invalid operation: cannot receive from send-only channel send (variable of type chan<- int)" at 4
	c <- "x" // ERROR "cannot use \"x\" (untyped string constant) as int value in send" at 7
	x := 1
	x <- 2 // ERROR "invalid operation: cannot send to non-channel x (variable of type int)" at 2
	<-x // ERROR "invalid operation: cannot receive from non-channel x (variable of type int)" at 4
	close(recv) // ERROR "invalid operation: cannot close receive-only channel recv (variable of type <-chan int)" at 8
	close(x) // ERROR "invalid operation: cannot close non-channel x (variable of type int)" at 8
	close(c, c) // ERROR "invalid operation: too many arguments for close(c, c) (expected 1, found 2)" at 2
	c = recv // ERROR "cannot use recv (variable of type <-chan int) as chan int value in assignment" at 6
	c = send // ERROR "cannot use send (variable of type chan<- int) as chan int value in assignment" at 6
	for v := range send { // ERROR "cannot range over send (variable of type chan<- int): receive from send-only channel" at 17
		_ = v
	}
	for a, b := range c { // ERROR "range over c (variable of type chan int) permits only one iteration variable" at 9
		_, _ = a, b
	}
	select {
	case x: // ERROR "select case must be send or receive (possibly with assignment)" at 7
	case x > 1: // ERROR "select case must be send or receive (possibly with assignment)" at 9
	case v := <-c: // ERROR "declared and not used: v" at 7
	case c <- "no": // ERROR "cannot use \"no\" (untyped string constant) as int value in send" at 12
	case v, ok := <-c:
		_, _ = v, ok
	case y = <-c: // ERROR "undefined: y" at 7
	default:
	default: // ERROR "multiple defaults (first at channels.go:33:2)" at 2
	}
	var s string // ERROR "declared and not used: s" at 6
	s, ok := <-c // ERROR "declared and not used: ok" at 5 "cannot use <-c (comma, ok expression of type int) as string value in assignment" at 11
	cap(x) // ERROR "invalid argument: x (variable of type int) for built-in cap" at 6
	_ = cap(c)
	send <- nil // ERROR "cannot use nil as int value in send" at 10
	_ = len(c) + "x" // ERROR "invalid operation: len(c) + \"x\" (mismatched types int and untyped string)" at 6
}
