// Package singleflight lets calls for the same key that overlap in time share one execution.
package singleflight

import (
	"bytes"
	"errors"
	"fmt"
	"runtime"
	"runtime/debug"
	"sync"
)

var errGoexit = errors.New("runtime.Goexit was called")

// A panicError brings the panic of fn to those who wait for it.
type panicError struct {
	value any
	stack []byte
}

func (p *panicError) Error() string { return fmt.Sprintf("%v\n\n%s", p.value, p.stack) }

func (p *panicError) Unwrap() error {
	err, _ := p.value.(error)
	return err
}

func newPanicError(value any) error {
	stack := debug.Stack()
	// The first line is of the goroutine as it was when it ran; it is dead when this is read.
	if line := bytes.IndexByte(stack, '\n'); line >= 0 {
		stack = stack[line+1:]
	}
	return &panicError{value, stack}
}

// A call is an execution that runs or has run.
type call struct {
	finished sync.WaitGroup
	val      any
	err      error
	sharers  int
	chans    []chan<- Result
}

// A Group is a space of keys; its zero value is ready.
type Group struct {
	mu    sync.Mutex
	calls map[string]*call
}

// A Result is what Do gives, for a channel.
type Result struct {
	Val    any
	Err    error
	Shared bool
}

// join gives the call of the key that runs, or a new one; mu is held.
func (g *Group) join(key string) (c *call, isNew bool) {
	if c, ok := g.calls[key]; ok {
		c.sharers++
		return c, false
	}
	if g.calls == nil {
		g.calls = map[string]*call{}
	}
	c = new(call)
	c.finished.Add(1)
	g.calls[key] = c
	return c, true
}

// Do runs fn, or waits for the run of the same key that is on its way and shares what it gives.
func (g *Group) Do(key string, fn func() (any, error)) (v any, err error, shared bool) {
	g.mu.Lock()
	c, isNew := g.join(key)
	g.mu.Unlock()
	if isNew {
		g.doCall(c, key, fn)
		return c.val, c.err, c.sharers > 0
	}
	c.finished.Wait()
	if e, ok := c.err.(*panicError); ok {
		panic(e)
	} else if c.err == errGoexit {
		runtime.Goexit()
	}
	return c.val, c.err, true
}

// DoChan is Do that sends what it gives to the channel, which is never closed.
func (g *Group) DoChan(key string, fn func() (any, error)) <-chan Result {
	ch := make(chan Result, 1)
	g.mu.Lock()
	c, isNew := g.join(key)
	c.chans = append(c.chans, ch)
	g.mu.Unlock()
	if isNew {
		go g.doCall(c, key, fn)
	}
	return ch
}

// doCall runs fn in a way that tells a panic and a Goexit from a return.
func (g *Group) doCall(c *call, key string, fn func() (any, error)) {
	returned, recovered := false, false
	defer func() {
		if !returned && !recovered {
			c.err = errGoexit
		}
		g.mu.Lock()
		defer g.mu.Unlock()
		c.finished.Done()
		if g.calls[key] == c {
			delete(g.calls, key)
		}
		if e, ok := c.err.(*panicError); ok {
			if len(c.chans) > 0 {
				go panic(e) // so that nobody can recover it, while
				select {}   // this goroutine is still in the dump
			}
			panic(e)
		}
		if c.err == errGoexit {
			return // it goes on exiting
		}
		for _, ch := range c.chans {
			ch <- Result{c.val, c.err, c.sharers > 0}
		}
	}()
	func() {
		defer func() {
			if !returned {
				if r := recover(); r != nil {
					c.err = newPanicError(r)
				}
			}
		}()
		c.val, c.err = fn()
		returned = true
	}()
	if !returned {
		recovered = true
	}
}

// Forget makes the next Do of the key run anew, even while one is on its way.
func (g *Group) Forget(key string) {
	g.mu.Lock()
	delete(g.calls, key)
	g.mu.Unlock()
}
