// Reading from a server's connection, while a handler works also: so is noticed that the client has
// gone.
package http

import (
	"io"
	"net"
	"sync"
	"time"
)

type connReader struct {
	conn *conn

	mu       sync.Mutex
	cond     *sync.Cond
	byteRead [1]byte // by backgroundRead
	hasByte  bool
	inRead   bool
	aborted  bool // the read in the background shall end
	remain   int64
}

func newConnReader(c *conn) *connReader {
	r := &connReader{conn: c}
	r.cond = sync.NewCond(&r.mu)
	return r
}

const noLimit = 1<<63 - 1

func (r *connReader) setLimit(n int64) { r.remain = n }

func (r *connReader) unlimit() { r.remain = noLimit }

func (r *connReader) limitHit() bool { return r.remain <= 0 }

func (r *connReader) startBackgroundRead() {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.inRead {
		panic("invalid concurrent Body.Read call")
	}
	if r.hasByte {
		return
	}
	r.inRead = true
	r.conn.rwc.SetReadDeadline(time.Time{})
	go r.backgroundRead()
}

// backgroundRead waits for a byte of the next request, or for the end.
func (r *connReader) backgroundRead() {
	n, err := r.conn.rwc.Read(r.byteRead[:])
	r.mu.Lock()
	if n == 1 {
		r.hasByte = true
	}
	if e, ok := err.(net.Error); ok && r.aborted && e.Timeout() {
		// abortPendingRead set that deadline.
	} else if err != nil {
		r.clientGone()
	}
	r.aborted = false
	r.inRead = false
	r.mu.Unlock()
	r.cond.Broadcast()
}

func (r *connReader) abortPendingRead() {
	r.mu.Lock()
	defer r.mu.Unlock()
	if !r.inRead {
		return
	}
	r.aborted = true
	r.conn.rwc.SetReadDeadline(time.Unix(1, 0))
	for r.inRead {
		r.cond.Wait()
	}
	r.conn.rwc.SetReadDeadline(time.Time{})
}

// clientGone ends the contexts of the connection's requests.
func (r *connReader) clientGone() {
	r.conn.cancel()
	if w := r.conn.current.Load(); w != nil {
		w.notifyClosed()
	}
}

func (r *connReader) Read(p []byte) (n int, err error) {
	r.mu.Lock()
	if r.inRead {
		r.mu.Unlock()
		if r.conn.isHijacked() {
			panic("invalid Body.Read call. After hijacked, the original Request must not be used")
		}
		panic("invalid concurrent Body.Read call")
	}
	if r.limitHit() {
		r.mu.Unlock()
		return 0, io.EOF
	}
	if len(p) == 0 {
		r.mu.Unlock()
		return 0, nil
	}
	if int64(len(p)) > r.remain {
		p = p[:r.remain]
	}
	if r.hasByte {
		p[0] = r.byteRead[0]
		r.hasByte = false
		r.mu.Unlock()
		return 1, nil
	}
	r.inRead = true
	r.mu.Unlock()
	n, err = r.conn.rwc.Read(p)
	r.mu.Lock()
	r.inRead = false
	if err != nil {
		r.clientGone()
	}
	r.remain -= int64(n)
	r.mu.Unlock()
	r.cond.Broadcast()
	return n, err
}
