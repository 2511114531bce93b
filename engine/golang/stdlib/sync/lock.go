// Package sync has the locks and meeting points of goroutines.
//
// This file: Mutex, RWMutex, WaitGroup, Once. Each holds one handle to the scheduler's object.
package sync

// A Locker can be locked and unlocked.
type Locker interface {
	Lock()
	Unlock()
}

// A Mutex is a lock for one holder; its zero value is unlocked.
type Mutex struct {
	h uint64
}

func (m *Mutex) Lock()         { mutexLock(&m.h) }
func (m *Mutex) TryLock() bool { return mutexTryLock(&m.h) }
func (m *Mutex) Unlock()       { mutexUnlock(&m.h) }

// An RWMutex is a lock for many readers or one writer; waiting writers go first.
type RWMutex struct {
	h uint64
}

func (rw *RWMutex) RLock()         { rwRLock(&rw.h) }
func (rw *RWMutex) TryRLock() bool { return rwTryRLock(&rw.h) }
func (rw *RWMutex) RUnlock()       { rwRUnlock(&rw.h) }
func (rw *RWMutex) Lock()          { rwLock(&rw.h) }
func (rw *RWMutex) TryLock() bool  { return rwTryLock(&rw.h) }
func (rw *RWMutex) Unlock()        { rwUnlock(&rw.h) }

// RLocker gives the reading side of rw as a Locker.
func (rw *RWMutex) RLocker() Locker { return (*reading)(rw) }

type reading RWMutex

func (r *reading) Lock()   { rwRLock(&r.h) }
func (r *reading) Unlock() { rwRUnlock(&r.h) }

// A WaitGroup waits until its counter is zero.
type WaitGroup struct {
	h uint64
}

func (wg *WaitGroup) Add(delta int) { wgAdd(&wg.h, delta) }
func (wg *WaitGroup) Done()         { wgAdd(&wg.h, -1) }
func (wg *WaitGroup) Wait()         { wgWait(&wg.h) }

// A Once runs one function once.
type Once struct {
	h uint64
}

// Do calls f unless an earlier call of Do did, and waits for that call's end.
func (o *Once) Do(f func()) {
	if onceBegin(&o.h) {
		defer onceEnd(&o.h)
		f()
	}
}
