// Timers and tickers.
package main

import (
	"fmt"
	"time"
)

func try(f func()) {
	defer func() { fmt.Println("panic:", recover()) }()
	f()
}

func main() {
	const ms = time.Millisecond
	start := time.Now()
	time.Sleep(10 * ms)
	time.Sleep(0)
	time.Sleep(-ms)
	fmt.Println(time.Since(start) >= 10*ms, time.Until(start) < 0)

	t := time.NewTimer(20 * ms)
	fmt.Println(t.Stop(), t.Stop(), t.Reset(5*ms))
	at := <-t.C
	fmt.Println(at.After(start), t.Stop(), t.Reset(time.Hour), t.Reset(5*ms))
	<-t.C

	order := make(chan string, 9)
	time.AfterFunc(30*ms, func() { order <- "third" })
	time.AfterFunc(10*ms, func() { order <- "first" })
	f := time.AfterFunc(20*ms, func() { order <- "second" })
	g := time.AfterFunc(5*ms, func() { order <- "never" })
	fmt.Println(g.Stop(), g.C == nil)
	fmt.Println(<-order, <-order, <-order)
	fmt.Println(f.Reset(ms), <-order)

	select {
	case <-time.After(5 * ms):
		fmt.Println("after")
	case <-order:
	}
	k := time.NewTicker(10 * ms)
	a, b := <-k.C, <-k.C
	d := b.Sub(a)
	fmt.Println(d > 5*ms && d < 15*ms)
	k.Reset(2 * ms)
	<-k.C
	k.Stop()
	fmt.Println(time.Tick(0) == nil)
	n := 0
	for range time.Tick(ms) {
		if n++; n == 3 {
			break
		}
	}
	fmt.Println(n)

	try(func() { time.NewTicker(0) })
	try(func() { k.Reset(-1) })
	try(func() { new(time.Timer).Stop() })
	try(func() { new(time.Timer).Reset(1) })
	try(func() { new(time.Ticker).Reset(1) })
	new(time.Ticker).Stop()
}

/* Output:
true true
true false false
true false false true
true true
first second third
false second
after
true
true
3
panic: non-positive interval for NewTicker
panic: non-positive interval for Ticker.Reset
panic: time: Stop called on uninitialized Timer
panic: time: Reset called on uninitialized Timer
panic: time: Reset called on uninitialized Ticker
*/
