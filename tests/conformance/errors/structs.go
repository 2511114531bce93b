// Fields, methods, embedding.
package main

type base struct{ id int }

func (b base) get() int   { return b.id }
func (b *base) set(i int) { b.id = i }

type other struct{ id int }

func (o other) get() int { return 1 }

type both struct {
	base
	other
}
type ptr struct{ *base }

func make1() base { return base{} }

func main() {
	var x both
	_ = x.id // ERROR "ambiguous selector x.id" at 8
	_ = x.get() // ERROR "ambiguous selector x.get" at 8
	x.set("a") // ERROR "cannot use \"a\" (untyped string constant) as int value in argument to x.set" at 8
	_ = x.base.id
	base.set(base{}, 1) // ERROR "invalid method expression base.set (needs pointer receiver (*base).set)" at 7
	(*base).set(&base{}, "x") // ERROR "cannot use \"x\" (untyped string constant) as int value in argument to (*base).set" at 23
	base.get() // ERROR "not enough arguments in call to base.get\n\thave ()\n\twant (base)" at 2
	make1().set(1) // ERROR "cannot call pointer method set on base" at 10
	make1().id = 2 // ERROR "cannot assign to make1().id (neither addressable nor a map index expression)" at 2
	base{}.set(1) // ERROR "cannot call pointer method set on base" at 9
	(&base{}).set(1)
	f := x.base.get
	f(1) // ERROR "too many arguments in call to f\n\thave (number)\n\twant ()" at 4
	var p *base
	p.id = "x" // ERROR "cannot use \"x\" (untyped string constant) as int value in assignment" at 9
	p.nothing() // ERROR "p.nothing undefined (type *base has no field or method nothing)" at 4
	var pp **base
	pp.id = 1 // ERROR "pp.id undefined (type **base has no field or method id)" at 5
	pp.get() // ERROR "pp.get undefined (type **base has no field or method get)" at 5
	_ = ptr{}.id.x // ERROR "ptr{}.id.x undefined (type int has no field or method x)" at 15
	_ = base.id // ERROR "base.id undefined (type base has no method id)" at 11
	_ = x.get.y // ERROR "ambiguous selector x.get" at 8
	x.set = nil // ERROR "cannot assign to x.set (neither addressable nor a map index expression)" at 2
	var e struct{ a int }
	e.a.b = 1 // ERROR "e.a.b undefined (type int has no field or method b)" at 6
	_ = e.A // ERROR "e.A undefined (type struct{a int} has no field or method A, but does have field a)" at 8
	_ = struct{ a int }{1} == struct{ b int }{1} // ERROR "invalid operation: struct{a int}{…} == struct{b int}{…} (mismatched types struct{a int} and struct{b int})" at 28
	main.x() // ERROR "main.x undefined (type func() has no field or method x)" at 7
	nil.x() // ERROR "nil.x undefined (type untyped nil has no field or method x)" at 6
}
