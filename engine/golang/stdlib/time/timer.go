// Timer and Ticker.
package time

// A Timer fires once: it sends the time on C, or calls its function in a new goroutine.
type Timer struct {
	C  <-chan Time
	id uint32
	ok bool
	f  func()
}

// A Ticker sends the time on C again and again; a slow receiver misses ticks.
type Ticker struct {
	C  <-chan Time
	id uint32
	ok bool
}

func NewTimer(d Duration) *Timer {
	id, c := newTimer(int64(d))
	return &Timer{C: c, id: id, ok: true}
}

// After is NewTimer(d).C.
func After(d Duration) <-chan Time {
	_, c := newTimer(int64(d))
	return c
}

// AfterFunc calls f in a new goroutine when d has passed.
func AfterFunc(d Duration, f func()) *Timer {
	return &Timer{id: afterFunc(int64(d), f), ok: true, f: f}
}

// Stop says whether it kept the timer from firing.
func (t *Timer) Stop() bool {
	if !t.ok {
		panic("time: Stop called on uninitialized Timer")
	}
	return timerStop(t.id)
}

// Reset lets the timer fire when d has passed, and says whether it was still to fire.
func (t *Timer) Reset(d Duration) bool {
	if !t.ok {
		panic("time: Reset called on uninitialized Timer")
	}
	if t.f != nil {
		return funcTimerReset(t.id, int64(d), t.f)
	}
	return timerReset(t.id, int64(d))
}

func NewTicker(d Duration) *Ticker {
	if d <= 0 {
		panic("non-positive interval for NewTicker")
	}
	id, c := newTicker(int64(d))
	return &Ticker{C: c, id: id, ok: true}
}

// Tick is NewTicker(d).C, or nil for d <= 0.
func Tick(d Duration) <-chan Time {
	if d <= 0 {
		return nil
	}
	return NewTicker(d).C
}

func (t *Ticker) Stop() {
	if t.ok {
		timerStop(t.id)
	}
}

func (t *Ticker) Reset(d Duration) {
	if d <= 0 {
		panic("non-positive interval for Ticker.Reset")
	}
	if !t.ok {
		panic("time: Reset called on uninitialized Ticker")
	}
	timerReset(t.id, int64(d))
}
