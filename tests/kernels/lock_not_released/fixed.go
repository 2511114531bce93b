// want: nothing
package main

import "sync"

var mu sync.Mutex

func take(fail bool) bool {
	mu.Lock()
	defer mu.Unlock()
	return !fail
}

func main() {
	done := make(chan bool)
	go func() { done <- take(true) }()
	<-done
	take(false)
}
