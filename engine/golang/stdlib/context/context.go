// Package context carries deadlines, the end of work, and values along chains of calls.
//
// This file: the interface, contexts that never end, and values.
package context

import (
	"errors"
	"sync"
	"sync/atomic"
	"time"
)

// A Context tells when its work shall end, and values of the request it belongs to.
type Context interface {
	Deadline() (deadline time.Time, ok bool)
	Done() <-chan struct{}
	Err() error
	Value(key any) any
}

// A CancelFunc ends a context and does not wait; calls after the first do nothing.
type CancelFunc func()

// A CancelCauseFunc is a CancelFunc that also says why.
type CancelCauseFunc func(cause error)

// Canceled is the Err of a context that was ended before its deadline.
var Canceled = errors.New("context canceled")

// DeadlineExceeded is the Err of a context after its deadline.
var DeadlineExceeded error = deadlineExceededError{}

type deadlineExceededError struct{}

func (deadlineExceededError) Error() string   { return "context deadline exceeded" }
func (deadlineExceededError) Timeout() bool   { return true }
func (deadlineExceededError) Temporary() bool { return true }

type emptyCtx struct{}

func (emptyCtx) Deadline() (deadline time.Time, ok bool) { return }
func (emptyCtx) Done() <-chan struct{}                   { return nil }
func (emptyCtx) Err() error                              { return nil }
func (emptyCtx) Value(key any) any                       { return nil }

type backgroundCtx struct{ emptyCtx }

func (backgroundCtx) String() string { return "context.Background" }

type todoCtx struct{ emptyCtx }

func (todoCtx) String() string { return "context.TODO" }

func Background() Context { return backgroundCtx{} }
func TODO() Context       { return todoCtx{} }

func checkParent(parent Context) {
	if parent == nil {
		panic("cannot create context from nil parent")
	}
}

type valueCtx struct {
	Context
	key, value any
}

// WithValue returns parent with the value of key.
func WithValue(parent Context, key, val any) Context {
	checkParent(parent)
	if key == nil {
		panic("nil key")
	}
	if !isComparable(key) {
		panic("key is not comparable")
	}
	return &valueCtx{parent, key, val}
}

func (c *valueCtx) Value(key any) any {
	for {
		if c.key == key {
			return c.value
		}
		outer, ok := c.Context.(*valueCtx)
		if !ok {
			return c.Context.Value(key)
		}
		c = outer
	}
}

func (c *valueCtx) String() string {
	return nameOf(c.Context) + ".WithValue(" + shown(c.key) + ", " + shown(c.value) + ")"
}

type stringer interface {
	String() string
}

func nameOf(c Context) string {
	if s, ok := c.(stringer); ok {
		return s.String()
	}
	return typeName(c)
}

func shown(v any) string {
	switch s := v.(type) {
	case stringer:
		return s.String()
	case string:
		return s
	case nil:
		return "<nil>"
	}
	return typeName(v)
}

// WithoutCancel returns parent's values without its end.
func WithoutCancel(parent Context) Context {
	checkParent(parent)
	return withoutCancelCtx{parent}
}

type withoutCancelCtx struct {
	c Context
}

func (withoutCancelCtx) Deadline() (deadline time.Time, ok bool) { return }
func (withoutCancelCtx) Done() <-chan struct{}                   { return nil }
func (withoutCancelCtx) Err() error                              { return nil }

func (c withoutCancelCtx) String() string {
	return nameOf(c.c) + ".WithoutCancel"
}

func (c withoutCancelCtx) Value(key any) any {
	if key == &cancelCtxKey {
		return nil
	}
	return c.c.Value(key)
}

// Value(&cancelCtxKey) is the innermost cancelCtx that a context is made of.
var cancelCtxKey int

// Something that ends with its parent.
type canceler interface {
	cancel(leave bool, err, cause error) // leave: the parent shall forget it
}

// A cancelCtx can be ended, and ends its children with it.
type cancelCtx struct {
	Context // the parent

	mu       sync.Mutex
	done     atomic.Value // chan struct{}, made when first asked for
	children map[canceler]struct{}
	err      error
	cause    error
	leave    func() // tells a parent of another make that this has ended
}

func (c *cancelCtx) String() string { return nameOf(c.Context) + ".WithCancel" }

func (c *cancelCtx) Value(key any) any {
	if key == &cancelCtxKey {
		return c
	}
	return c.Context.Value(key)
}

func (c *cancelCtx) Done() <-chan struct{} {
	if done := c.done.Load(); done != nil {
		return done.(chan struct{})
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	done, ok := c.done.Load().(chan struct{})
	if !ok {
		done = make(chan struct{})
		c.done.Store(done)
	}
	return done
}

func (c *cancelCtx) Err() error {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.err
}

// A channel for contexts that end before anybody asks for one.
var closedChan = func() chan struct{} {
	c := make(chan struct{})
	close(c)
	return c
}()

func (c *cancelCtx) cancel(leave bool, err, cause error) {
	if cause == nil {
		cause = err
	}
	c.mu.Lock()
	if c.err != nil {
		c.mu.Unlock()
		return
	}
	c.err, c.cause = err, cause
	if done, ok := c.done.Load().(chan struct{}); ok {
		close(done)
	} else {
		c.done.Store(closedChan)
	}
	for child := range c.children {
		child.cancel(false, err, cause)
	}
	c.children = nil
	c.mu.Unlock()
	if leave {
		c.forget(c)
	}
}

// Takes child, which is c or is made of it, out of c's parent.
func (c *cancelCtx) forget(child canceler) {
	if c.leave != nil {
		c.leave()
		return
	}
	if p := cancelCtxOf(c.Context); p != nil {
		p.mu.Lock()
		delete(p.children, child)
		p.mu.Unlock()
	}
}

// The cancelCtx that decides when parent ends, or nil.
func cancelCtxOf(parent Context) *cancelCtx {
	done := parent.Done()
	if done == nil || done == closedChan {
		return nil
	}
	p, ok := parent.Value(&cancelCtxKey).(*cancelCtx)
	if !ok {
		return nil
	}
	if own, _ := p.done.Load().(chan struct{}); own != done {
		return nil // parent wraps p, with a Done of its own
	}
	return p
}

// Makes child, which is c or is made of it, end with parent.
func (c *cancelCtx) follow(parent Context, child canceler) {
	c.Context = parent
	done := parent.Done()
	if done == nil {
		return
	}
	select {
	case <-done:
		child.cancel(false, parent.Err(), Cause(parent))
		return
	default:
	}
	if p := cancelCtxOf(parent); p != nil {
		p.mu.Lock()
		if p.err != nil {
			child.cancel(false, p.err, p.cause)
		} else {
			if p.children == nil {
				p.children = make(map[canceler]struct{})
			}
			p.children[child] = struct{}{}
		}
		p.mu.Unlock()
		return
	}
	if a, ok := parent.(interface{ AfterFunc(func()) func() bool }); ok {
		c.mu.Lock()
		stop := a.AfterFunc(func() { child.cancel(false, parent.Err(), Cause(parent)) })
		c.leave = func() { stop() }
		c.mu.Unlock()
		return
	}
	go func() {
		select {
		case <-parent.Done():
			child.cancel(false, parent.Err(), Cause(parent))
		case <-c.Done():
		}
	}()
}
