// How gc numbers function literals: of package variables through the whole package, in the body of a
// loop over a function as if they stood around it, and there before those of the iterator.
package main

import (
	"fmt"
	"runtime"
)

func where(s string) int {
	pc, _, _, _ := runtime.Caller(1)
	fmt.Println(s, runtime.FuncForPC(pc).Name())
	return 1
}

//go:noinline
func seq(yield func(int) bool) { yield(1) }

//go:noinline
func call(f func()) { f() }

var (
	a = func() int { return where("a") }()
	b = func() int { call(func() { where("b") }); return 1 }()
	m = map[string]func() int{"x": func() int { return where("x") }, "y": func() int { return where("y") }}
)

type T struct{}

func (T) loop() {
	for range seq {
		where("method")
		call(func() { where("in method") })
	}
}

func main() {
	m["x"]()
	m["y"]()
	call(func() { where("before") })
	for range seq {
		where("body")
		call(func() { where("in body") })
		for range seq {
			where("inner")
			call(func() {
				for range seq {
					where("loop in literal")
					call(func() { where("in that") })
				}
			})
		}
	}
	for range func(yield func() bool) { where("iterator"); yield() } {
		call(func() { where("in body 2") })
	}
	T{}.loop()
	for range seq {
		defer func() { where("deferred") }()
	}
}

/* Output:
a main.init.func1
b main.init.func2.1
x main.init.func3
y main.init.func4
before main.main.func1
body main.main-range1
in body main.main.func2
inner main.main-range2
loop in literal main.main.func3-range1
in that main.main.func3.1
iterator main.main.func5
in body 2 main.main.func4
method main.T.loop-range1
in method main.T.loop.func1
deferred main.main.func6
*/
