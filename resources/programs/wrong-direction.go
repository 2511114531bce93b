// Directional channels, used the wrong way round: this program does not compile.
//
// Two functions break the promise that their parameters make. The compiler names both lines;
// no run is needed to find them.
package main

func listen(chanIn chan<- int) int {
	return <-chanIn // only for sending
}

func talk(chanOut <-chan int) {
	chanOut <- 1 // only for receiving
}

func main() {
	c := make(chan int, 1)
	talk(c)
	println(listen(c))
}
