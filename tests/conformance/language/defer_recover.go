// Deferred calls: their order, their arguments, what they see and change, panics.
package main

import (
	"errors"
	"fmt"
)

func named() (n int, err error) {
	defer func() {
		if r := recover(); r != nil {
			n, err = n*2, fmt.Errorf("recovered: %v", r)
		}
	}()
	n = 21
	panic("oops")
}

func changed() (n int) {
	defer func() { n++ }()
	return 41
}

func unnamed() int {
	n := 1
	defer func() { n = 100 }()
	return n
}

func order() {
	for i := 0; i < 3; i++ {
		defer fmt.Print(i, " ")
	}
}

type logger string

func (l logger) done()      { fmt.Print("done ", string(l), "; ") }
func (l *logger) finished() { fmt.Print("finished ", string(*l), "; ") }

func receivers() {
	l := logger("first")
	defer l.done()
	defer l.finished()
	l = "second"
}

func nested() (s string) {
	defer func() { s += fmt.Sprint(" outer ", recover()) }()
	defer func() {
		defer func() { s = fmt.Sprint("inner ", recover()) }()
		panic("second")
	}()
	panic("first")
}

func helper() any { return recover() }

func indirect() (r any) {
	defer func() { r = recover() }()
	defer func() {
		if helper() != nil {
			fmt.Println("helper must not recover")
		}
	}()
	panic("direct only")
}

func wrapped() error {
	base := errors.New("base")
	return fmt.Errorf("wrapped: %w", base)
}

func try(f func()) (s string) {
	defer func() {
		r := recover()
		if e, ok := r.(error); ok {
			s = e.Error()
		} else {
			s = fmt.Sprint(r)
		}
	}()
	f()
	return "fine"
}

func main() {
	fmt.Println(named())
	fmt.Println(changed(), unnamed())
	order()
	fmt.Println()
	receivers()
	fmt.Println()
	fmt.Println(nested())
	fmt.Println(indirect())
	fmt.Println(errors.Unwrap(wrapped()))

	var m map[string]int
	var p *struct{ x int }
	var e error
	var f func()
	a := []int{1, 2, 3}
	n, big := 5, -1
	var v any = "text"
	for _, g := range []func(){
		func() {},
		func() { m["a"] = 1 },
		func() { _ = p.x },
		func() { _ = e.Error() },
		func() { f() },
		func() { _ = a[n] },
		func() { _ = a[n:] },
		func() { _ = a[n-3 : n-4] },
		func() { _ = "abc"[n] },
		func() { _ = v.(int) },
		func() { _ = v.(error) },
		func() { _ = make([]int, big) },
		func() { _ = [4]int(a) },
		func() { n /= (n - 5) },
		func() { _ = any(a) == any(a) },
		func() { panic(fmt.Sprint("own ", n)) },
		func() { close((chan int)(nil)) },
	} {
		fmt.Println(try(g))
	}
}

/* Output:
42 recovered: oops
42 1
2 1 0 
finished second; done first; 
inner second outer first
direct only
base
<nil>
assignment to entry in nil map
runtime error: invalid memory address or nil pointer dereference
runtime error: invalid memory address or nil pointer dereference
runtime error: invalid memory address or nil pointer dereference
runtime error: index out of range [5] with length 3
runtime error: slice bounds out of range [5:3]
runtime error: slice bounds out of range [2:1]
runtime error: index out of range [5] with length 3
interface conversion: interface {} is string, not int
interface conversion: string is not error: missing method Error
runtime error: makeslice: len out of range
runtime error: cannot convert slice with length 3 to array or pointer to array with length 4
runtime error: integer divide by zero
runtime error: comparing uncomparable type []int
own 5
close of nil channel
*/
