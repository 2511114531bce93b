// explored
// The program says itself that it failed, in a goroutine that did other things before.
package main

import (
	"fmt"
	"os"
)

type job struct{ status int }

func (j *job) giveUp() {
	fmt.Println("no input")
	j.status++
	os.Exit(j.status)
}

func main() {
	j := &job{status: 2}
	done := make(chan bool)
	go func() {
		j.giveUp()
		done <- true
	}()
	<-done
}
