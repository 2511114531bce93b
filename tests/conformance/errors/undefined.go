// Names that do not exist, and names that are something else.
package main

import (
	"fmt"
	"math"
	"os"
)

type point struct{ x, y int }

func (p *point) move() {}

func f() {}

func main() {
	fmt.Printn("x") // ERROR "undefined: fmt.Printn" at 6
	fmt.println("x") // ERROR "undefined: fmt.println" at 6
	math.sqrt(2) // ERROR "name sqrt not exported by package math" at 7
	os.exit(1) // ERROR "undefined: os.exit" at 5
	undefinedName() // ERROR "undefined: undefinedName" at 2
	var p point
	p.z = 1 // ERROR "p.z undefined (type point has no field or method z)" at 4
	p.Move() // ERROR "p.Move undefined (type point has no field or method Move, but does have method move)" at 4
	p.X = 1 // ERROR "p.X undefined (type point has no field or method X, but does have field x)" at 4
	_ = missing + 1 // ERROR "undefined: missing" at 6
	var q nothing // ERROR "undefined: nothing" at 8
	fmt = nil // ERROR "use of package fmt not in selector" at 2
	f.x() // ERROR "f.x undefined (type func() has no field or method x)" at 4
	var i interface{ run() }
	i.walk() // ERROR "i.walk undefined (type interface{run()} has no field or method walk)" at 4
	var pi *interface{ run() }
	pi.run() // ERROR "pi.run undefined (type *interface{run()} is pointer to interface, not interface)" at 5
	point.move(p) // ERROR "invalid method expression point.move (needs pointer receiver (*point).move)" at 8
	_ = _ // ERROR "cannot use _ as value or type" at 6
	point // ERROR "point (type) is not an expression" at 2
	f // ERROR "f (value of type func()) is not used" at 2
	len // ERROR "len (built-in) must be called" at 2
	_ = fmt // ERROR "use of package fmt not in selector" at 6
	main.f() // ERROR "main.f undefined (type func() has no field or method f)" at 7
	var t f // ERROR "declared and not used: t" at 6 "f is not a type" at 8
	_ = q
}
