// Package iter has the types of iterators, and Pull, which turns one inside out.
package iter

// A Seq calls yield with one value after the other, until yield returns false.
type Seq[V any] func(yield func(V) bool)

// A Seq2 does so with pairs of values.
type Seq2[K, V any] func(yield func(K, V) bool)

// Pull returns a function that gives seq's next value at each call, and one that ends it.
func Pull[V any](seq Seq[V]) (next func() (V, bool), stop func()) {
	var value V
	var ok bool
	p := &puller{}
	p.begin(func() {
		seq(func(v V) bool {
			if p.done {
				return false
			}
			value, ok = v, true
			return p.yield()
		})
	})
	next = func() (v V, more bool) {
		p.next()
		var zero V
		v, more = value, ok
		value, ok = zero, false
		return
	}
	return next, p.stop
}

// Pull2 is Pull for pairs.
func Pull2[K, V any](seq Seq2[K, V]) (next func() (K, V, bool), stop func()) {
	var key K
	var value V
	var ok bool
	p := &puller{}
	p.begin(func() {
		seq(func(k K, v V) bool {
			if p.done {
				return false
			}
			key, value, ok = k, v, true
			return p.yield()
		})
	})
	next = func() (k K, v V, more bool) {
		p.next()
		var noKey K
		var noValue V
		k, v, more = key, value, ok
		key, value, ok = noKey, noValue, false
		return
	}
	return next, p.stop
}

// The iterator runs in a coroutine, and only while the puller waits in next or stop.
type puller struct {
	coro    uint64
	run     func()
	wanted  bool // next waits for a value
	done    bool // the iterator has ended or shall end
	failed  bool // it panicked
	reason  any  // with this
	goexits bool // it called runtime.Goexit
}

func (p *puller) begin(run func()) {
	p.run = run
	p.coro = newcoro(p.body)
}

func (p *puller) body() {
	if p.done {
		return // stopped before it began
	}
	returned := false
	defer func() {
		if !returned {
			p.reason = recover()
			p.failed = p.reason != nil
			p.goexits = !p.failed
		}
		p.done = true
	}()
	p.run()
	returned = true
}

// Gives the value that was just stored to the puller; false when no more are wanted.
func (p *puller) yield() bool {
	if !p.wanted {
		panic("iter.Pull: yield called again before next")
	}
	p.wanted = false
	coroswitch(p.coro)
	return !p.done
}

func (p *puller) next() {
	if p.done {
		return
	}
	if p.wanted {
		panic("iter.Pull: next called again before yield")
	}
	p.wanted = true
	p.resume()
	p.wanted = false
}

func (p *puller) stop() {
	if !p.done {
		p.done = true
		p.resume()
	}
}

func (p *puller) resume() {
	coroswitch(p.coro)
	if p.failed {
		p.failed = false
		panic(p.reason)
	}
	if p.goexits {
		p.goexits = false
		goexit()
	}
}
