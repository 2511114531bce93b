// Type parameters.
package main

type Number interface{ ~int | ~float64 }

func Max[T Number](a, b T) T {
	if a > b {
		return a
	}
	return b
}
func Map[T, U any](s []T, f func(T) U) []U { return nil }
func New[T any]() T                        { var t T; return t }
func Eq[T any](a, b T) bool                { return a == b } // ERROR "invalid operation: a == b (incomparable types in type set)" at 53
func Less[T comparable](a, b T) bool       { return a < b } // ERROR "invalid operation: a < b (type parameter T is not comparable with <)" at 53
func Sum[T ~string | ~int](s ...T) T       { return s[0] - s[1] } // ERROR "invalid operation: operator - not defined on s[0] (variable of type T constrained by ~string | ~int)" at 53

type List[T any] struct {
	next *List[T]
	v    T
}

func (l *List[T]) Push(v T)    {}
func (l List[int]) Bad()       {}
func (l *List) Worse()         {} // ERROR "cannot use generic type List[T any] without instantiation" at 10
func (l *List[A, B]) Two()     {} // ERROR "too many type arguments for type List: have 2, want 1" at 10

type Pair[K comparable, V any] struct {
	k K
	v V
}
type Bad1[T any] T // ERROR "cannot use a type parameter as RHS in type declaration" at 18
type Bad2[T any] struct{ T } // ERROR "embedded field type cannot be a (pointer to a) type parameter" at 26
type Bad3[T T2, T2 T] int // ERROR "cannot use a type parameter as constraint" at 13

func main() {
	_ = Max("a", "b") // ERROR "string does not satisfy Number (string missing in ~int | ~float64)" at 9
	_ = Max(1, 2.5)
	_ = Max(1, "x") // ERROR "in call to Max, mismatched types untyped int and untyped string (cannot infer T)" at 13
	_ = Max[string]("a", "b") // ERROR "string does not satisfy Number (string missing in ~int | ~float64)" at 10
	_ = Max[int, int](1, 2) // ERROR "got 2 type arguments but want 1" at 15
	_ = New() // ERROR "in call to New, cannot infer T (generics.go:13:10)" at 9
	_ = New[int]()
	_ = Map([]int{1}, 5) // ERROR "in call to Map, cannot infer U (generics.go:12:13)" at 9
	_ = Map([]int{1}, func(s string) int { return 0 }) // ERROR "in call to Map, type func(s string) int of func(s string) int {…} does not match inferred type func(int) U for func(T) U" at 20
	var l List // ERROR "cannot use generic type List[T any] without instantiation" at 8
	var m List[int, string] // ERROR "too many type arguments for type List: have 2, want 1" at 8
	var n Pair[[]int, int] // ERROR "[]int does not satisfy comparable" at 13
	var o Pair[int] // ERROR "not enough type arguments for type Pair: have 1, want 2" at 8
	l2 := List{} // ERROR "cannot use generic type List[T any] without instantiation" at 8
	f := Max // ERROR "cannot use generic function Max without instantiation" at 7
	var g func(int, int) int = Max
	var h func(int, string) int = Max // ERROR "inferred type func(a int, b int) int for func(a T, b T) T does not match type func(int, string) int of h" at 32
	x := Max[int]
	x("s", 1) // ERROR "cannot use \"s\" (untyped string constant) as int value in argument to x" at 4
	var l3 List[int]
	l3.Push("x") // ERROR "cannot use \"x\" (untyped string constant) as int value in argument to l3.Push" at 10
	l3.v = "s" // ERROR "cannot use \"s\" (untyped string constant) as int value in assignment" at 9
	var t Number // ERROR "cannot use type Number outside a type constraint: interface contains type constraints" at 8
	_ = l3.w // ERROR "l3.w undefined (type List[int] has no field or method w)" at 9
	var s Number = 1 // ERROR "cannot use type Number outside a type constraint: interface contains type constraints" at 8
	_, _, _, _, _, _ = l, m, n, o, l2, f
	_, _, _, _ = g, h, t, s
	undefinedGeneric[int]() // ERROR "undefined: undefinedGeneric" at 2
	_ = main[int] // ERROR "invalid operation: cannot index main (value of type func())" at 10
	_ = int[string] // ERROR "invalid operation: int[string] (int is not a generic type)" at 6
}

func inner[T any](x T) {
	x.foo() // ERROR "x.foo undefined (type T has no field or method foo)" at 4
	_ = x + x // ERROR "invalid operation: operator + not defined on x (variable of type T constrained by any)" at 6
	for range x { // ERROR "cannot range over x (variable of type T constrained by any): no core type" at 12
	}
	switch x.(type) { // ERROR "cannot use type switch on type parameter value x (variable of type T constrained by any)" at 9
	}
	_ = x.(int) // ERROR "invalid operation: cannot use type assertion on type parameter value x (variable of type T constrained by any)" at 6
	var y int = x // ERROR "cannot use x (variable of type T constrained by any) as int value in variable declaration" at 14
	_ = T(1) // ERROR "cannot convert 1 (untyped int value) to type T: T does not contain specific types" at 8
	_ = []T{1} // ERROR "cannot use 1 (untyped int constant) as T value in array or slice literal" at 10
	_ = len(x) // ERROR "invalid argument: x (variable of type T constrained by any) for built-in len" at 10
	x() // ERROR "invalid operation: cannot call non-function x (variable of type T constrained by any)" at 2
	x[0] = 1 // ERROR "invalid operation: cannot index x (variable of type T constrained by any)" at 3
	_ = *x // ERROR "invalid operation: cannot indirect x (variable of type T constrained by any)" at 7
	inner[T](x)
	_ = y
}
