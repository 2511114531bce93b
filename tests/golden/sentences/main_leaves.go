// Main ends by Goexit when everybody else has returned: nobody is left to end the program.
package main

import "runtime"

func leave() { runtime.Goexit() }

func main() {
	done := make(chan bool)
	go func() { done <- true }()
	<-done
	leave()
}
