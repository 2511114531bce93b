// want: close-of-nil panic
package main

func main() {
	var done chan bool
	close(done) // line: close
}
