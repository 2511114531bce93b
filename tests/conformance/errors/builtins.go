// The predeclared functions.
package main

type T struct{ a int }

func main() {
	var i int
	var s []int
	var m map[string]int
	var c chan int
	append(s, 1) // ERROR "append(s, 1) (value of type []int) is not used" at 2
	_ = append(s, "a") // ERROR "cannot use \"a\" (untyped string constant) as int value in argument to append" at 16
	_ = append(i, 1) // ERROR "first argument to append must be a slice; have i (variable of type int)" at 13
	_ = append(s, s) // ERROR "cannot use s (variable of type []int) as int value in argument to append" at 16
	_ = append(s, s...)
	_ = append(s, "x"...) // ERROR "cannot use \"x\" (untyped string constant) as []int value in argument to append" at 16
	_ = append([]byte{}, "x"...)
	_ = append() // ERROR "invalid operation: not enough arguments for append() (expected 1, found 0)" at 6
	_ = append(nil, 1) // ERROR "first argument to append must be a slice; have untyped nil" at 13
	_ = cap(m) // ERROR "invalid argument: m (variable of type map[string]int) for built-in cap" at 10
	_ = len(i) // ERROR "invalid argument: i (variable of type int) for built-in len" at 10
	_ = len(s, s) // ERROR "invalid operation: too many arguments for len(s, s) (expected 1, found 2)" at 6
	clear(i) // ERROR "invalid argument: cannot clear i (variable of type int): argument must be (or constrained by) map or slice" at 8
	copy(s, m) // ERROR "invalid argument: copy expects slice arguments; found s (variable of type []int) and m (variable of type map[string]int)" at 7
	copy(s, []string{}) // ERROR "invalid argument: arguments to copy s (variable of type []int) and []string{} (value of type []string) have different element types int and string" at 7
	_ = copy(s, s) + "x" // ERROR "invalid operation: copy(s, s) + \"x\" (mismatched types int and untyped string)" at 6
	delete(m) // ERROR "invalid operation: not enough arguments for delete(m) (expected 2, found 1)" at 2
	delete(m, 1) // ERROR "cannot use 1 (untyped int constant) as string value in argument to delete" at 12
	delete(s, 1) // ERROR "invalid argument: s (variable of type []int) is not a map" at 9
	delete(m, "a", "b") // ERROR "invalid operation: too many arguments for delete(m, \"a\", \"b\") (expected 2, found 3)" at 2
	_ = make(int) // ERROR "invalid argument: cannot make int; type must be slice, map, or channel" at 11
	_ = make([]int) // ERROR "invalid operation: make([]int) expects 2 or 3 arguments; found 1" at 6
	_ = make([]int, -1) // ERROR "invalid argument: index -1 (constant of type int) must not be negative" at 18
	_ = make([]int, 5, 2) // ERROR "invalid argument: length and capacity swapped" at 18
	_ = make([]int, "a") // ERROR "cannot convert \"a\" (untyped string constant) to type int" at 18
	_ = make([]int, 1, 2, 3) // ERROR "invalid operation: make([]int, 1, 2, 3) expects 2 or 3 arguments; found 4" at 6
	_ = make(map[string]int, 1.5) // ERROR "1.5 (untyped float constant) truncated to int" at 27
	_ = make(chan int, 1, 2) // ERROR "invalid operation: make(chan int, 1, 2) expects 1 or 2 arguments; found 3" at 6
	_ = make(T) // ERROR "invalid argument: cannot make T; type must be slice, map, or channel" at 11
	_ = make() // ERROR "invalid operation: not enough arguments for make() (expected 1, found 0)" at 6
	_ = make(5) // ERROR "5 is not a type" at 11
	_ = new() // ERROR "invalid operation: not enough arguments for new() (expected 1, found 0)" at 6
	_ = new(5) // ERROR "5 is not a type" at 10
	_ = new(int, int) // ERROR "invalid operation: too many arguments for new(int, int) (expected 1, found 2)" at 6
	_ = min() // ERROR "invalid operation: not enough arguments for min() (expected 1, found 0)" at 6
	_ = min(1, "a") // ERROR "invalid argument: mismatched types untyped int (previous argument) and untyped string (type of \"a\")" at 13
	_ = max(i, 2.5) // ERROR "2.5 (untyped float constant) truncated to int" at 13
	_ = max(s, s) // ERROR "invalid argument: s (variable of type []int) cannot be ordered" at 10
	_ = min(1, 2.5, 'a')
	panic() // ERROR "invalid operation: not enough arguments for panic() (expected 1, found 0)" at 2
	panic(1, 2) // ERROR "invalid operation: too many arguments for panic(1, 2) (expected 1, found 2)" at 2
	_ = panic(1) // ERROR "panic(1) (no value) used as value" at 6
	print(nil) // ERROR "use of untyped nil in argument to built-inprint" at 8
	println(s, m)
	recover(1) // ERROR "invalid operation: too many arguments for recover(1) (expected 0, found 1)" at 2
	_ = complex(1, "a") // ERROR "invalid operation: complex(1, \"a\") (mismatched types untyped float and untyped string)" at 14
	_ = complex(i, i) // ERROR "invalid argument: arguments have type int, expected floating-point" at 14
	_ = real(i) // ERROR "invalid argument: argument has type int, expected complex type" at 11
	_ = imag("x") // ERROR "invalid argument: argument has type untyped string, expected complex type" at 11
	_ = len // ERROR "len (built-in) must be called" at 6
	len = 1 // ERROR "len (built-in) must be called" at 2
	close(c, c) // ERROR "invalid operation: too many arguments for close(c, c) (expected 1, found 2)" at 2
	close() // ERROR "invalid operation: not enough arguments for close() (expected 1, found 0)" at 2
	make([]int, 1) // ERROR "make([]int, 1) (value of type []int) is not used" at 2
	len(s) // ERROR "len(s) (value of type int) is not used" at 2
	new(int) // ERROR "new(int) (value of type *int) is not used" at 2
	_ = len(s...) // ERROR "invalid operation: invalid use of ... with built-in len" at 6
	cap := 1
	cap(s) // ERROR "invalid operation: cannot call non-function cap (variable of type int)" at 2
}
