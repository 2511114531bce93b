// want: deadlock
// who: main.(*Group).Go
package eg

import (
	"errors"
	"sync"
	"testing"
)

type Group struct {
	wg   sync.WaitGroup
	once sync.Once
	err  error
	sem  chan struct{}
}

func (g *Group) Go(f func() error) {
	if g.sem != nil {
		g.sem <- struct{}{} // line: sem
	}
	g.wg.Add(1)
	go func() {
		defer g.done()
		if err := f(); err != nil {
			g.once.Do(func() { g.err = err })
		}
	}()
}
func (g *Group) done() {
	if g.sem != nil && g.err == nil {
		<-g.sem
	}
	g.wg.Done()
}
func TestGroup(t *testing.T) {
	g := &Group{sem: make(chan struct{}, 1)}
	for i := 0; i < 3; i++ {
		g.Go(func() error {
			if i == 0 {
				return errors.New("x")
			}
			return nil
		})
	}
	g.wg.Wait()
}
