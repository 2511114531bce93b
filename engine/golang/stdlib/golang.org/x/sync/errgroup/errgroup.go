// Package errgroup runs goroutines for parts of one task: it waits for all, and the first error counts.
package errgroup

import (
	"context"
	"fmt"
	"sync"
)

// A Group is ready as its zero value, which has no limit and cancels nothing.
type Group struct {
	cancel  func(error)
	waiters sync.WaitGroup
	slots   chan struct{} // one for each goroutine that may run
	once    sync.Once
	err     error
}

// WithContext gives a Group, and a context that ends with the first error or when Wait returns.
func WithContext(ctx context.Context) (*Group, context.Context) {
	ctx, cancel := context.WithCancelCause(ctx)
	return &Group{cancel: cancel}, ctx
}

// Wait waits for all goroutines and gives the first error.
func (g *Group) Wait() error {
	g.waiters.Wait()
	if g.cancel != nil {
		g.cancel(g.err)
	}
	return g.err
}

// Go runs f in a goroutine; it waits while as many run as the limit allows.
func (g *Group) Go(f func() error) {
	if g.slots != nil {
		g.slots <- struct{}{}
	}
	g.start(f)
}

// TryGo is Go, unless that would wait.
func (g *Group) TryGo(f func() error) bool {
	if g.slots != nil {
		select {
		case g.slots <- struct{}{}:
		default:
			return false
		}
	}
	g.start(f)
	return true
}

func (g *Group) start(f func() error) {
	g.waiters.Add(1)
	go func() {
		defer g.done()
		if err := f(); err != nil {
			g.once.Do(func() {
				g.err = err
				if g.cancel != nil {
					g.cancel(err)
				}
			})
		}
	}()
}

func (g *Group) done() {
	if g.slots != nil {
		<-g.slots
	}
	g.waiters.Done()
}

// SetLimit lets at most n goroutines run at a time; any number if n < 0.
func (g *Group) SetLimit(n int) {
	if n < 0 {
		g.slots = nil
		return
	}
	if running := len(g.slots); running != 0 {
		panic(fmt.Errorf("errgroup: modify limit while %v goroutines in the group are still active", running))
	}
	g.slots = make(chan struct{}, n)
}
