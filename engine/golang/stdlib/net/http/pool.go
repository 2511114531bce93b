// The connections of a Transport: those that are idle, and who waits for one.
package http

import (
	"context"
	"net/url"
	"sync"
	"time"
)

// A wantConn is a request that waits for a connection: for a new one, or for one that becomes idle
// before.
type wantConn struct {
	key    connKey
	proxy  *url.URL
	result chan connOrError // gets one

	mu         sync.Mutex
	ctx        context.Context // to dial with; nil when it waits no more
	cancelDial context.CancelFunc
	done       bool
}

type connOrError struct {
	pc  *persistConn
	err error
}

func (w *wantConn) waits() bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	return !w.done
}

func (w *wantConn) dialContext() context.Context {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.ctx
}

// stopDial ends the dialing, and forgets what belongs to the request, which may end long before w
// is out of all queues.
func (w *wantConn) stopDial() {
	w.mu.Lock()
	cancel := w.cancelDial
	w.cancelDial = nil
	w.mu.Unlock()
	if cancel != nil {
		cancel()
	}
}

// deliver gives false when w does not wait any more.
func (w *wantConn) deliver(pc *persistConn, err error) bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.done {
		return false
	}
	w.ctx, w.done = nil, true
	w.result <- connOrError{pc, err}
	close(w.result)
	return true
}

// cancel puts back what came too late.
func (w *wantConn) cancel(t *Transport) {
	w.mu.Lock()
	var pc *persistConn
	if w.done {
		if r, ok := <-w.result; ok {
			pc = r.pc
		}
	} else {
		close(w.result)
	}
	w.ctx, w.done = nil, true
	w.mu.Unlock()
	if pc != nil {
		t.putOrClose(pc)
	}
}

// getConn gives an idle connection, or a new one, whichever is there first.
func (t *Transport) getConn(a *attempt, key connKey, proxy *url.URL) (pc *persistConn, err error) {
	// A dial goes on when its request has ended: another one can use the connection.
	ctx, cancel := context.WithCancel(context.WithoutCancel(a.ctx))
	w := &wantConn{key: key, proxy: proxy, ctx: ctx, cancelDial: cancel,
		result: make(chan connOrError, 1)}
	defer func() {
		if err != nil {
			w.cancel(t)
		}
	}()
	if !t.queueForIdle(w) {
		t.queueForDial(w)
	}
	select {
	case r := <-w.result:
		if r.err != nil && a.ctx.Err() != nil {
			return nil, whileWaiting(context.Cause(a.ctx))
		}
		return r.pc, r.err
	case <-a.ctx.Done():
		return nil, whileWaiting(context.Cause(a.ctx))
	}
}

func whileWaiting(err error) error {
	if err == errRequestCanceled {
		return errRequestCanceledConn
	}
	return err
}

func (t *Transport) queueForDial(w *wantConn) {
	t.countMu.Lock()
	defer t.countMu.Unlock()
	if t.MaxConnsPerHost <= 0 {
		t.startDial(w)
		return
	}
	if n := t.count[w.key]; n < t.MaxConnsPerHost {
		if t.count == nil {
			t.count = make(map[connKey]int)
		}
		t.count[w.key] = n + 1
		t.startDial(w)
		return
	}
	if t.countWait == nil {
		t.countWait = make(map[connKey][]*wantConn)
	}
	t.countWait[w.key] = append(waiting(t.countWait[w.key]), w)
}

// waiting leaves out those who wait no more.
func waiting(queue []*wantConn) []*wantConn {
	for len(queue) > 0 && !queue[0].waits() {
		queue = queue[1:]
	}
	return queue
}

// startDial needs countMu.
func (t *Transport) startDial(w *wantConn) {
	t.dialing = append(t.dialing, w)
	go t.dialConnFor(w)
}

// dialed forgets a dial.
func (t *Transport) dialed(w *wantConn) {
	t.countMu.Lock()
	for i, other := range t.dialing {
		if other == w {
			t.dialing = append(t.dialing[:i:i], t.dialing[i+1:]...)
			break
		}
	}
	t.countMu.Unlock()
	w.stopDial()
}

// stopDials ends those that nobody waits for.
func (t *Transport) stopDials() {
	t.countMu.Lock()
	dialing := t.dialing
	t.countMu.Unlock()
	for _, w := range dialing {
		if !w.waits() {
			w.stopDial()
		}
	}
}

func (t *Transport) dialConnFor(w *wantConn) {
	defer t.dialed(w)
	ctx := w.dialContext()
	if ctx == nil { // an idle one was faster
		t.uncount(w.key)
		return
	}
	pc, err := t.dialConn(ctx, w)
	delivered := w.deliver(pc, err)
	if err == nil && !delivered {
		t.putOrClose(pc)
	}
	if err != nil {
		t.uncount(w.key)
	}
}

