// want: nothing
// race
package wgr

import (
	"sync"
	"testing"
)

func TestAddInGo(t *testing.T) {
	var wg sync.WaitGroup
	for i := 0; i < 2; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
		}()
	}
	wg.Wait()
}
