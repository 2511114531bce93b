// want: double-lock
package main

import "sync"

var mu sync.RWMutex

func main() {
	mu.RLock() // line: read
	mu.Lock()  // line: write
	mu.Unlock()
	mu.RUnlock()
}
