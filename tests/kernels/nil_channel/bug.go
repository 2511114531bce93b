// want: deadlock
package main

func main() {
	var c chan int
	<-c // line: recv
}
