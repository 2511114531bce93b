// want: deadlock
package main

func main() {
	c := make(chan int) // line: made
	c <- 1              // line: send
	<-c
}
