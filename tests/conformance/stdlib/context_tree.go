// Contexts: their ends, causes, values, texts.
package main

import (
	"context"
	"errors"
	"fmt"
	"time"
)

type key int

type named string

func (n named) String() string { return "named " + string(n) }

func ended(ctx context.Context) string {
	select {
	case <-ctx.Done():
		return fmt.Sprint("ended: ", ctx.Err(), " because: ", context.Cause(ctx))
	default:
		return fmt.Sprint("goes on: ", ctx.Err(), " ", context.Cause(ctx))
	}
}

// own is a context of another make.
type own struct {
	context.Context
	done chan struct{}
	err  error
}

func (o *own) Done() <-chan struct{} { return o.done }
func (o *own) Err() error            { return o.err }

func try(f func()) {
	defer func() { fmt.Println("panic:", recover()) }()
	f()
}

func main() {
	bg := context.Background()
	fmt.Println(bg, context.TODO(), bg.Done() == nil, bg.Err(), bg.Value(1))

	parent, cancel := context.WithCancel(bg)
	child, cancelChild := context.WithCancelCause(parent)
	grandchild := context.WithValue(child, key(1), "one")
	fmt.Println(parent)
	fmt.Println(grandchild)
	fmt.Println(context.WithValue(bg, named("k"), 3), context.WithValue(bg, "s", named("v")))
	fmt.Println(grandchild.Value(key(1)), grandchild.Value(key(2)), grandchild.Value(1))
	fmt.Println(ended(grandchild))
	cancelChild(errors.New("enough"))
	cancelChild(errors.New("late"))
	fmt.Println(ended(parent))
	fmt.Println(ended(grandchild))
	free := context.WithoutCancel(grandchild)
	fmt.Println(free, ended(free), free.Value(key(1)))
	cancel()
	cancel()
	fmt.Println(ended(parent))
	after, _ := context.WithCancel(parent)
	fmt.Println(ended(after))

	timed, stop := context.WithTimeout(bg, 20*time.Millisecond)
	defer stop()
	_, ok := timed.Deadline()
	fmt.Println(ok, ended(timed))
	inner, stopInner := context.WithTimeoutCause(timed, time.Hour, errors.New("never seen"))
	defer stopInner()
	<-inner.Done()
	fmt.Println(ended(inner), errors.Is(inner.Err(), context.DeadlineExceeded))
	timed, stop = context.WithTimeoutCause(bg, time.Millisecond, errors.New("too slow"))
	<-timed.Done()
	stop()
	fmt.Println(ended(timed))
	past, stop := context.WithDeadline(bg, time.Now().Add(-time.Second))
	fmt.Println(ended(past))
	stop()
	var timeout interface{ Timeout() bool }
	fmt.Println(errors.As(past.Err(), &timeout) && timeout.Timeout())

	ctx, cancel := context.WithCancel(bg)
	ran := make(chan string)
	stopFunc := context.AfterFunc(ctx, func() { ran <- "ran" })
	stopped := context.AfterFunc(ctx, func() { ran <- "must not run" })
	fmt.Println(stopped(), stopped())
	cancel()
	fmt.Println(<-ran, stopFunc())

	o := &own{Context: bg, done: make(chan struct{})}
	ctx, cancel = context.WithCancel(o)
	fmt.Println(ended(ctx))
	o.err = errors.New("own error")
	close(o.done)
	<-ctx.Done()
	fmt.Println(ended(ctx))
	cancel()

	try(func() { context.WithCancel(nil) })
	try(func() { context.WithValue(bg, nil, 1) })
	try(func() { context.WithValue(bg, []int{1}, 1) })
}

/* Output:
context.Background context.TODO true <nil> <nil>
context.Background.WithCancel
context.Background.WithCancel.WithCancel.WithValue(main.key, one)
context.Background.WithValue(named k, int) context.Background.WithValue(s, named v)
one <nil> <nil>
goes on: <nil> <nil>
goes on: <nil> <nil>
ended: context canceled because: enough
context.Background.WithCancel.WithCancel.WithValue(main.key, one).WithoutCancel goes on: <nil> <nil> one
ended: context canceled because: context canceled
ended: context canceled because: context canceled
true goes on: <nil> <nil>
ended: context deadline exceeded because: context deadline exceeded true
ended: context deadline exceeded because: too slow
ended: context deadline exceeded because: context deadline exceeded
true
true false
ran false
goes on: <nil> <nil>
ended: own error because: own error
panic: cannot create context from nil parent
panic: nil key
panic: key is not comparable
*/
