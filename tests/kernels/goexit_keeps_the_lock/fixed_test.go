// want: nothing
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
		mu.Lock()
		defer mu.Unlock()
		runtime.Goexit()
	}()
	<-done
	mu.Lock()
	mu.Unlock()
}
