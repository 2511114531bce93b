// Package ring is a circle of values without beginning or end.
package ring

// A Ring is an element of a circle. A zero Ring is a circle of one.
type Ring struct {
	next, prev *Ring
	Value      any
}

// New makes a circle of n; nil for n <= 0.
func New(n int) *Ring {
	if n <= 0 {
		return nil
	}
	r := new(Ring)
	r.ready()
	for ; n > 1; n-- {
		r.Link(new(Ring))
	}
	return r
}

func (r *Ring) ready() {
	if r.next == nil {
		r.next, r.prev = r, r
	}
}

func (r *Ring) Next() *Ring {
	r.ready()
	return r.next
}

func (r *Ring) Prev() *Ring {
	r.ready()
	return r.prev
}

// Move goes n elements on, or back for n < 0.
func (r *Ring) Move(n int) *Ring {
	r.ready()
	for ; n > 0; n-- {
		r = r.next
	}
	for ; n < 0; n++ {
		r = r.prev
	}
	return r
}

// Link puts s after r and returns what was there. If both are of one circle, that takes out
// what is between them.
func (r *Ring) Link(s *Ring) *Ring {
	after := r.Next()
	if s != nil {
		last := s.Prev()
		r.next, s.prev = s, r
		last.next, after.prev = after, last
	}
	return after
}

// Unlink takes out the n elements after r.
func (r *Ring) Unlink(n int) *Ring {
	if n <= 0 {
		return nil
	}
	return r.Link(r.Move(n + 1))
}

func (r *Ring) Len() int {
	n := 0
	r.Do(func(any) { n++ })
	return n
}

// Do calls f with each value, that of r first.
func (r *Ring) Do(f func(any)) {
	if r == nil {
		return
	}
	f(r.Value)
	for e := r.Next(); e != r; e = e.next {
		f(e.Value)
	}
}
