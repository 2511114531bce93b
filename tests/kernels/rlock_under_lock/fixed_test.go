// want: nothing
package lease

import (
	"sync"
	"testing"
)

type lessor struct {
	mu      sync.RWMutex
	m       map[int]*lease
	extendC chan struct{}
}
type lease struct {
	id int
	l  *lessor
}

func (l *lessor) Promote() {
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, e := range l.m {
		e.refresh()
	}
}
func (e *lease) refresh() {
}
func TestPromote(t *testing.T) {
	l := &lessor{m: map[int]*lease{}}
	l.m[1] = &lease{1, l}
	l.Promote()
}
