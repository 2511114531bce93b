// Statements: conditions, switches, loops.
package main

func two() (int, int) { return 1, 2 }

func main() {
	x := 1
	if x { // ERROR "non-boolean condition in if statement" at 5
	}
	if x = 2; x > 1 {
	}
	for x { // ERROR "non-boolean condition in for statement" at 6
	}
	for i := 0; i; i++ { // ERROR "non-boolean condition in for statement" at 14
	}
	switch x {
	case 1:
	case 2, 1: // ERROR "duplicate case 1 (constant of type int) in expression switch\n\tstatements.go:17:7: previous case" at 10
	case "a": // ERROR "cannot convert \"a\" (untyped string constant) to type int" at 7
	case 1.5: // ERROR "1.5 (untyped float constant) truncated to int" at 7
	case x:
	case nil: // ERROR "cannot convert nil to type int" at 7
	}
	switch {
	case x: // ERROR "invalid case x in switch on true (mismatched types int and bool)" at 7
	case x > 1:
	case true, true:
	}
	switch "a" {
	case "a", "b", "a": // ERROR "duplicate case \"a\" (constant of type string) in expression switch\n\tstatements.go:30:7: previous case" at 17
	}
	switch f := func() {}; f {
	case nil:
	case f: // ERROR "invalid case f in switch on f (func can only be compared to nil)" at 7
	}
	switch two() { // ERROR "multiple-value two() (value of type (int, int)) in single-value context" at 9
	}
	switch []int{} {
	}
	switch x := any(x); x {
	case 1, 1, "1", int8(1): // ERROR "duplicate case 1 (constant of type int) in expression switch\n\tstatements.go:41:7: previous case" at 10
	case []int{}: // ERROR "invalid case []int{} in switch on x (slice can only be compared to nil)" at 7
	}
	switch x {
	default:
	default: // ERROR "multiple defaults (first at statements.go:45:2)" at 2
	}
	for i, j := range 5 { // ERROR "range over 5 (untyped int constant) permits only one iteration variable" at 9
		_, _ = i, j
	}
	for i := range "s" { // ERROR "declared and not used: i" at 6
		i = "x" // ERROR "cannot use \"x\" (untyped string constant) as int value in assignment" at 7
	}
	for range x {
	}
	for range 1.5 { // ERROR "cannot range over 1.5 (untyped float constant)" at 12
	}
	for range nil { // ERROR "cannot range over nil" at 12
	}
	for i, v := range map[string]int{} { // ERROR "declared and not used: v" at 9
		var n int = i // ERROR "cannot use i (variable of type string) as int value in variable declaration" at 15
		v = "s" // ERROR "cannot use \"s\" (untyped string constant) as int value in assignment" at 7
		_ = n
	}
	var s string // ERROR "declared and not used: s" at 6
	for s = range []int{} { // ERROR "cannot use s (value of type int) as string value in assignment" at 6
	}
	for s, x = range []string{} { // ERROR "cannot use s (value of type int) as string value in assignment" at 6 "cannot use x (value of type string) as int value in assignment" at 9
	}
	for range func() {} { // ERROR "cannot range over func() {} (value of type func()): func must be func(yield func(...) bool): wrong argument count" at 12
	}
	for a := range func(yield func(int) bool) {} { // ERROR "declared and not used: a" at 6
		a = "s" // ERROR "cannot use \"s\" (untyped string constant) as int value in assignment" at 7
	}
	for a, b := range func(yield func(int)) {} { // ERROR "cannot range over func(yield func(int)) {} (value of type func(yield func(int))): func must be func(yield func(...) bool): yield func does not return bool" at 20
	}
	for _ := range x { // ERROR "no new variables on left side of :=" at 2
	}
	for range two() { // ERROR "multiple-value two() (value of type (int, int)) in single-value context" at 12
	}
	for i := range []int{} { // ERROR "declared and not used: i" at 6
		i := "x" // ERROR "declared and not used: i" at 3
		i = 1 // ERROR "cannot use 1 (untyped int constant) as string value in assignment" at 7
	}
	var p *[3]int
	for i, v := range p {
		_ = i + v
	}
	var arr [2]int
	arr[2] = 1 // ERROR "invalid argument: index 2 out of bounds [0:2]" at 6
	arr[-1] = 1 // ERROR "invalid argument: index -1 (constant of type int) must not be negative" at 6
	arr["a"] = 1 // ERROR "cannot convert \"a\" (untyped string constant) to type int" at 6
	arr[1.5] = 1 // ERROR "1.5 (untyped float constant) truncated to int" at 6
	arr[x] = 1
	_ = arr[2:1] // ERROR "invalid slice indices: 1 < 2" at 12
	_ = arr[:5] // ERROR "invalid argument: index 5 out of bounds [0:3]" at 11
	_ = "abc"[2:1:2] // ERROR "invalid operation: 3-index slice of string" at 16
	_ = x[0] // ERROR "invalid operation: cannot index x (variable of type int)" at 7
	_ = x[:] // ERROR "invalid operation: cannot slice x (variable of type int)" at 6
	_ = [2]int{}[:] // ERROR "invalid operation: [2]int{} (value of type [2]int) (slice of unaddressable value)" at 6
	_ = map[string]int{}[1] // ERROR "cannot use 1 (untyped int constant) as string value in map index" at 23
	_ = map[string]int{}[:] // ERROR "invalid operation: cannot slice map[string]int{} (value of type map[string]int)" at 6
	two()[0] = 1 // ERROR "multiple-value two() (value of type (int, int)) in single-value context" at 2
	x.y++ // ERROR "x.y undefined (type int has no field or method y)" at 4
	5++ // ERROR "cannot assign to 5 (neither addressable nor a map index expression)" at 2
	"s"++ // ERROR "invalid operation: \"s\"++ (non-numeric type untyped string)" at 2
}
