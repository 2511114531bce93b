// Package singleflight: calls that overlap share one run; Forget, channels, errors, panics, Goexit.
package main

import (
	"errors"
	"fmt"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"golang.org/x/sync/singleflight"
)

func shared() {
	var g singleflight.Group
	var runs, sharing atomic.Int32
	var wg sync.WaitGroup
	for range 10 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			v, err, shared := g.Do("key", func() (any, error) {
				runs.Add(1)
				time.Sleep(10 * time.Millisecond)
				return "value", nil
			})
			if shared && v == "value" && err == nil {
				sharing.Add(1)
			}
		}()
	}
	wg.Wait()
	fmt.Println("runs", runs.Load(), "sharing", sharing.Load())
	v, err, alone := g.Do("key", func() (any, error) { return 7, errors.New("no") })
	fmt.Println(v, err, alone)
}

func channels() {
	var g singleflight.Group
	release := make(chan struct{})
	slow := func() (any, error) { <-release; return "slow", nil }
	a, b := g.DoChan("k", slow), g.DoChan("k", slow)
	other := g.DoChan("other", func() (any, error) { return nil, errors.New("other failed") })
	fmt.Printf("%+v\n", <-other)
	g.Forget("k")
	v, _, shared := g.Do("k", func() (any, error) { return "anew", nil })
	fmt.Println(v, shared)
	close(release)
	fmt.Println(<-a, <-b)
}

// protect gives how f ended: what it panicked with, or that its goroutine left.
func protect(f func()) (text string) {
	end := make(chan string)
	go func() {
		returned := false
		defer func() {
			if r := recover(); r != nil {
				first, rest, _ := strings.Cut(r.(error).Error(), "\n\n")
				unwrapped := errors.Unwrap(r.(error))
				end <- fmt.Sprint("panic: ", first, ", stack: ", rest != "", ", inside: ", unwrapped)
			} else {
				end <- fmt.Sprint("returned: ", returned)
			}
		}()
		f()
		returned = true
	}()
	return <-end
}

func ends() {
	for _, fn := range []func() (any, error){
		func() (any, error) { time.Sleep(time.Millisecond); panic("oops") },
		func() (any, error) { time.Sleep(time.Millisecond); panic(errors.New("an error")) },
		func() (any, error) { time.Sleep(time.Millisecond); runtime.Goexit(); return nil, nil },
	} {
		var g singleflight.Group
		var wg sync.WaitGroup
		texts := make([]string, 3)
		for i := range texts {
			wg.Add(1)
			go func() {
				defer wg.Done()
				texts[i] = protect(func() { g.Do("key", fn) })
			}()
		}
		wg.Wait()
		fmt.Println(texts[0], texts[0] == texts[1], texts[1] == texts[2])
		v, err, shared := g.Do("key", func() (any, error) { return "goes on", nil })
		fmt.Println(v, err, shared)
	}
}

func main() {
	shared()
	channels()
	ends()
	var g singleflight.Group
	done := make(chan struct{})
	g.DoChan("key", func() (any, error) { defer close(done); panic("nobody can recover this") })
	<-done
	select {}
}

/* Output:
runs 1 sharing 10
7 no false
{Val:<nil> Err:other failed Shared:false}
anew false
{slow <nil> true} {slow <nil> true}
panic: oops, stack: true, inside: <nil> true true
goes on <nil> false
panic: an error, stack: true, inside: an error true true
goes on <nil> false
returned: false true true
goes on <nil> false
*/
// Exit: 2
/* Stderr:
panic: nobody can recover this
*/
