// want: nothing
package main

func main() {
	done := make(chan bool)
	close(done)
}
