// Package signal takes requests to hear of signals. None ever comes.
package signal

import (
	"context"
	"os"
)

// Notify keeps c, to which nothing will be sent.
func Notify(c chan<- os.Signal, sig ...os.Signal) {
	if c == nil {
		panic("os/signal: Notify using nil channel")
	}
}

func Stop(c chan<- os.Signal) {}

func Ignore(sig ...os.Signal) {}

func Ignored(sig os.Signal) bool { return false }

func Reset(sig ...os.Signal) {}

// NotifyContext is a context that no signal ends.
func NotifyContext(parent context.Context, signals ...os.Signal) (ctx context.Context,
	stop context.CancelFunc) {
	return context.WithCancel(parent)
}
