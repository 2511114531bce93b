// Loops over functions: every way to leave them, deferred calls, iterators that misbehave.
package main

import "fmt"

func count(n int) func(func(int) bool) {
	return func(yield func(int) bool) {
		defer fmt.Print("(end)")
		for i := range n {
			if !yield(i) {
				return
			}
		}
	}
}

func find(want int) (found string) {
	for x := range count(10) {
		for y := range count(10) {
			if x*10+y == want {
				return fmt.Sprint(x, y)
			}
		}
	}
	return "none"
}

func labels() {
outer:
	for x := range count(4) {
		for y := range count(4) {
			if y > x {
				continue outer
			}
			if x == 2 {
				break outer
			}
			fmt.Print(" ", x, y)
		}
	}
	fmt.Println()
}

func deferred() {
	for x := range count(2) {
		defer fmt.Print(" deferred", x)
	}
	fmt.Print(" body done")
}

func jump() {
	for x := range count(5) {
		if x == 1 {
			goto out
		}
		fmt.Print(" at", x)
	}
	fmt.Println(" not here")
out:
	fmt.Println(" out")
}

func broken(yield func() bool) {
	yield()
	yield()
}

func main() {
	sum := 0
	for x := range count(5) {
		if x == 1 {
			continue
		}
		sum += x
	}
	fmt.Println(sum)
	fmt.Println(find(12), find(1000))
	labels()
	deferred()
	fmt.Println()
	jump()
	var fs []func() int
	for x := range count(3) {
		fs = append(fs, func() int { x++; return x })
	}
	for _, f := range fs {
		fmt.Print(f(), f(), " ")
	}
	fmt.Println()
	func() {
		defer func() { fmt.Println(recover()) }()
		for range broken {
			break
		}
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		for x := range count(3) {
			if x == 1 {
				panic("in the body")
			}
		}
	}()
	var keep func() bool
	for range func(yield func() bool) { keep = yield; yield() } {
	}
	func() {
		defer func() { fmt.Println(recover()) }()
		keep()
	}()
}

/* Output:
(end)9
(end)(end)(end)(end)(end)(end)(end)(end)(end)(end)(end)(end)(end)(end)1 2 none
 0 0(end) 1 0 1 1(end)(end)(end)
(end) body done deferred1 deferred0
 at0(end) out
(end)1 2 2 3 3 4 
runtime error: range function continued iteration after function for loop body returned false
(end)in the body
runtime error: range function continued iteration after whole loop exit
*/
