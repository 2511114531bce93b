// A Transport's connection: its readLoop, and the bodies of replies, which tell it when they were read.
package http

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"strings"
	"sync"
)

// bodyEOFSignal tells readLoop when a reply's body was read, or closed before.
type bodyEOFSignal struct {
	body   io.ReadCloser
	early  func() error
	mu     sync.Mutex
	closed bool
	err    error
	end    func(error) error // called once
}

func (b *bodyEOFSignal) Read(p []byte) (n int, err error) {
	b.mu.Lock()
	closed, before := b.closed, b.err
	b.mu.Unlock()
	if closed {
		return 0, errReadOnClosedBody
	}
	if before != nil {
		return 0, before
	}
	n, err = b.body.Read(p)
	if err != nil {
		b.mu.Lock()
		defer b.mu.Unlock()
		if b.err == nil {
			b.err = err
		}
		err = b.ended(err)
	}
	return n, err
}

func (b *bodyEOFSignal) Close() error {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.closed {
		return nil
	}
	b.closed = true
	if b.err != io.EOF {
		return b.early()
	}
	return b.ended(b.body.Close())
}

// ended needs mu.
func (b *bodyEOFSignal) ended(err error) error {
	if b.end == nil {
		return err
	}
	err = b.end(err)
	b.end = nil
	return err
}

func (pc *persistConn) readLoop() {
	why := errReadLoopExiting
	defer func() {
		pc.close(why)
		pc.t.removeIdle(pc)
	}()
	putIdle := func() bool {
		if err := pc.t.tryPutIdle(pc); err != nil {
			why = err
			return false
		}
		return true
	}
	// Who has read a body to its end goes on when the connection is idle, so that the next request
	// finds it.
	eof := make(chan struct{})
	defer close(eof)
	for alive := true; alive; {
		pc.readLimit = pc.mostInHeader()
		_, err := pc.in.Peek(1)
		pc.mu.Lock()
		if pc.expects == 0 {
			pc.unexpected(err)
			pc.mu.Unlock()
			return
		}
		pc.mu.Unlock()
		x := <-pc.requests
		if err != nil {
			err = readFailed{err}
			why = err
			x.answer(replyOrError{err: err})
			return
		}
		resp, err := pc.readReply(x)
		if err != nil {
			x.answer(replyOrError{err: err})
			return
		}
		switched := resp.StatusCode == StatusSwitchingProtocols
		if resp.Close || x.a.Close || resp.StatusCode <= 199 || switched {
			alive = false
		}
		if x.a.Method == "HEAD" || resp.ContentLength == 0 || switched {
			alive = alive && !pc.sawEOF && pc.wroteRequest() && putIdle()
			if !pc.answerWithoutBody(x, resp, switched) {
				return
			}
			continue
		}
		wasRead := make(chan bool, 2)
		resp.Body = pc.newBody(resp.Body, wasRead, eof)
		if !x.answer(replyOrError{resp: resp}) {
			return
		}
		select {
		case atEOF := <-wasRead:
			alive = alive && atEOF && !pc.sawEOF && pc.wroteRequest() && putIdle()
			if atEOF {
				eof <- struct{}{}
			}
		case <-x.a.ctx.Done():
			alive = false
			pc.cancelRequest(context.Cause(x.a.ctx))
		case <-pc.closed:
			alive = false
		}
		x.a.cancel(errRequestDone)
	}
}

// answerWithoutBody gives the connection itself to who has switched protocols.
func (pc *persistConn) answerWithoutBody(x expected, resp *Response, switched bool) bool {
	if switched {
		resp.Body = &switchedBody{pc.in, pc.conn}
	}
	if !x.answer(replyOrError{resp: resp}) {
		return false
	}
	if switched {
		pc.leave()
	}
	x.a.cancel(errRequestDone)
	return true
}

func (pc *persistConn) newBody(body io.ReadCloser, wasRead chan<- bool,
	eof <-chan struct{}) *bodyEOFSignal {
	return &bodyEOFSignal{
		body: body,
		early: func() error {
			wasRead <- false
			<-eof // readLoop has ended
			return nil
		},
		end: func(err error) error {
			wasRead <- err == io.EOF
			if err == io.EOF {
				<-eof
			} else if err != nil {
				if canceled := pc.canceled(); canceled != nil {
					return canceled
				}
			}
			return err
		},
	}
}

// answer gives false when the caller has gone.
func (x *expected) answer(r replyOrError) bool {
	select {
	case x.reply <- r:
		return true
	case <-x.callerGone:
		return false
	}
}

// unexpected needs mu: the connection ends, or says something, while nobody has asked.
func (pc *persistConn) unexpected(err error) {
	if pc.whyClosed != nil {
		return
	}
	if n := pc.in.Buffered(); n > 0 {
		said, _ := pc.in.Peek(n)
		if text := string(said); strings.HasPrefix(text, "HTTP/1.1 408") ||
			strings.HasPrefix(text, "HTTP/1.0 408") {
			pc.closeLocked(errServerClosedIdle)
			return
		}
		log.Printf("Unsolicited response received on idle HTTP channel starting with %q; err=%v",
			said, err)
	}
	if err == io.EOF {
		pc.closeLocked(errServerClosedIdle)
	} else {
		pc.closeLocked(fmt.Errorf("readLoopPeekFailLocked: %w", err))
	}
}

// readReply reads a reply's header.
func (pc *persistConn) readReply(x expected) (*Response, error) {
	resp, err := pc.readHeader(x)
	if err != nil {
		if pc.readLimit <= 0 {
			err = fmt.Errorf("net/http: server response headers exceeded %d bytes; aborted",
				pc.mostInHeader())
		}
		return nil, err
	}
	pc.readLimit = noLimit
	pc.mu.Lock()
	pc.expects--
	pc.mu.Unlock()
	return resp, nil
}

// readHeader passes over those that only inform.
func (pc *persistConn) readHeader(x expected) (*Response, error) {
	mayGo := x.mayGo
	for informed := 0; ; informed++ {
		resp, err := ReadResponse(pc.in, x.a.Request)
		if err != nil {
			return nil, err
		}
		code := resp.StatusCode
		if mayGo != nil && code == StatusContinue {
			mayGo <- struct{}{}
			mayGo = nil
		}
		if code < 100 || code > 199 || code == StatusSwitchingProtocols {
			if mayGo != nil && (resp.Close || x.a.Close) {
				close(mayGo)
			} else if mayGo != nil {
				mayGo <- struct{}{}
			}
			return resp, nil
		}
		if informed == 5 {
			return nil, errors.New("net/http: too many 1xx informational responses")
		}
		pc.readLimit = pc.mostInHeader()
	}
}

// switchedBody is the connection after a change of protocols.
type switchedBody struct {
	in *bufio.Reader
	net.Conn
}

func (s *switchedBody) Read(p []byte) (int, error) { return s.in.Read(p) }
