// Pipe: two connected ends in memory, without a buffer.
package net

import (
	"io"
	"os"
	"sync"
	"time"
)

// A lane leads one way: a Write hands its bytes to Reads, and hears from each how many it took.
type lane struct {
	bytes chan []byte
	taken chan int
}

// An alarm rings when its time has come, until it is set again.
type alarm struct {
	mu     sync.Mutex
	timer  *time.Timer
	times  int // that it was set
	ringer chan struct{}
}

func newAlarm() *alarm { return &alarm{ringer: make(chan struct{})} }

func (a *alarm) set(t time.Time) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.timer != nil {
		a.timer.Stop()
		a.timer = nil
	}
	a.times++
	if isDone(a.ringer) {
		a.ringer = make(chan struct{})
	}
	if t.IsZero() {
		return
	}
	left := time.Until(t)
	if left <= 0 {
		close(a.ringer)
		return
	}
	set := a.times
	a.timer = time.AfterFunc(left, func() {
		a.mu.Lock()
		defer a.mu.Unlock()
		if a.times == set {
			close(a.ringer)
		}
	})
}

func (a *alarm) wait() <-chan struct{} {
	a.mu.Lock()
	defer a.mu.Unlock()
	return a.ringer
}

func isDone(c <-chan struct{}) bool {
	select {
	case <-c:
		return true
	default:
		return false
	}
}

type pipe struct {
	writing    sync.Mutex // a Write at a time
	in, out    lane
	closing    sync.Once
	done       chan struct{}
	remoteDone chan struct{}
	readAlarm  *alarm
	writeAlarm *alarm
}

// Pipe gives the two ends of a connection in memory. What one writes the other has to read: a Write
// waits until all of it was read.
func Pipe() (Conn, Conn) {
	there := lane{make(chan []byte), make(chan int)}
	back := lane{make(chan []byte), make(chan int)}
	done := [2]chan struct{}{make(chan struct{}), make(chan struct{})}
	end := func(in, out lane, mine, other int) *pipe {
		return &pipe{in: in, out: out, done: done[mine], remoteDone: done[other],
			readAlarm: newAlarm(), writeAlarm: newAlarm()}
	}
	return end(back, there, 0, 1), end(there, back, 1, 0)
}

type pipeAddr struct{}

func (pipeAddr) Network() string { return "pipe" }

func (pipeAddr) String() string { return "pipe" }

func (p *pipe) LocalAddr() Addr { return pipeAddr{} }

func (p *pipe) RemoteAddr() Addr { return pipeAddr{} }

// pipeError leaves the errors of ends alone, as Go does.
func pipeError(op string, err error) error {
	if err == nil || err == io.EOF || err == io.ErrClosedPipe {
		return err
	}
	return &OpError{Op: op, Net: "pipe", Err: err}
}

func (p *pipe) Read(b []byte) (int, error) {
	n, err := p.read(b)
	return n, pipeError("read", err)
}

func (p *pipe) read(b []byte) (int, error) {
	late := p.readAlarm.wait()
	switch {
	case isDone(p.done):
		return 0, io.ErrClosedPipe
	case isDone(p.remoteDone):
		return 0, io.EOF
	case isDone(late):
		return 0, os.ErrDeadlineExceeded
	}
	select {
	case from := <-p.in.bytes:
		n := copy(b, from)
		p.in.taken <- n
		return n, nil
	case <-p.done:
		return 0, io.ErrClosedPipe
	case <-p.remoteDone:
		return 0, io.EOF
	case <-late:
		return 0, os.ErrDeadlineExceeded
	}
}

func (p *pipe) Write(b []byte) (int, error) {
	n, err := p.write(b)
	return n, pipeError("write", err)
}

// write hands over even nothing once.
func (p *pipe) write(b []byte) (n int, err error) {
	late := p.writeAlarm.wait()
	switch {
	case isDone(p.done), isDone(p.remoteDone):
		return 0, io.ErrClosedPipe
	case isDone(late):
		return 0, os.ErrDeadlineExceeded
	}
	p.writing.Lock()
	defer p.writing.Unlock()
	for first := true; first || n < len(b); first = false {
		select {
		case p.out.bytes <- b[n:]:
			n += <-p.out.taken
		case <-p.done:
			return n, io.ErrClosedPipe
		case <-p.remoteDone:
			return n, io.ErrClosedPipe
		case <-late:
			return n, os.ErrDeadlineExceeded
		}
	}
	return n, nil
}

func (p *pipe) setDeadline(t time.Time, alarms ...*alarm) error {
	if isDone(p.done) || isDone(p.remoteDone) {
		return io.ErrClosedPipe
	}
	for _, a := range alarms {
		a.set(t)
	}
	return nil
}

func (p *pipe) SetDeadline(t time.Time) error { return p.setDeadline(t, p.readAlarm, p.writeAlarm) }

func (p *pipe) SetReadDeadline(t time.Time) error { return p.setDeadline(t, p.readAlarm) }

func (p *pipe) SetWriteDeadline(t time.Time) error { return p.setDeadline(t, p.writeAlarm) }

func (p *pipe) Close() error {
	p.closing.Do(func() { close(p.done) })
	return nil
}
