// want: nothing
package main

import (
	"context"
	"sync"
)

type options struct{ cancellable bool }

func run(parent context.Context, o options, wg *sync.WaitGroup) context.CancelFunc {
	ctx, stop := parent, func() {}
	if o.cancellable {
		var cancel context.CancelFunc
		ctx, cancel = context.WithCancel(parent)
		stop = cancel
	}
	wg.Add(1)
	go func() {
		defer wg.Done()
		<-ctx.Done()
	}()
	return stop
}

func main() {
	var wg sync.WaitGroup
	root, end := context.WithCancel(context.Background())
	defer end()
	stop := run(root, options{cancellable: true}, &wg)
	stop()
	wg.Wait()
}
