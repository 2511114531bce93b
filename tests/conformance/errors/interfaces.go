// Interfaces: what implements them, assertions.
package main

type shape interface {
	area() float64
	name() string
}
type square struct{ side float64 }

func (s square) area() float64 { return s.side }

type circle struct{}

func (c *circle) area() float64 { return 1 }
func (c *circle) name() string  { return "" }

type wrong struct{}

func (w wrong) area() int    { return 1 }
func (w wrong) name() string { return "" }

type cased struct{}

func (c cased) area() float64 { return 1 }
func (c cased) Name() string  { return "" }

type both struct {
	square
	circle
}

func draw(s shape) {}

func main() {
	var s shape = square{} // ERROR "cannot use square{} (value of type square) as shape value in variable declaration: square does not implement shape (missing method name)" at 16
	s = circle{} // ERROR "cannot use circle{} (value of type circle) as shape value in assignment: circle does not implement shape (method area has pointer receiver)" at 6
	s = &circle{}
	s = wrong{} // ERROR "cannot use wrong{} (value of type wrong) as shape value in assignment: wrong does not implement shape (wrong type for method area)\n\t\thave area() int\n\t\twant area() float64" at 6
	s = cased{} // ERROR "cannot use cased{} (value of type cased) as shape value in assignment: cased does not implement shape (missing method name)\n\t\thave Name() string\n\t\twant name() string" at 6
	draw(5) // ERROR "cannot use 5 (constant of type int) as shape value in argument to draw: int does not implement shape (missing method area)" at 7
	draw("x") // ERROR "cannot use \"x\" (constant of type string) as shape value in argument to draw: string does not implement shape (missing method area)" at 7
	draw(nil)
	var p *shape = &s
	draw(p) // ERROR "cannot use p (variable of type *shape) as shape value in argument to draw: *shape does not implement shape (type *shape is pointer to interface, not interface)" at 7
	_ = s.(square) // ERROR "impossible type assertion: s.(square)\n\tsquare does not implement shape (missing method name)" at 6
	_ = s.(*circle)
	_ = s.(int) // ERROR "impossible type assertion: s.(int)\n\tint does not implement shape (missing method area)" at 6
	_ = 5.(int) // ERROR "invalid operation: cannot call non-function 5. (untyped float constant 5)" at 6
	i := 1
	_ = i.(int) // ERROR "invalid operation: i (variable of type int) is not an interface" at 6
	switch s.(type) {
	case square: // ERROR "impossible type switch case: square\n\ts (variable of type shape) cannot have dynamic type square (missing method name)" at 7
	case *circle, *circle: // ERROR "duplicate case *circle in type switch\n\tinterfaces.go:53:7: previous case" at 16
	case nil, nil: // ERROR "duplicate case nil in type switch\n\tinterfaces.go:54:7: previous case" at 12
	case error:
	case int: // ERROR "impossible type switch case: int\n\ts (variable of type shape) cannot have dynamic type int (missing method area)" at 7
	case undefinedType: // ERROR "undefined: undefinedType" at 7
	}
	switch i.(type) { // ERROR "i (variable of type int) is not an interface" at 9
	}
	var e error = "x" // ERROR "cannot use \"x\" (constant of type string) as error value in variable declaration: string does not implement error (missing method Error)" at 16
	var a any = s
	s = a // ERROR "cannot use a (variable of type any) as shape value in assignment: any does not implement shape (missing method area)" at 6
	var c circle = s // ERROR "cannot use s (variable of type shape) as circle value in variable declaration" at 17
	_ = both{}.area // ERROR "ambiguous selector both{}.area" at 13
	var err interface{ Error() string } = e
	_ = err.(interface{ error(int) })
	switch v := a; v.(type) {
	}
	_ = c
}
