// Calls and returns.
package main

import "fmt"

func f(a, b int)                 {}
func v(s string, rest ...int)    {}
func two() (int, string)         { return 1, "" }
func r1() int                    { return } // ERROR "not enough return values\n\thave ()\n\twant (int)" at 36
func r2() (int, error)           { return 1 } // ERROR "not enough return values\n\thave (number)\n\twant (int, error)" at 43
func r3()                        { return 1 } // ERROR "too many return values\n\thave (number)\n\twant ()" at 43
func r4() int                    { return "x" } // ERROR "cannot use \"x\" (untyped string constant) as int value in return statement" at 43
func r5() (n int, err error)     { return }
func r6() (n int) {
	{
		n := 2
		_ = n
		return // ERROR "result parameter n not in scope at return\n\tcalls.go:16:3: inner declaration of var n int" at 3
	}
}
func r7() int                    { return 1, 2 } // ERROR "too many return values\n\thave (number, number)\n\twant (int)" at 46
func r8() (int, string)          { return two() }
func r9() (string, int)          { return two() } // ERROR "cannot use two() (value of type int) as string value in return statement" at 43 "cannot use two() (value of type string) as int value in return statement" at 43
func none()                      {}

func main() {
	f() // ERROR "not enough arguments in call to f\n\thave ()\n\twant (int, int)" at 2
	f(1) // ERROR "not enough arguments in call to f\n\thave (number)\n\twant (int, int)" at 4
	f(1, 2, 3) // ERROR "too many arguments in call to f\n\thave (number, number, number)\n\twant (int, int)" at 10
	f("a", 2) // ERROR "cannot use \"a\" (untyped string constant) as int value in argument to f" at 4
	f(two()) // ERROR "cannot use two() (value of type string) as int value in argument to f" at 4
	v() // ERROR "not enough arguments in call to v\n\thave ()\n\twant (string, ...int)" at 2
	v("a", "b") // ERROR "cannot use \"b\" (untyped string constant) as int value in argument to v" at 9
	v("a", []int{1}...)
	v("a", 1, []int{1}...) // ERROR "too many arguments in call to v\n\thave (string, number, []int)\n\twant (string, ...int)" at 12
	v("a", []string{}...) // ERROR "cannot use []string{} (value of type []string) as []int value in argument to v" at 9
	f([]int{1, 2}...) // ERROR "cannot use ... in call to non-variadic f" at 2
	x := none() // ERROR "declared and not used: x" at 2 "none() (no value) used as value" at 7
	_ = two() // ERROR "assignment mismatch: 1 variable but two returns 2 values" at 6
	fmt.Println(none()) // ERROR "none() (no value) used as value" at 14
	fmt.Println(two(), 1) // ERROR "multiple-value two() (value of type (int, string)) in single-value context" at 14
	1() // ERROR "invalid operation: cannot call non-function 1 (untyped int constant)" at 2
	"s"() // ERROR "invalid operation: cannot call non-function \"s\" (untyped string constant)" at 2
	var fn func(int) string
	fn() // ERROR "not enough arguments in call to fn\n\thave ()\n\twant (int)" at 2
	fn("x") // ERROR "cannot use \"x\" (untyped string constant) as int value in argument to fn" at 5
	_ = fn(1) + 1 // ERROR "invalid operation: fn(1) + 1 (mismatched types string and untyped int)" at 6
	go f // ERROR "expression in go must be function call" at 5
	defer 1 // ERROR "expression in defer must be function call" at 8
	go f(1, 2)
	defer len("x") // ERROR "defer discards result of len(\"x\") (constant 1 of type int)" at 8
	go int(1) // ERROR "go requires function call, not conversion int(1) (constant 1 of type int)" at 5
	defer append([]int{}, 1) // ERROR "defer discards result of append([]int{}, 1) (value of type []int)" at 8
	f(nil, 1) // ERROR "cannot use nil as int value in argument to f" at 4
	f(a...) // ERROR "cannot use ... in call to non-variadic f" at 2 "undefined: a" at 4
	two().x() // ERROR "multiple-value two() (value of type (int, string)) in single-value context" at 2
	go func() {} // ERROR "expression in go must be function call" at 5
	none() + 1 // ERROR "none() (no value) used as value" at 2
	int() // ERROR "missing argument in conversion to int" at 2
	int(1, 2) // ERROR "too many arguments in conversion to int" at 9
	len() // ERROR "invalid operation: not enough arguments for len() (expected 1, found 0)" at 2
	len(1, 2) // ERROR "invalid operation: too many arguments for len(1, 2) (expected 1, found 2)" at 2
	len(5) // ERROR "invalid argument: 5 (untyped int constant) for built-in len" at 6
	len("x") // ERROR "len(\"x\") (constant 1 of type int) is not used" at 2
}
