// Package bits counts, turns and computes with the bits of unsigned integers. The 64-bit
// functions are in natives.go.
package bits

const UintSize = 64

func Len(x uint) int           { return Len64(uint64(x)) }
func OnesCount(x uint) int     { return OnesCount64(uint64(x)) }
func TrailingZeros(x uint) int { return TrailingZeros64(uint64(x)) }
func Reverse(x uint) uint      { return uint(Reverse64(uint64(x))) }
func ReverseBytes(x uint) uint { return uint(ReverseBytes64(uint64(x))) }
func LeadingZeros(x uint) int  { return 64 - Len64(uint64(x)) }

// RotateLeft turns to the left by k modulo 64; to the right for k < 0.
func RotateLeft(x uint, k int) uint {
	s := uint(k) & 63
	return x<<s | x>>(64-s)
}

func Len8(x uint8) int           { return Len64(uint64(x)) }
func OnesCount8(x uint8) int     { return OnesCount64(uint64(x)) }
func TrailingZeros8(x uint8) int { return TrailingZeros64(uint64(x) | 1<<8) }
func Reverse8(x uint8) uint8     { return uint8(Reverse64(uint64(x)) >> 56) }
func LeadingZeros8(x uint8) int  { return 8 - Len64(uint64(x)) }

// RotateLeft8 turns to the left by k modulo 8; to the right for k < 0.
func RotateLeft8(x uint8, k int) uint8 {
	s := uint(k) & 7
	return x<<s | x>>(8-s)
}

func Len16(x uint16) int             { return Len64(uint64(x)) }
func OnesCount16(x uint16) int       { return OnesCount64(uint64(x)) }
func TrailingZeros16(x uint16) int   { return TrailingZeros64(uint64(x) | 1<<16) }
func Reverse16(x uint16) uint16      { return uint16(Reverse64(uint64(x)) >> 48) }
func ReverseBytes16(x uint16) uint16 { return uint16(ReverseBytes64(uint64(x)) >> 48) }
func LeadingZeros16(x uint16) int    { return 16 - Len64(uint64(x)) }

// RotateLeft16 turns to the left by k modulo 16; to the right for k < 0.
func RotateLeft16(x uint16, k int) uint16 {
	s := uint(k) & 15
	return x<<s | x>>(16-s)
}

func Len32(x uint32) int             { return Len64(uint64(x)) }
func OnesCount32(x uint32) int       { return OnesCount64(uint64(x)) }
func TrailingZeros32(x uint32) int   { return TrailingZeros64(uint64(x) | 1<<32) }
func Reverse32(x uint32) uint32      { return uint32(Reverse64(uint64(x)) >> 32) }
func ReverseBytes32(x uint32) uint32 { return uint32(ReverseBytes64(uint64(x)) >> 32) }
func LeadingZeros32(x uint32) int    { return 32 - Len64(uint64(x)) }

// RotateLeft32 turns to the left by k modulo 32; to the right for k < 0.
func RotateLeft32(x uint32, k int) uint32 {
	s := uint(k) & 31
	return x<<s | x>>(32-s)
}

func LeadingZeros64(x uint64) int { return 64 - Len64(uint64(x)) }

// RotateLeft64 turns to the left by k modulo 64; to the right for k < 0.
func RotateLeft64(x uint64, k int) uint64 {
	s := uint(k) & 63
	return x<<s | x>>(64-s)
}

func Add(x, y, carry uint) (sum, carryOut uint) {
	s, c := Add64(uint64(x), uint64(y), uint64(carry))
	return uint(s), uint(c)
}

func Add32(x, y, carry uint32) (sum, carryOut uint32) {
	s := uint64(x) + uint64(y) + uint64(carry)
	return uint32(s), uint32(s >> 32)
}

func Sub(x, y, borrow uint) (diff, borrowOut uint) {
	d, b := Sub64(uint64(x), uint64(y), uint64(borrow))
	return uint(d), uint(b)
}

func Sub32(x, y, borrow uint32) (diff, borrowOut uint32) {
	d := uint64(x) - uint64(y) - uint64(borrow)
	return uint32(d), uint32(d >> 63)
}

func Mul(x, y uint) (hi, lo uint) {
	h, l := Mul64(uint64(x), uint64(y))
	return uint(h), uint(l)
}

func Mul32(x, y uint32) (hi, lo uint32) {
	p := uint64(x) * uint64(y)
	return uint32(p >> 32), uint32(p)
}

func Div(hi, lo, y uint) (quo, rem uint) {
	q, r := Div64(uint64(hi), uint64(lo), uint64(y))
	return uint(q), uint(r)
}

// Div32 panics, as Div64 does, for y <= hi: the quotient would not fit.
func Div32(hi, lo, y uint32) (quo, rem uint32) {
	if y != 0 && y <= hi {
		Div64(1, 0, 1)
	}
	z := uint64(hi)<<32 | uint64(lo)
	return uint32(z / uint64(y)), uint32(z % uint64(y))
}

func Rem(hi, lo, y uint) uint { return uint(Rem64(uint64(hi), uint64(lo), uint64(y))) }

func Rem32(hi, lo, y uint32) uint32 {
	return uint32((uint64(hi)<<32 | uint64(lo)) % uint64(y))
}
