// Receivers and methods.
package main

import "fmt"

type T struct{}
type I interface{ m() }
type P *T
type G[A, B any] struct{}
type alias = T

func (int) a()           {} // ERROR "cannot define new methods on non-local type int" at 7
func (fmt.Stringer) b()  {} // ERROR "cannot define new methods on non-local type fmt.Stringer" at 7
func (I) c()             {} // ERROR "invalid receiver type I (pointer or interface type)" at 7
func (*I) d()            {} // ERROR "invalid receiver type I (pointer or interface type)" at 7
func (P) e()             {} // ERROR "invalid receiver type P (pointer or interface type)" at 7
func ([]T) f()           {} // ERROR "invalid receiver type []T" at 7
func (t T) g(t int)      {} // ERROR "t redeclared in this block\n\treceivers.go:18:7: other declaration of t" at 14
func (t *T) h() (t int)  { return } // ERROR "t redeclared in this block\n\treceivers.go:19:7: other declaration of t" at 18 "result parameter t not in scope at return\n\treceivers.go:19:7: inner declaration of var t int" at 28
func (alias) i()         {}
func (G[A]) j()          {} // ERROR "got 1 type parameter, but receiver base type declares 2" at 7 "not enough type arguments for type G: have 1, want 2" at 7
func (G[A, B]) k(a A) B  { return a } // ERROR "cannot use a (variable of type A constrained by any) as B value in return statement" at 35
func (G[_, B]) l(b B)    { b.x() } // ERROR "b.x undefined (type B has no field or method x)" at 30
func (g *G[A, B]) n()    { g.l("x") } // ERROR "cannot use \"x\" (untyped string constant) as B value in argument to g.l" at 32
func (undefined) o()     {} // ERROR "undefined: undefined" at 7
func (T) i()             {} // ERROR "method T.i already declared at receivers.go:20:14" at 10
func (x T) p()           { x = 5 } // ERROR "cannot use 5 (untyped int constant) as T value in assignment" at 32
func (T) q(x ...int) int { return len(x) + "a" } // ERROR "invalid operation: len(x) + \"a\" (mismatched types int and untyped string)" at 35

func main() {
	var g G[int, string]
	g.k("a") // ERROR "cannot use \"a\" (untyped string constant) as int value in argument to g.k" at 6
	g.l(1) // ERROR "cannot use 1 (untyped int constant) as string value in argument to g.l" at 6
	_ = G[int, string].k(g, "x") // ERROR "cannot use \"x\" (untyped string constant) as int value in argument to G[int, string].k" at 26
	T.i() // ERROR "not enough arguments in call to T.i\n\thave ()\n\twant (T)" at 2
	T{}.q("a") // ERROR "cannot use \"a\" (untyped string constant) as int value in argument to T{}.q" at 8
	(&T{}).zz() // ERROR "(&T{}).zz undefined (type *T has no field or method zz)" at 9
}
