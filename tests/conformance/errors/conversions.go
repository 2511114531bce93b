// Conversions.
package main

type myInt int
type a struct{ x int }
type b struct{ x int }
type c struct{ y int }

func main() {
	var i int
	var f float64
	var s string
	var bs []byte
	var p *int
	var fn func()
	_ = string(i)
	_ = string(f) // ERROR "cannot convert f (variable of type float64) to type string" at 13
	_ = int(s) // ERROR "cannot convert s (variable of type string) to type int" at 10
	_ = []byte(s)
	_ = []int(s) // ERROR "cannot convert s (variable of type string) to type []int" at 12
	_ = string(bs)
	_ = bool(i) // ERROR "cannot convert i (variable of type int) to type bool" at 11
	_ = myInt(f)
	_ = myInt("x") // ERROR "cannot convert \"x\" (untyped string constant) to type myInt" at 12
	_ = a(b{})
	_ = a(c{}) // ERROR "cannot convert c{} (value of type c) to type a" at 8
	_ = (*int)(p)
	_ = (*string)(p) // ERROR "cannot convert p (variable of type *int) to type *string" at 16
	_ = fn(1) // ERROR "fn(1) (no value) used as value" at 6 "too many arguments in call to fn\n\thave (number)\n\twant ()" at 9
	_ = func(int)(fn) // ERROR "func(int) fn (type) is not an expression" at 10 "fn is not a type" at 16
	_ = [3]byte(bs)
	_ = [3]int(bs) // ERROR "cannot convert bs (variable of type []byte) to type [3]int" at 13
	_ = error(i) // ERROR "cannot convert i (variable of type int) to type error: int does not implement error (missing method Error)" at 12
	_ = interface{ m() }(i) // ERROR "cannot convert i (variable of type int) to type interface{m()}: int does not implement interface{m()} (missing method m)" at 23
	_ = any(nil)
	_ = int(nil) // ERROR "cannot convert nil to type int" at 10
	_ = chan int(nil)
	_ = map[string]int(1) // ERROR "cannot convert 1 (untyped int constant) to type map[string]int" at 21
	_ = complex128(f) // ERROR "cannot convert f (variable of type float64) to type complex128" at 17
	_ = complex128(i) // ERROR "cannot convert i (variable of type int) to type complex128" at 17
	_ = uint(-1) // ERROR "constant -1 overflows uint" at 11
	_ = int8(1000) // ERROR "constant 1000 overflows int8" at 11
	_ = float32("1") // ERROR "cannot convert \"1\" (untyped string constant) to type float32" at 14
	_ = rune("a") // ERROR "cannot convert \"a\" (untyped string constant) to type rune" at 11
	_ = string('a')
	_ = string(-1)
	_ = int(1e3)
	_ = int(1e100) // ERROR "cannot convert 1e100 (untyped float constant 10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000) to type int" at 10
	_ = myInt // ERROR "myInt (type) is not an expression" at 6
	_ = undefinedType(1) // ERROR "undefined: undefinedType" at 6
}
