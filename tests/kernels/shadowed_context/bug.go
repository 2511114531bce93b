// want: deadlock
// who: main.run.func2 main.main
package main

import (
	"context"
	"sync"
)

type options struct{ cancellable bool }

func run(parent context.Context, o options, wg *sync.WaitGroup) context.CancelFunc {
	ctx, stop := parent, func() {}
	if o.cancellable {
		ctx, cancel := context.WithCancel(parent)
		_ = ctx
		stop = cancel
	}
	wg.Add(1)
	go func() {
		defer wg.Done()
		<-ctx.Done() // line: done
	}()
	return stop
}

func main() {
	var wg sync.WaitGroup
	root, end := context.WithCancel(context.Background())
	defer end()
	stop := run(root, options{cancellable: true}, &wg)
	stop()
	wg.Wait() // line: wait
}
