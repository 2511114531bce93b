// want: unlock-of-unlocked fatal
package main

import "sync"

func main() {
	var mu sync.Mutex
	mu.Lock()
	mu.Unlock()
	mu.Unlock() // line: unlock
}
