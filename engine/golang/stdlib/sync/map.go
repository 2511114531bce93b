// Map: a map that many goroutines may use.
package sync

import "sync/atomic"

// A Map is like a map[any]any that is safe to use from several goroutines.
//
// Two tables lead to the same slots. `seen` never changes once it is there and is looked into
// without the lock; `fresh`, when there is one, has all of seen's keys that count and new ones,
// and is under the lock. When as many look-ups had to go to fresh as it has keys, it becomes
// seen. So what is ordered before what is as in Go: by the atomic words, and by the lock only
// where Go takes it, too.
type Map struct {
	mu     Mutex
	seen   atomic.Pointer[table]
	fresh  map[any]*slot
	misses int
}

// A table that is not changed any more. more: fresh has keys that this one has not.
type table struct {
	slots map[any]*slot
	more  bool
}

var empty table

func (m *Map) table() *table {
	if t := m.seen.Load(); t != nil {
		return t
	}
	return &empty
}

// A slot has the value of a key: nil when it was deleted, left when it was deleted and fresh
// was made without it.
type slot struct {
	p atomic.Pointer[any]
}

var left = new(any)

func newSlot(value any) *slot {
	s := new(slot)
	s.p.Store(&value)
	return s
}

func (s *slot) load() (value any, ok bool) {
	if p := s.p.Load(); p != nil && p != left {
		return *p, true
	}
	return nil, false
}

// swap puts another value in, unless fresh has to be told of the key first.
func (s *slot) swap(value *any) (previous *any, done bool) {
	for {
		p := s.p.Load()
		if p == left {
			return nil, false
		}
		if s.p.CompareAndSwap(p, value) {
			return p, true
		}
	}
}

// keep gives the value that is there, or puts this one in; not done when fresh has to be told.
func (s *slot) keep(value any) (actual any, loaded, done bool) {
	for p := s.p.Load(); p != left; p = s.p.Load() {
		if p != nil {
			return *p, true, true
		}
		mine := value
		if s.p.CompareAndSwap(nil, &mine) {
			return value, false, true
		}
	}
	return nil, false, false
}

// change replaces the value old by what to points to.
func (s *slot) change(old any, to *any) bool {
	for {
		p := s.p.Load()
		if p == nil || p == left || *p != old {
			return false
		}
		if s.p.CompareAndSwap(p, to) {
			return true
		}
	}
}

func (s *slot) clear() (value any, ok bool) {
	for {
		p := s.p.Load()
		if p == nil || p == left {
			return nil, false
		}
		if s.p.CompareAndSwap(p, nil) {
			return *p, true
		}
	}
}

// find is for those who do not add keys: the slot, if there is one. It may count as a miss.
func (m *Map) find(key any, remove bool) *slot {
	t := m.table()
	s, ok := t.slots[key]
	if ok || !t.more {
		return s
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	t = m.table()
	s, ok = t.slots[key]
	if ok || !t.more {
		return s
	}
	s = m.fresh[key]
	if remove {
		delete(m.fresh, key)
	}
	m.missed()
	return s
}

// missed counts a look-up that went to fresh. The lock is held.
func (m *Map) missed() {
	m.misses++
	if m.misses >= len(m.fresh) {
		m.publish()
	}
}

func (m *Map) publish() {
	m.seen.Store(&table{slots: m.fresh})
	m.fresh = nil
	m.misses = 0
}

// place gives the slot of a key to put a value in, and makes one with the value if there is none.
// The lock is held.
func (m *Map) place(key, value any) (s *slot, made bool) {
	t := m.table()
	if s, ok := t.slots[key]; ok {
		if s.p.CompareAndSwap(left, nil) {
			m.fresh[key] = s
		}
		return s, false
	}
	if s, ok := m.fresh[key]; ok {
		return s, false
	}
	if !t.more {
		m.refresh(t)
		m.seen.Store(&table{slots: t.slots, more: true})
	}
	s = newSlot(value)
	m.fresh[key] = s
	return s, true
}

// refresh makes fresh of what seen has and was not deleted.
func (m *Map) refresh(t *table) {
	if m.fresh != nil {
		return
	}
	m.fresh = make(map[any]*slot, len(t.slots))
	for key, s := range t.slots {
		p := s.p.Load()
		for p == nil && !s.p.CompareAndSwap(nil, left) {
			p = s.p.Load()
		}
		if p != nil && p != left {
			m.fresh[key] = s
		}
	}
}

func (m *Map) Load(key any) (value any, ok bool) {
	if s := m.find(key, false); s != nil {
		return s.load()
	}
	return nil, false
}

func (m *Map) Store(key, value any) { m.Swap(key, value) }

// LoadOrStore returns the value of key if there is one, or else stores and returns value.
func (m *Map) LoadOrStore(key, value any) (actual any, loaded bool) {
	if s, ok := m.table().slots[key]; ok {
		if actual, loaded, done := s.keep(value); done {
			return actual, loaded
		}
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	_, inSeen := m.table().slots[key]
	s, made := m.place(key, value)
	if made {
		return value, false
	}
	actual, loaded, _ = s.keep(value)
	if !inSeen {
		m.missed()
	}
	return actual, loaded
}

// LoadAndDelete deletes key and returns what was there.
func (m *Map) LoadAndDelete(key any) (value any, loaded bool) {
	if s := m.find(key, true); s != nil {
		return s.clear()
	}
	return nil, false
}

func (m *Map) Delete(key any) { m.LoadAndDelete(key) }

// Swap stores value and returns what was there.
func (m *Map) Swap(key, value any) (previous any, loaded bool) {
	var p *any
	done := false
	if s, ok := m.table().slots[key]; ok {
		p, done = s.swap(&value)
	}
	if !done {
		m.mu.Lock()
		if s, made := m.place(key, value); !made {
			p = s.p.Swap(&value)
		}
		m.mu.Unlock()
	}
	if p == nil {
		return nil, false
	}
	return *p, true
}

// CompareAndSwap stores new if the value is old, which must be comparable.
func (m *Map) CompareAndSwap(key, old, new any) (swapped bool) {
	s := m.find(key, false)
	return s != nil && s.change(old, &new)
}

// CompareAndDelete deletes key if its value is old, which must be comparable.
func (m *Map) CompareAndDelete(key, old any) (deleted bool) {
	s := m.find(key, false)
	return s != nil && s.change(old, nil)
}

// Clear deletes all keys.
func (m *Map) Clear() {
	if t := m.table(); len(t.slots) == 0 && !t.more {
		return
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if t := m.table(); len(t.slots) != 0 || t.more {
		m.seen.Store(&table{})
	}
	clear(m.fresh)
	m.misses = 0
}

// Range calls f for each key that is there when its turn comes, until f returns false. f may
// use m.
func (m *Map) Range(f func(key, value any) bool) {
	t := m.table()
	if t.more {
		m.mu.Lock()
		if t = m.table(); t.more {
			m.publish()
			t = m.table()
		}
		m.mu.Unlock()
	}
	for key, s := range t.slots {
		if value, ok := s.load(); ok && !f(key, value) {
			return
		}
	}
}
