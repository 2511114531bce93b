// Assignments: counts, types, what may stand on the left.
package main

func one() int         { return 1 }
func two() (int, int)  { return 1, 2 }
func none()            {}

type pair struct{ a, b int }

func main() {
	a, b := one() // ERROR "assignment mismatch: 2 variables but one returns 1 value" at 10
	c := two() // ERROR "assignment mismatch: 1 variable but two returns 2 values" at 7
	var d, e, f = two() // ERROR "assignment mismatch: 3 variables but two returns 2 values" at 16
	g, h := 1 // ERROR "assignment mismatch: 2 variables but 1 value" at 10
	var i int = "text" // ERROR "cannot use \"text\" (untyped string constant) as int value in variable declaration" at 14
	var j string = 1 // ERROR "cannot use 1 (untyped int constant) as string value in variable declaration" at 17
	j = 2 // ERROR "cannot use 2 (untyped int constant) as string value in assignment" at 6
	var k uint8 = 256 // ERROR "cannot use 256 (untyped int constant) as uint8 value in variable declaration (overflows)" at 16
	var l int = 1.5 // ERROR "cannot use 1.5 (untyped float constant) as int value in variable declaration (truncated)" at 14
	m := nil // ERROR "use of untyped nil in assignment" at 7
	n := none() // ERROR "none() (no value) used as value" at 7
	1 = 2 // ERROR "cannot assign to 1 (neither addressable nor a map index expression)" at 2
	one() = 3 // ERROR "cannot assign to one() (neither addressable nor a map index expression)" at 2
	"s"[0] = 'x' // ERROR "cannot assign to \"s\"[0] (neither addressable nor a map index expression)" at 2
	mp := map[string]pair{}
	mp["x"].a = 1 // ERROR "cannot assign to struct field mp[\"x\"].a in map" at 2
	a, b = 1, 2, 3
	a, b := 3, 4 // ERROR "no new variables on left side of :=" at 7
	o, o := 1, 2 // ERROR "o repeated on left side of :=" at 5
	pair{}.a = 1 // ERROR "cannot assign to pair{}.a (neither addressable nor a map index expression)" at 2
	const p = 1
	p = 2 // ERROR "cannot assign to p (neither addressable nor a map index expression)" at 2
	main = nil // ERROR "cannot assign to main (neither addressable nor a map index expression)" at 2
	var q, r int = 1 // ERROR "assignment mismatch: 2 variables but 1 value" at 17
	var s, t = 1, 2, 3 // ERROR "extra init expr 3" at 19
	_ = nil // ERROR "use of untyped nil in assignment to _ identifier" at 6
	a += "x"
	j++ // ERROR "invalid operation: j++ (non-numeric type string)" at 2
	var u error = pair{} // ERROR "cannot use pair{} (value of type pair) as error value in variable declaration: pair does not implement error (missing method Error)" at 16
	var v *pair = pair{} // ERROR "cannot use pair{} (value of type pair) as *pair value in variable declaration" at 16
	none = nil // ERROR "cannot assign to none (neither addressable nor a map index expression)" at 2
	_, _, _, _, _, _, _, _, _, _, _ = c, d, e, f, g, h, i, k, l, m, n
	_, _, _, _, _, _, _, _ = q, r, s, t, u, v, b, o
}
