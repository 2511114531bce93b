// want: race
// explored
// who: main.TestAddInGo
// race
package wgr

import (
	"sync"
	"testing"
)

func TestAddInGo(t *testing.T) {
	var wg sync.WaitGroup
	for i := 0; i < 2; i++ {
		go func() {
			wg.Add(1) // line: add
			defer wg.Done()
		}()
	}
	wg.Wait() // line: wait
}
