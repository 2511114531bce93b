// runtime and runtime/debug: where we are, how many we are, and errors.
package main

import (
	"fmt"
	"path"
	"runtime"
	"runtime/debug"
	"strings"
	"sync"
)

type t struct{}

func (*t) method() string {
	pc, file, line, ok := runtime.Caller(0)
	return fmt.Sprint(runtime.FuncForPC(pc).Name(), " ", path.Base(file), " ", line, " ", ok)
}

func outer() []string {
	return inner()
}

func inner() (names []string) {
	pcs := make([]uintptr, 3)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(1, pcs)])
	for {
		f, more := frames.Next()
		names = append(names, fmt.Sprint(f.Function, ":", f.Line))
		if !more {
			return names
		}
	}
}

func main() {
	runtime.GOMAXPROCS(2)
	fmt.Println(runtime.GOMAXPROCS(0), runtime.GOMAXPROCS(1), runtime.GOMAXPROCS(-1))
	fmt.Println(runtime.GOOS, runtime.GOARCH, runtime.Compiler, strings.HasPrefix(runtime.Version(), "go1.23"), runtime.NumCPU() > 0)
	fmt.Println((&t{}).method())
	fmt.Println(outer())
	func() {
		_, _, line, _ := runtime.Caller(1)
		fmt.Println("called at", line)
	}()

	var wg sync.WaitGroup
	stop := make(chan bool)
	for range 3 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			defer fmt.Println("deferred")
			<-stop
			runtime.Goexit()
			fmt.Println("never")
		}()
	}
	fmt.Println("goroutines", runtime.NumGoroutine())
	close(stop)
	wg.Wait()
	runtime.Gosched()
	runtime.LockOSThread()
	runtime.UnlockOSThread()

	for _, f := range []func(){
		func() { _ = []int{1}[len(stop)+5] },
		func() { var p *t2; p.x = 1 },
		func() { var m map[int]int; m[0] = 1 },
		func() { close(stop) },
		func() { var e any = 1; _ = e.(string) },
		func() { _ = 1 / len(stop) },
	} {
		func() {
			defer func() {
				err, ok := recover().(runtime.Error)
				fmt.Println(ok, err)
			}()
			f()
		}()
	}
	fmt.Println(strings.HasPrefix(string(debug.Stack()), "goroutine 1 [running]:"), debug.SetGCPercent(50), debug.SetGCPercent(100))
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	runtime.GC()
	runtime.ReadMemStats(&after)
	fmt.Println(after.NumGC > before.NumGC, after.Mallocs >= before.Mallocs)
}

type t2 struct{ x int }

/* Output:
2 2 1
linux amd64 gc true true
main.(*t).method runtime_all.go 16 true
[main.inner:26 main.outer:21 main.main:41]
called at 45
goroutines 4
deferred
deferred
deferred
true runtime error: index out of range [5] with length 1
true runtime error: invalid memory address or nil pointer dereference
true assignment to entry in nil map
true close of closed channel
true interface conversion: interface {} is int, not string
true runtime error: integer divide by zero
true 100 50
true true
*/
