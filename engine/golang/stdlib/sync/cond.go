// Cond: goroutines waiting for word of a change.
package sync

// A Cond lets goroutines that hold L wait until another signals. Do not copy one in use.
//
// The scheduler's conditions know a Mutex. With another Locker a Mutex of the Cond's own stands in
// for it. Who waits has that from before it gives L up until it stands in the queue; a signal takes
// it first, so that none comes in between.
type Cond struct {
	L Locker

	h     uint64
	guard Mutex
}

func NewCond(l Locker) *Cond { return &Cond{L: l} }

// Wait unlocks L, waits for Signal or Broadcast, and locks L again.
func (c *Cond) Wait() {
	if m, ok := c.L.(*Mutex); ok {
		condWait(&c.h, &m.h)
		return
	}
	condCheck(&c.h)
	c.guard.Lock()
	c.L.Unlock()
	condWait(&c.h, &c.guard.h)
	c.guard.Unlock()
	c.L.Lock()
}

// Signal wakes the goroutine that waits longest.
func (c *Cond) Signal() {
	if _, ok := c.L.(*Mutex); ok {
		condSignal(&c.h)
		return
	}
	c.guard.Lock()
	c.guard.Unlock()
	condSignal(&c.h)
}

// Broadcast wakes all that wait.
func (c *Cond) Broadcast() {
	if _, ok := c.L.(*Mutex); ok {
		condBroadcast(&c.h)
		return
	}
	c.guard.Lock()
	c.guard.Unlock()
	condBroadcast(&c.h)
}
