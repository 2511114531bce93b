// Composite literals.
package main


type point struct{ x, y int }
type deep struct {
	point
	p *point
}
type callback struct{ f func(int) }

func main() {
	_ = point{1} // ERROR "too few values in struct literal of type point" at 13
	_ = point{1, 2, 3} // ERROR "too many values in struct literal of type point" at 18
	_ = point{x: 1, 2} // ERROR "mixture of field:value and value elements in struct literal" at 18
	_ = point{1, y: 2} // ERROR "mixture of field:value and value elements in struct literal" at 15
	_ = point{z: 1} // ERROR "unknown field z in struct literal of type point" at 12
	_ = point{X: 1} // ERROR "unknown field X in struct literal of type point, but does have x" at 12
	_ = point{x: 1, x: 2} // ERROR "duplicate field name x in struct literal" at 18
	_ = point{"a", 2} // ERROR "cannot use \"a\" (untyped string constant) as int value in struct literal" at 12
	_ = point{x: "a"} // ERROR "cannot use \"a\" (untyped string constant) as int value in struct literal" at 15
	_ = deep{x: 1} // ERROR "unknown field x in struct literal of type deep" at 11
	_ = deep{p: {1, 2}} // ERROR "missing type in composite literal" at 14
	_ = []int{1, "a", 2.5} // ERROR "cannot use \"a\" (untyped string constant) as int value in array or slice literal" at 15 "cannot use 2.5 (untyped float constant) as int value in array or slice literal (truncated)" at 20
	_ = []int{0: 1, 0: 2} // ERROR "duplicate index 0 in array or slice literal" at 18
	_ = []int{-1: 1} // ERROR "invalid argument: index -1 (constant of type int) must not be negative" at 12
	_ = []int{"a": 1} // ERROR "cannot convert \"a\" (untyped string constant) to type int" at 12
	_ = [2]int{1, 2, 3} // ERROR "index 2 is out of bounds (>= 2)" at 19
	_ = [2]int{5: 1} // ERROR "invalid argument: index 5 out of bounds [0:2]" at 13
	_ = [...]int{3: 1, 2}
	_ = map[string]int{"a": 1, "a": 2} // ERROR "duplicate key \"a\" in map literal" at 29
	_ = map[string]int{1: 1} // ERROR "cannot use 1 (untyped int constant) as string value in map literal" at 21
	_ = map[string]int{"a"} // ERROR "missing key in map literal" at 21
	_ = map[string]int{"a": "b"} // ERROR "cannot use \"b\" (untyped string constant) as int value in map literal" at 26
	_ = map[any]int{1: 1, "1": 2, 1: 3} // ERROR "duplicate key 1 in map literal" at 32
	_ = map[point]string{{1, 2}: "a", {3}: "b"} // ERROR "too few values in struct literal of type struct{x int; y int}" at 38
	_ = []*point{{1, 2}, {3}} // ERROR "too few values in struct literal of type point" at 25
	_ = int{1} // ERROR "invalid composite literal type int" at 6
	_ = struct{}{1} // ERROR "too many values in struct literal of type struct{}" at 15
	_ = undefinedType{1} // ERROR "undefined: undefinedType" at 6
	_ = [][]int{{1}, 2, {"a"}} // ERROR "cannot use 2 (untyped int constant) as []int value in array or slice literal" at 19 "cannot use \"a\" (untyped string constant) as int value in array or slice literal" at 23
	_ = callback{func(s string) {}} // ERROR "cannot use func(s string) {} (value of type func(s string)) as func(int) value in struct literal" at 15
	var n int
	_ = []int{n: 1} // ERROR "index n must be integer constant" at 12
	_ = point{1: 2} // ERROR "invalid field name 1 in struct literal" at 12
}
