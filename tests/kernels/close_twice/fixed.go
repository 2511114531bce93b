// want: nothing
package main

import "sync"

var once sync.Once

func stop(done chan bool) {
	once.Do(func() { close(done) })
}

func main() {
	done := make(chan bool)
	stop(done)
	stop(done)
}
