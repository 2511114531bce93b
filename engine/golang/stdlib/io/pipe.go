// A pipe in memory: every write waits until readers have taken all of it.
package io

import "sync"

type pipe struct {
	writing sync.Mutex
	data    chan []byte
	taken   chan int
	once    sync.Once
	done    chan struct{}

	errs     sync.Mutex
	readErr  error
	writeErr error
}

// PipeReader is the end of a pipe to read from.
type PipeReader struct{ pipe }

// PipeWriter is the end of a pipe to write to.
type PipeWriter struct{ r PipeReader }

// Pipe makes a pipe without a buffer.
func Pipe() (*PipeReader, *PipeWriter) {
	w := &PipeWriter{PipeReader{pipe{
		data:  make(chan []byte),
		taken: make(chan int),
		done:  make(chan struct{}),
	}}}
	return &w.r, w
}

// close keeps the first error of one end and wakes whoever waits.
func (p *pipe) close(end *error, err error) {
	p.errs.Lock()
	if *end == nil {
		*end = err
	}
	p.errs.Unlock()
	p.once.Do(func() { close(p.done) })
}

// closedErr is what the one end sees: the error the other was closed with, if it was not
// closed itself before.
func (p *pipe) closedErr(own, other *error) error {
	p.errs.Lock()
	defer p.errs.Unlock()
	if *own == nil && *other != nil {
		return *other
	}
	return ErrClosedPipe
}

// Read waits for a writer or for the pipe's end.
func (r *PipeReader) Read(b []byte) (n int, err error) {
	select {
	case <-r.done:
		return 0, r.closedErr(&r.readErr, &r.writeErr)
	default:
	}
	select {
	case data := <-r.data:
		n = copy(b, data)
		r.taken <- n
		return n, nil
	case <-r.done:
		return 0, r.closedErr(&r.readErr, &r.writeErr)
	}
}

// Close makes writes give ErrClosedPipe.
func (r *PipeReader) Close() error { return r.CloseWithError(nil) }

// CloseWithError makes writes give err.
func (r *PipeReader) CloseWithError(err error) error {
	if err == nil {
		err = ErrClosedPipe
	}
	r.close(&r.readErr, err)
	return nil
}

// Write waits until readers took all of b, or the pipe is closed.
func (w *PipeWriter) Write(b []byte) (n int, err error) {
	p := &w.r.pipe
	select {
	case <-p.done:
		return 0, p.closedErr(&p.writeErr, &p.readErr)
	default:
		p.writing.Lock()
		defer p.writing.Unlock()
	}
	for first := true; first || len(b) > 0; first = false {
		select {
		case p.data <- b:
			took := <-p.taken
			b = b[took:]
			n += took
		case <-p.done:
			return n, p.closedErr(&p.writeErr, &p.readErr)
		}
	}
	return n, nil
}

// Close makes reads give EOF.
func (w *PipeWriter) Close() error { return w.CloseWithError(nil) }

// CloseWithError makes reads give err.
func (w *PipeWriter) CloseWithError(err error) error {
	if err == nil {
		err = EOF
	}
	w.r.close(&w.r.writeErr, err)
	return nil
}
