// OnceFunc and its relatives: functions that work at their first call only.
package sync

// Runs f once; what f panicked with, every call panics with again.
type onceRun struct {
	once   Once
	f      func()
	done   bool
	reason any
}

func (r *onceRun) call() {
	r.once.Do(r.run)
	if !r.done {
		panic(r.reason)
	}
}

func (r *onceRun) run() {
	defer func() {
		r.f = nil
		r.reason = recover()
		if !r.done {
			panic(r.reason) // the first call panics here, where the stack still says why
		}
	}()
	r.f()
	r.done = true
}

// OnceFunc returns a function that calls f at its first call only.
func OnceFunc(f func()) func() {
	r := &onceRun{f: f}
	return r.call
}

// OnceValue returns a function that calls f at its first call and keeps the result.
func OnceValue[T any](f func() T) func() T {
	var value T
	r := &onceRun{f: func() { value = f() }}
	return func() T {
		r.call()
		return value
	}
}

// OnceValues is OnceValue for two results.
func OnceValues[T1, T2 any](f func() (T1, T2)) func() (T1, T2) {
	var first T1
	var second T2
	r := &onceRun{f: func() { first, second = f() }}
	return func() (T1, T2) {
		r.call()
		return first, second
	}
}
