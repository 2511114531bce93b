// want: nothing
package main

import "sync"

var mu sync.RWMutex

func main() {
	mu.RLock()
	mu.RUnlock()
	mu.Lock()
	mu.Unlock()
}
