// want: deadlock
package main

import "sync"

var mu sync.Mutex

func take(fail bool) bool {
	mu.Lock() // line: lock
	if fail {
		return false
	}
	mu.Unlock()
	return true
}

func main() {
	done := make(chan bool)
	go func() { done <- take(true) }()
	<-done
	take(false)
}