// uncount lets the next one dial when a connection has gone.
func (t *Transport) uncount(key connKey) {
	if t.MaxConnsPerHost <= 0 {
		return
	}
	t.countMu.Lock()
	defer t.countMu.Unlock()
	if queue := waiting(t.countWait[key]); len(queue) > 0 {
		t.startDial(queue[0])
		t.countWait[key] = queue[1:]
		return
	}
	delete(t.countWait, key)
	if t.count[key]--; t.count[key] == 0 {
		delete(t.count, key)
	}
}

// queueForIdle tells whether there was an idle connection; else w gets the next one.
func (t *Transport) queueForIdle(w *wantConn) bool {
	if t.DisableKeepAlives {
		return false
	}
	t.idleMu.Lock()
	defer t.idleMu.Unlock()
	t.closeIdle = false
	for idle := t.idle[w.key]; len(idle) > 0; idle = t.idle[w.key] {
		pc := idle[len(idle)-1]
		isOld := t.IdleConnTimeout > 0 && time.Since(pc.idleAt) >= t.IdleConnTimeout
		delivered := !isOld && !pc.isBroken() && w.deliver(pc, nil)
		t.dropIdle(pc)
		if isOld {
			go pc.closeIfIdle()
		}
		if delivered {
			return true
		}
	}
	if t.idleWait == nil {
		t.idleWait = make(map[connKey][]*wantConn)
	}
	t.idleWait[w.key] = append(waiting(t.idleWait[w.key]), w)
	return false
}

func (t *Transport) putOrClose(pc *persistConn) {
	if err := t.tryPutIdle(pc); err != nil {
		pc.close(err)
	}
}

// tryPutIdle gives the connection to somebody who waits, or keeps it; the error says why not.
func (t *Transport) tryPutIdle(pc *persistConn) error {
	if t.DisableKeepAlives || t.MaxIdleConnsPerHost < 0 {
		return errKeepAlivesDisabled
	}
	if pc.isBroken() {
		return errConnBroken
	}
	pc.markReused()
	t.idleMu.Lock()
	defer t.idleMu.Unlock()
	queue := t.idleWait[pc.key]
	for len(queue) > 0 {
		w := queue[0]
		queue = queue[1:]
		if w.deliver(pc, nil) {
			t.idleWait[pc.key] = queue
			return nil
		}
	}
	delete(t.idleWait, pc.key)
	if t.closeIdle {
		return errCloseIdle
	}
	most := t.MaxIdleConnsPerHost
	if most == 0 {
		most = DefaultMaxIdleConnsPerHost
	}
	if len(t.idle[pc.key]) >= most {
		return errTooManyIdleHost
	}
	if t.idle == nil {
		t.idle = make(map[connKey][]*persistConn)
	}
	t.idle[pc.key] = append(t.idle[pc.key], pc)
	pc.idleAt = time.Now()
	pc.inOrder = t.idleOrder.PushBack(pc)
	if t.MaxIdleConns != 0 && t.idleOrder.Len() > t.MaxIdleConns {
		oldest := t.idleOrder.Front().Value.(*persistConn)
		t.dropIdle(oldest)
		oldest.close(errTooManyIdle)
	}
	if t.IdleConnTimeout > 0 {
		if pc.idleTimer == nil {
			pc.idleTimer = time.AfterFunc(t.IdleConnTimeout, pc.closeIfIdle)
		} else {
			pc.idleTimer.Reset(t.IdleConnTimeout)
		}
	}
	return nil
}

// dropIdle needs idleMu; it tells whether the connection was idle.
func (t *Transport) dropIdle(pc *persistConn) bool {
	if pc.inOrder == nil {
		return false
	}
	if pc.idleTimer != nil {
		pc.idleTimer.Stop()
	}
	t.idleOrder.Remove(pc.inOrder)
	pc.inOrder = nil
	idle := t.idle[pc.key]
	for i, other := range idle {
		if other != pc {
			continue
		}
		if len(idle) == 1 {
			delete(t.idle, pc.key)
		} else {
			copy(idle[i:], idle[i+1:])
			t.idle[pc.key] = idle[:len(idle)-1]
		}
		break
	}
	return true
}

func (t *Transport) removeIdle(pc *persistConn) {
	t.idleMu.Lock()
	defer t.idleMu.Unlock()
	t.dropIdle(pc)
}

// CloseIdleConnections closes those that no request uses.
func (t *Transport) CloseIdleConnections() {
	t.idleMu.Lock()
	var all []*persistConn
	for e := t.idleOrder.Front(); e != nil; e = e.Next() {
		all = append(all, e.Value.(*persistConn))
	}
	for _, pc := range all {
		t.dropIdle(pc)
	}
	t.closeIdle = true
	t.idleMu.Unlock()
	for _, pc := range all {
		pc.close(errCloseIdleConns)
	}
	t.stopDials()
}
