// Package errgroup: the first error, the context that ends with it, and limits.
package main

import (
	"context"
	"errors"
	"fmt"
	"sync/atomic"
	"time"

	"golang.org/x/sync/errgroup"
)

func main() {
	var plain errgroup.Group
	plain.Go(func() error { return nil })
	fmt.Println(plain.Wait())

	group, ctx := errgroup.WithContext(context.Background())
	for i := range 4 {
		group.Go(func() error {
			select {
			case <-time.After(time.Duration(i+1) * time.Second):
				return fmt.Errorf("part %d", i)
			case <-ctx.Done():
				return ctx.Err()
			}
		})
	}
	fmt.Println(group.Wait(), ctx.Err(), context.Cause(ctx))

	var limited errgroup.Group
	limited.SetLimit(2)
	var running, most atomic.Int32
	for range 6 {
		limited.Go(func() error {
			if n := running.Add(1); n > most.Load() {
				most.Store(n)
			}
			time.Sleep(time.Millisecond)
			running.Add(-1)
			return nil
		})
	}
	fmt.Println(limited.Wait(), most.Load())
	hold := make(chan error)
	for range 3 {
		fmt.Print(limited.TryGo(func() error { return <-hold }), " ")
	}
	func() {
		defer func() { fmt.Println(recover()) }()
		limited.SetLimit(5)
	}()
	hold <- nil
	hold <- errors.New("last")
	fmt.Println(limited.Wait())
}

/* Output:
<nil>
part 0 context canceled part 0
<nil> 2
true true false errgroup: modify limit while 2 goroutines in the group are still active
last
*/
