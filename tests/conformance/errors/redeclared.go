// Declared twice, and the special functions.
package main

import "fmt" // ERROR "\"fmt\" imported and not used" at 8
import "fmt" // ERROR "fmt redeclared in this block\n\tredeclared.go:4:8: other declaration of fmt" at 8 "\"fmt\" imported and not used" at 8
import fmt2 "fmt" // ERROR "\"fmt\" imported as fmt2 and not used" at 8

var a int
var a string // ERROR "a redeclared in this block\n\tredeclared.go:8:5: other declaration of a" at 5

func a() {} // ERROR "a redeclared in this block\n\tredeclared.go:8:5: other declaration of a" at 6

const fmt2 = 1 // ERROR "fmt2 already declared through import of package fmt (\"fmt\")\n\tredeclared.go:6:8: other declaration of fmt2" at 7

type b struct{}

var b int // ERROR "b redeclared in this block\n\tredeclared.go:15:6: other declaration of b" at 5

func f(x int, x string) (x bool) { return } // ERROR "x redeclared in this block\n\tredeclared.go:19:8: other declaration of x" at 15 "result parameter x not in scope at return\n\tredeclared.go:19:8: inner declaration of var x bool" at 36

func g() {
	x := 1 // ERROR "declared and not used: x" at 2
	var x int // ERROR "x redeclared in this block\n\tredeclared.go:22:2: other declaration of x" at 6
	x, y := 1, 2 // ERROR "declared and not used: y" at 5
	type y int // ERROR "y redeclared in this block\n\tredeclared.go:24:5: other declaration of y" at 7
	const z = 1
	z := 2 // ERROR "cannot assign to z" at 2
	func(p int) { p := 1 }(1) // ERROR "no new variables on left side of :=" at 18
	{
		x := 2 // ERROR "declared and not used: x" at 3
	}
L:
	for {
		break L
	}
}
func main(args []string) int { return 0 } // ERROR "func main must have no arguments and no return values" at 6
func init() int              { return 1 } // ERROR "func init must have no arguments and no return values" at 6
func init()                  {}

var init = 1 // ERROR "cannot declare init - must be func" at 5

func h() { init() } // ERROR "undefined: init" at 12

type T struct{ f int }

func (t T) f()  {} // ERROR "field and method with the same name f\n\tredeclared.go:45:16: other declaration of f" at 12
func (t T) m()  {}
func (t *T) m() {} // ERROR "method T.m already declared at redeclared.go:48:12" at 13

var fmt = 1 // ERROR "fmt already declared through import of package fmt (\"fmt\")\n\tredeclared.go:4:8: other declaration of fmt" at 5
