// want: deadlock
// who: main.TestHolder
package gx

import (
	"runtime"
	"sync"
	"testing"
)

func TestHolder(t *testing.T) {
	var mu sync.Mutex
	done := make(chan bool)
	go func() {
		defer close(done)
		mu.Lock() // line: lock
		runtime.Goexit()
		mu.Unlock()
	}()
	<-done
	mu.Lock()
	mu.Unlock()
}
