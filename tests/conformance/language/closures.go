// What function literals capture, and when loop variables are new.
package main

import "fmt"

func counter() (func() int, func()) {
	n := 0
	return func() int { n++; return n }, func() { n = 100 }
}

func compose(fs ...func(int) int) func(int) int {
	return func(x int) int {
		for _, f := range fs {
			x = f(x)
		}
		return x
	}
}

type acc struct{ sum int }

func (a *acc) add(n int)   { a.sum += n }
func (a acc) get() int     { return a.sum }
func apply(f func(int), n int) { f(n) }

func main() {
	next, reset := counter()
	fmt.Println(next(), next())
	reset()
	fmt.Println(next())

	var fs []func() int
	for i := 0; i < 3; i++ {
		fs = append(fs, func() int { i += 10; return i })
	}
	for _, f := range fs {
		fmt.Print(f(), f(), " ")
	}
	fmt.Println()
	for i := 0; i < 6; i++ {
		f := func() { i++ }
		f()
		fmt.Print(i, " ")
	}
	fmt.Println()
	var ps []*int
	for i, s := range []string{"a", "b"} {
		ps = append(ps, &i)
		defer func() { fmt.Println("deferred", s, i) }()
	}
	fmt.Println(*ps[0], *ps[1])

	fmt.Println(compose(func(x int) int { return x + 1 }, func(x int) int { return x * 2 })(4))
	var a acc
	f, g := a.add, a.get
	apply(f, 5)
	a.add(1)
	h := (*acc).add
	h(&a, 4)
	fmt.Println(a.sum, g(), acc.get(a))

	var fib func(int) int
	fib = func(n int) int {
		if n < 2 {
			return n
		}
		return fib(n-1) + fib(n-2)
	}
	fmt.Println(fib(15))
	x := 1
	func() {
		x := x
		x++
	}()
	func(p *int) { *p += 5 }(&x)
	fmt.Println(x)
}

/* Output:
1 2
101
10 20 11 21 12 22 
1 3 5 
0 1
10
10 0 10
610
6
deferred b 1
deferred a 0
*/
