// Integers wrap, shifts and divisions follow Go, floats and complex numbers are IEEE's.
package main

import (
	"fmt"
	"math"
)

//go:noinline
func id[T any](v T) T { return v }

func main() {
	i8 := id(int8(127))
	i8++
	u8 := id(uint8(0))
	u8--
	i16, u16 := id(int16(-32768)), id(uint16(65535))
	i16--
	u16 += 2
	i32, u32 := id(int32(math.MaxInt32)), id(uint32(1))
	i32 += i32
	u32 -= 2
	i64, u64 := id(int64(math.MinInt64)), id(uint64(0))
	i64--
	u64--
	fmt.Println(i8, u8, i16, u16, i32, u32, i64, u64)
	fmt.Println(-7/id(2), -7%id(2), 7/id(-2), 7%id(-2), id(int8(-128))/id(int8(-1)))
	fmt.Println(id(uint64(math.MaxUint64))/3, id(uint64(math.MaxUint64))%10, id(uint64(1)<<63) > 5)

	s := id(uint(70))
	fmt.Println(id(1)<<s, id(-1)>>s, id(uint8(200))>>1, id(uint8(200))<<1, id(int8(-128))>>7)
	fmt.Println(^id(5), ^id(uint8(5)), 12&^id(4), 6^id(3), 6|id(1))
	func() {
		defer func() { fmt.Println(recover()) }()
		fmt.Println(1 << id(-1))
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		fmt.Println(1 / id(0))
	}()

	f := id(0.1)
	var g float32 = float32(f)
	fmt.Println(f+0.2, g, float64(g), g*g, f/0, -f/0, math.IsNaN(id(0.0)/id(0.0)))
	nan := math.NaN()
	fmt.Println(nan == nan, nan < 1, nan > 1, nan != nan, !(nan < 1))
	fmt.Println(int(id(3.99)), int(id(-3.99)), uint8(id(250)+10), int64(id(float32(16777216))))
	fmt.Println(min(3, id(1), 2), max(id(2.5), 1), min("b", id("a")), max(nan, 1))

	c := complex(id(1.0), 2)
	d := complex64(c)
	fmt.Println(c*c, c/complex(0, 1), real(c), imag(d), d*d, c == complex(1, 2), -c)

	const big = 1 << 100
	fmt.Println(big>>98, id(uint64(big>>40)))
	x := id(10)
	x <<= 3
	x |= 1
	x &^= 16
	x %= 50
	fmt.Println(x)
}

/* Output:
-128 255 32767 1 -2 4294967295 9223372036854775807 18446744073709551615
-3 -1 -3 1 -128
6148914691236517205 5 true
0 -1 100 144 -1
-6 250 8 5 7
runtime error: negative shift amount
runtime error: integer divide by zero
0.30000000000000004 0.1 0.10000000149011612 0.010000001 +Inf -Inf true
false false false true true
3 -3 4 16777216
1 2.5 a NaN
(-3+4i) (2-1i) 1 2 (-3+4i) true (-1-2i)
4 1152921504606846976
15
*/
