// Type declarations.
package main

type T1 struct{ t T1 } // ERROR "invalid recursive type: T1 refers to itself" at 6
type T2 struct{ t T3 } // ERROR "invalid recursive type T2\n\ttypes.go:5:6: T2 refers to\n\ttypes.go:6:6: T3 refers to\n\ttypes.go:5:6: T2" at 6
type T3 struct{ t T2 }
type T4 T4 // ERROR "invalid recursive type: T4 refers to itself" at 6
type T5 T6 // ERROR "invalid recursive type T5\n\ttypes.go:8:6: T5 refers to\n\ttypes.go:9:6: T6 refers to\n\ttypes.go:8:6: T5" at 6
type T6 T5


type T8 []T8
type T9 struct{ next *T9 }
type dup int
type dup string // ERROR "dup redeclared in this block\n\ttypes.go:14:6: other declaration of dup" at 6
type S struct {
	a int
	a string // ERROR "a redeclared\n\ttypes.go:17:2: other declaration of a" at 2
	dup
	*int
}
type I interface {
	m()
	m() // ERROR "duplicate method m\n\ttypes.go:23:2: other declaration of method m" at 2
	n(int)
}
type J interface {
	I // ERROR "duplicate method n\n\ttypes.go:29:2: other declaration of method n" at 2
	n(string)
}
type E struct {
	*I // ERROR "embedded field type cannot be a pointer to an interface" at 2
	*P // ERROR "embedded field type cannot be a pointer" at 2
}
type P *int
type M map[[]int]string // ERROR "invalid map key type []int" at 12
type N map[func()]int // ERROR "invalid map key type func()" at 16
type F func(a int, a string) // ERROR "a redeclared in this block\n\ttypes.go:38:13: other declaration of a" at 20
type A = A // ERROR "invalid recursive type: A refers to itself" at 6
type B = []B // ERROR "invalid recursive type: B refers to itself" at 6
type C = undefinedType // ERROR "undefined: undefinedType" at 10
type V interface{ int | string }

var v V // ERROR "cannot use type V outside a type constraint: interface contains type constraints" at 7
var w comparable // ERROR "cannot use type comparable outside a type constraint: interface is (or embeds) comparable" at 7
var arr [...]int // ERROR "invalid use of [...] array (outside a composite literal)" at 9

func (t int) m()      {} // ERROR "cannot define new methods on non-local type int" at 7
func (t *I) m()       {} // ERROR "invalid receiver type I (pointer or interface type)" at 7
func (t P) m()        {} // ERROR "invalid receiver type P (pointer or interface type)" at 7
func (t []int) m()    {} // ERROR "invalid receiver type []int" at 7
func (t T8) m()       {}
func (t T8) m()       {} // ERROR "method T8.m already declared at types.go:52:13" at 13
func (t T9) next()    {} // ERROR "field and method with the same name next\n\ttypes.go:13:17: other declaration of next" at 13
func (t missing) m()  {} // ERROR "undefined: missing" at 9
func (t *T9) v(t int) {} // ERROR "t redeclared in this block\n\ttypes.go:56:7: other declaration of t" at 16
func (t **T9) w()     {} // ERROR "invalid receiver type **T9" at 7

func main() {
	type local struct{ l local } // ERROR "invalid recursive type: local refers to itself" at 7
	type A struct{ b B }
	type B struct{ a A }
	_ = v
}
