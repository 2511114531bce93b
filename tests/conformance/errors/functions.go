// Function literals, closures, parameters.
package main

func apply(f func(int) int) int { return f(1) }

func variadic(a ...int, b int) {} // ERROR "can only use ... with final parameter in list" at 17

func main() {
	_ = apply(func(s string) int { return 1 }) // ERROR "cannot use func(s string) int {…} (value of type func(s string) int) as func(int) int value in argument to apply" at 12
	_ = apply(func(i int) string { return "" }) // ERROR "cannot use func(i int) string {…} (value of type func(i int) string) as func(int) int value in argument to apply" at 12
	_ = apply(func(i int) int {}) // ERROR "missing return" at 29
	_ = apply(func(i int) { return 1 }) // ERROR "cannot use func(i int) {…} (value of type func(i int)) as func(int) int value in argument to apply" at 12 "too many return values\n\thave (number)\n\twant ()" at 33
	_ = apply(5) // ERROR "cannot use 5 (untyped int constant) as func(int) int value in argument to apply" at 12
	_ = apply(apply) // ERROR "cannot use apply (value of type func(f func(int) int) int) as func(int) int value in argument to apply" at 12
	f := func(x int) {
		x = "a" // ERROR "cannot use \"a\" (untyped string constant) as int value in assignment" at 7
		return 1 // ERROR "too many return values\n\thave (number)\n\twant ()" at 10
	}
	f("a") // ERROR "cannot use \"a\" (untyped string constant) as int value in argument to f" at 4
	f = nil
	f = func() {} // ERROR "cannot use func() {} (value of type func()) as func(x int) value in assignment" at 6
	f == f // ERROR "invalid operation: f == f (func can only be compared to nil)" at 2
	func() {}()
	func() int { return 1 }()
	_ = func() int { return 1 }
	func() {} // ERROR "func() {} (value of type func()) is not used" at 2
	defer func() { recover() }()
	defer func() {} // ERROR "expression in defer must be function call" at 8
	for i := 0; i < 3; i++ {
		go func() { unknown(i) }() // ERROR "undefined: unknown" at 15
	}
	var g func(...int) = func(a []int) {} // ERROR "cannot use func(a []int) {} (value of type func(a []int)) as func(...int) value in variable declaration" at 23
	_ = g
	var h func(int) = variadic // ERROR "cannot use variadic (value of type func(a int, b int)) as func(int) value in variable declaration" at 20
	a, b := func() (int, string) { return 1, 2 }() // ERROR "cannot use 2 (untyped int constant) as string value in return statement" at 43
	_ = a + b // ERROR "invalid operation: a + b (mismatched types int and string)" at 6
	h(1)(2) // ERROR "h(1) (no value) used as value or type" at 2
	this := func() { this() } // ERROR "undefined: this" at 19
	_ = this
}
