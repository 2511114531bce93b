// Package signal takes requests to hear of signals. None ever comes, but who asked for one waits as in
// Go: there is a goroutine that listens, so nobody says that all are asleep.
package signal

import (
	"context"
	"os"
	"sync"
)

// Who wants to hear of signals.
var handlers struct {
	sync.Mutex
	chans []chan<- os.Signal
}

var listening sync.Once

// Notify keeps c, to which nothing will be sent, and begins to listen.
func Notify(c chan<- os.Signal, sig ...os.Signal) {
	if c == nil {
		panic("os/signal: Notify using nil channel")
	}
	handlers.Lock()
	defer handlers.Unlock()
	add(c)
	listening.Do(func() { go loop() })
}

func add(c chan<- os.Signal) {
	for _, known := range handlers.chans {
		if known == c {
			return
		}
	}
	handlers.chans = append(handlers.chans, c)
}

func loop() {
	for {
		signal_recv()
	}
}

// Returns when a signal comes.
func signal_recv()

// Stop forgets c.
func Stop(c chan<- os.Signal) {
	handlers.Lock()
	defer handlers.Unlock()
	var others []chan<- os.Signal
	for _, known := range handlers.chans {
		if known != c {
			others = append(others, known)
		}
	}
	handlers.chans = others
}

func Ignore(sig ...os.Signal) {}

func Ignored(sig os.Signal) bool { return false }

// Reset forgets all who asked, when it is for all signals.
func Reset(sig ...os.Signal) {
	if len(sig) != 0 {
		return
	}
	handlers.Lock()
	defer handlers.Unlock()
	handlers.chans = nil
}

// NotifyContext is a context that a signal would end.
func NotifyContext(parent context.Context, signals ...os.Signal) (context.Context,
	context.CancelFunc) {
	ctx, cancel := context.WithCancel(parent)
	c := make(chan os.Signal, 1)
	Notify(c, signals...)
	if ctx.Err() == nil {
		go func() {
			select {
			case <-c:
				cancel()
			case <-ctx.Done():
			}
		}()
	}
	return ctx, func() {
		cancel()
		Stop(c)
	}
}
