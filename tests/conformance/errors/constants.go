// Constants: ranges, overflow, declarations.
package main

const big = 1 << 100
const (
	a = iota
	b
	c uint8 = 255 + iota // ERROR "cannot use 255 + iota (untyped int constant 257) as uint8 value in constant declaration (overflows)" at 12
	d // ERROR "cannot use 255 + iota (untyped int constant 258) as uint8 value in constant declaration (overflows)" at 2
)
const e int = "x" // ERROR "cannot use \"x\" (untyped string constant) as int value in constant declaration" at 15
const f = g() // ERROR "g() (value of type int) is not constant" at 11
const i, j = 1 // ERROR "missing init expr for j" at 10
const k = 1, 2 // ERROR "extra init expr 2" at 14
const l []int = nil // ERROR "invalid constant type []int" at 9
const m float32 = 1e100 // ERROR "cannot use 1e100 (untyped float constant 1e+100) as float32 value in constant declaration (overflows)" at 19
const n = 1 << 600 // ERROR "constant shift overflow" at 13
const o = "a" + 1 // ERROR "invalid operation: \"a\" + 1 (mismatched types untyped string and untyped int)" at 11
const p = len([]int{1}) // ERROR "len([]int{…}) (value of type int) is not constant" at 11
const q = len([3]int{})
const r int8 = -129 // ERROR "cannot use -129 (untyped int constant) as int8 value in constant declaration (overflows)" at 16
const s = 10 / 0 // ERROR "invalid operation: division by zero" at 16
const t uint = -1 // ERROR "cannot use -1 (untyped int constant) as uint value in constant declaration (overflows)" at 16
const u = iota.x // ERROR "iota.x undefined (type untyped int has no field or method x)" at 16

func g() int { return 1 }

func main() {
	var x int = big // ERROR "cannot use big (untyped int constant 1267650600228229401496703205376) as int value in variable declaration (overflows)" at 14
	var y = big // ERROR "cannot use big (untyped int constant 1267650600228229401496703205376) as int value in variable declaration (overflows)" at 10
	var z int8 = 128 // ERROR "cannot use 128 (untyped int constant) as int8 value in variable declaration (overflows)" at 15
	_ = uint8(256) // ERROR "constant 256 overflows uint8" at 12
	_ = int(1.5) // ERROR "cannot convert 1.5 (untyped float constant) to type int" at 10
	_ = int8(200) + 1 // ERROR "constant 200 overflows int8" at 11
	_ = uint8(255) + uint8(1) // ERROR "uint8(255) + uint8(1) (constant 256 of type uint8) overflows uint8" at 6
	_ = []int{1}[5]
	_ = [3]int{1, 2, 3}[5] // ERROR "invalid argument: index 5 out of bounds [0:3]" at 22
	_ = "abc"[3] // ERROR "invalid argument: index 3 out of bounds [0:3]" at 12
	_ = string(1 << 40)
	_ = float32(1e50) // ERROR "cannot convert 1e50 (untyped float constant 1e+50) to type float32" at 14
	_ = ^uint8(0) + 1 // ERROR "^uint8(0) + 1 (constant 256 of type uint8) overflows uint8" at 6
	_ = -uint8(1) // ERROR "-uint8(1) (constant -1 of type uint8) overflows uint8" at 6
	_ = int64(1) << 63 // ERROR "int64(1) << 63 (constant 9223372036854775808 of type int64) overflows int64" at 6
	_ = 'a' * 1e30
	_ = iota // ERROR "cannot use iota outside constant declaration" at 6
	_, _, _ = x, y, z
	const local = x // ERROR "x (variable of type int) is not constant" at 16
	var arr [-1]int // ERROR "invalid array length -1 (untyped int constant)" at 11
	var arr2 [x]int // ERROR "invalid array length x" at 12
	var arr3 [1.5]int // ERROR "array length 1.5 (untyped float constant) must be integer" at 12
	var arr4 [1 << 62]int
	_, _, _, _ = arr, arr2, arr3, arr4
}
