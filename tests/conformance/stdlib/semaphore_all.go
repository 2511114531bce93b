// Package semaphore: shares of a whole, the order of who waits, contexts that end.
package main

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"time"

	"golang.org/x/sync/semaphore"
)

// A large share waits, and nothing behind it overtakes it.
func order() {
	s := semaphore.NewWeighted(4)
	ctx := context.Background()
	s.Acquire(ctx, 2)
	var wg sync.WaitGroup
	got := make(chan int64, 3)
	for i, n := range []int64{4, 1, 2} {
		wg.Add(1)
		go func() {
			defer wg.Done()
			time.Sleep(time.Duration(i+1) * time.Millisecond)
			fmt.Println("asks for", n, s.Acquire(ctx, n))
			got <- n
			time.Sleep(10 * time.Millisecond)
			s.Release(n)
		}()
	}
	time.Sleep(20 * time.Millisecond)
	fmt.Println("free is 2, try 1:", s.TryAcquire(1))
	s.Release(2)
	wg.Wait()
	close(got)
	first := <-got
	fmt.Println("first", first, "all free:", s.TryAcquire(4), s.TryAcquire(1))
}

func contexts() {
	s := semaphore.NewWeighted(3)
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Millisecond)
	fmt.Println(s.Acquire(ctx, 3))
	fmt.Println(s.Acquire(ctx, 2), errors.Is(s.Acquire(ctx, 9), context.DeadlineExceeded))
	cancel()
	s.Release(3)

	// The one in front leaves: who stands behind it fits.
	s.Acquire(context.Background(), 2)
	front, leave := context.WithCancel(context.Background())
	var wg sync.WaitGroup
	wg.Add(2)
	go func() {
		defer wg.Done()
		fmt.Println("front:", s.Acquire(front, 3))
	}()
	time.Sleep(time.Millisecond)
	behind := make(chan struct{})
	go func() {
		defer wg.Done()
		s.Acquire(context.Background(), 1)
		close(behind)
	}()
	time.Sleep(time.Millisecond)
	select {
	case <-behind:
		fmt.Println("overtook")
	default:
		fmt.Println("waits behind")
	}
	leave()
	<-behind
	wg.Wait()
	s.Release(3)

	// Never to be had: waits for the end of its context.
	short, stop := context.WithTimeout(context.Background(), time.Millisecond)
	defer stop()
	fmt.Println(s.Acquire(short, 4), s.TryAcquire(4), s.TryAcquire(3))
	s.Release(3)
	fmt.Println(s.Acquire(context.Background(), 0), s.TryAcquire(0))
}

func most() {
	s := semaphore.NewWeighted(3)
	var running, top atomic.Int32
	for range 12 {
		if err := s.Acquire(context.Background(), 1); err != nil {
			panic(err)
		}
		go func() {
			defer s.Release(1)
			if n := running.Add(1); n > top.Load() {
				top.Store(n)
			}
			time.Sleep(time.Millisecond)
			running.Add(-1)
		}()
	}
	s.Acquire(context.Background(), 3) // all are done
	fmt.Println("at most", top.Load(), "running", running.Load())
}

func main() {
	order()
	contexts()
	most()
	defer func() { fmt.Println("panic:", recover()) }()
	semaphore.NewWeighted(1).Release(1)
}

/* Output:
free is 2, try 1: false
asks for 4 <nil>
asks for 2 <nil>
asks for 1 <nil>
first 4 all free: true false
<nil>
context deadline exceeded true
waits behind
front: context canceled
context deadline exceeded false true
<nil> true
at most 3 running 0
panic: semaphore: released more than held
*/
