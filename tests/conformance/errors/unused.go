// Variables and imports that nobody uses.
package main

import (
	"fmt" // ERROR "\"fmt\" imported and not used" at 2
	str "strings" // ERROR "\"strings\" imported as str and not used" at 2
	"os" // ERROR "\"os\" imported and not used" at 2
)

type shape interface{ area() int }

func main() {
	a := 1 // ERROR "declared and not used: a" at 2
	var b int // ERROR "declared and not used: b" at 6
	var c, d = 2, 3 // ERROR "declared and not used: c" at 6
	c = d
	e, f := pair() // ERROR "declared and not used: e" at 2
	_ = f
	for i := range 3 { // ERROR "declared and not used: i" at 6
	}
	for k, v := range []int{1} { // ERROR "declared and not used: v" at 9
		_ = k
	}
	func() {
		inner := 1 // ERROR "declared and not used: inner" at 3
	}()
	var x any = 1
	switch y := x.(type) { // ERROR "y declared and not used" at 9
	case int:
	case string:
	}
	switch z := x.(type) {
	case int:
		_ = z
	}
	const unusedConst = 1
	type unusedType int
	if g := 1; true { // ERROR "declared and not used: g" at 5
	}
	b = 2
}

func pair() (int, int) { return 1, 2 }
