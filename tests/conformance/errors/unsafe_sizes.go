// Package unsafe.
package main

import "unsafe"

type T struct {
	a int8
	b int64
	c *T
}

const size = unsafe.Sizeof(T{})

var arr [size]int

func main() {
	var t T
	_ = arr[24] // ERROR "invalid argument: index 24 out of bounds [0:24]" at 10
	_ = unsafe.Offsetof(t) // ERROR "invalid argument: t is not a selector expression" at 22
	_ = unsafe.Offsetof(t.x) // ERROR "invalid argument: T has no single field x" at 22
	_ = unsafe.Sizeof() // ERROR "invalid operation: not enough arguments for unsafe.Sizeof() (expected 1, found 0)" at 6
	var n int = unsafe.Sizeof(t) // ERROR "declared and not used: n" at 6 "cannot use unsafe.Sizeof(t) (constant 24 of type uintptr) as int value in variable declaration" at 14
	_ = unsafe.Pointer(1) // ERROR "cannot convert 1 (untyped int constant) to type unsafe.Pointer" at 21
	_ = unsafe.Pointer(&t)
	_ = (*int)(unsafe.Pointer(&t))
	_ = unsafe.Slice(1, 2) // ERROR "invalid argument: 1 (untyped int constant) is not a pointer" at 19
	_ = unsafe.String("x", 1) // ERROR "cannot use \"x\" (untyped string constant) as *byte value in argument to unsafe.String" at 20
	_ = unsafe.nothing // ERROR "undefined: unsafe.nothing" at 13
	var p unsafe.Pointer = &t // ERROR "cannot use &t (value of type *T) as unsafe.Pointer value in variable declaration" at 25
	unsafe.Add(p, 1) // ERROR "unsafe.Add(p, 1) (value of type unsafe.Pointer) is not used" at 2
	unsafe.Alignof(t) // ERROR "unsafe.Alignof(t) (constant 8 of type uintptr) is not used" at 2
}
