// Cond: goroutines waiting for word of a change.
package sync

// A Cond lets goroutines that hold L wait until another signals. Do not copy one in use.
//
// The scheduler's conditions know a Mutex. For another Locker the waiters queue here, each
// with a semaphore of its own.
type Cond struct {
	L Locker

	h     uint64
	guard Mutex
	queue []*uint64
}

func NewCond(l Locker) *Cond { return &Cond{L: l} }

// Wait unlocks L, waits for Signal or Broadcast, and locks L again.
func (c *Cond) Wait() {
	if m, ok := c.L.(*Mutex); ok {
		condWait(&c.h, &m.h)
		return
	}
	condCheck(&c.h)
	sem := new(uint64)
	c.guard.Lock()
	c.queue = append(c.queue, sem)
	c.guard.Unlock()
	c.L.Unlock()
	semAcquire(sem)
	c.L.Lock()
}

// Signal wakes the goroutine that waits longest.
func (c *Cond) Signal() {
	if _, ok := c.L.(*Mutex); ok {
		condSignal(&c.h)
		return
	}
	condCheck(&c.h)
	for _, sem := range c.take(1) {
		semRelease(sem)
	}
}

// Broadcast wakes all that wait.
func (c *Cond) Broadcast() {
	if _, ok := c.L.(*Mutex); ok {
		condBroadcast(&c.h)
		return
	}
	condCheck(&c.h)
	for _, sem := range c.take(-1) {
		semRelease(sem)
	}
}

// Takes the n first waiters off the queue; all for n < 0.
func (c *Cond) take(n int) []*uint64 {
	c.guard.Lock()
	if n < 0 || n > len(c.queue) {
		n = len(c.queue)
	}
	taken := c.queue[:n]
	c.queue = c.queue[n:]
	c.guard.Unlock()
	return taken
}
