// want: close-of-closed panic
package main

func stop(done chan bool) {
	close(done) // line: close
}

func main() {
	done := make(chan bool)
	stop(done)
	stop(done)
}
