// Pool: objects put aside for later use.
package sync

import "sync/atomic"

// A Pool keeps objects for reuse; what is not taken within two garbage collections is lost.
//
// One slot for the object put first, a stack for the rest: what Go's Pool is on one P. The
// links are atomic, so it takes no lock, and a Put happens before the Get that returns it.
type Pool struct {
	New func() any

	cycle  atomic.Uint32
	fresh  store
	victim store // what was there at the last collection
}

type store struct {
	slot  atomic.Pointer[pooled]
	stack atomic.Pointer[pooled]
}

type pooled struct {
	x    any
	next *pooled
}

func (s *store) put(n *pooled) {
	if s.slot.CompareAndSwap(nil, n) {
		return
	}
	for {
		n.next = s.stack.Load()
		if s.stack.CompareAndSwap(n.next, n) {
			return
		}
	}
}

func (s *store) get() *pooled {
	if s.slot.Load() != nil {
		if n := s.slot.Swap(nil); n != nil {
			return n
		}
	}
	for {
		n := s.stack.Load()
		if n == nil || s.stack.CompareAndSwap(n, n.next) {
			return n
		}
	}
}

// Put adds x to the pool.
func (p *Pool) Put(x any) {
	if x == nil {
		return
	}
	p.age()
	p.fresh.put(&pooled{x: x})
}

// Get takes an object out, or makes one with New, or returns nil.
func (p *Pool) Get() any {
	p.age()
	n := p.fresh.get()
	if n == nil {
		n = p.victim.get()
	}
	if n != nil {
		return n.x
	}
	if p.New != nil {
		return p.New()
	}
	return nil
}

// Does what the garbage collections since the last call would have done to the pool.
func (p *Pool) age() {
	now, seen := gcCycles(), p.cycle.Load()
	if now == seen || !p.cycle.CompareAndSwap(seen, now) {
		return
	}
	slot, stack := p.fresh.slot.Swap(nil), p.fresh.stack.Swap(nil)
	if now-seen > 1 {
		slot, stack = nil, nil
	}
	p.victim.slot.Store(slot)
	p.victim.stack.Store(stack)
}
