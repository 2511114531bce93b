// Package big has numbers of any size: whole ones (Int), fractions (Rat), and binary ones of a chosen
// precision (Float).
package big

import (
	"math/bits"
	"math/rand"
)

// A Word is one digit of a magnitude, in base 2^64.
type Word uint

// A magnitude, the lowest word first; the highest one is not zero.
type nat []Word

// An Int is a whole number; its zero value is 0. Operations set the receiver and return it.
type Int struct {
	neg bool
	abs nat
}

// NewInt returns a new Int with the value x.
func NewInt(x int64) *Int { return new(Int).SetInt64(x) }

func trimmed(words nat) nat {
	for len(words) > 0 && words[len(words)-1] == 0 {
		words = words[:len(words)-1]
	}
	return words
}

func cmpNat(x, y nat) int {
	if len(x) != len(y) {
		if len(x) < len(y) {
			return -1
		}
		return 1
	}
	for i := len(x) - 1; i >= 0; i-- {
		if x[i] < y[i] {
			return -1
		}
		if x[i] > y[i] {
			return 1
		}
	}
	return 0
}

func (z *Int) take(neg bool, abs nat) *Int {
	z.neg, z.abs = neg, abs
	return z
}

func (z *Int) do(op int, x, y *Int) *Int { return z.take(arith(op, x.neg, x.abs, y.neg, y.abs)) }

// Sign returns -1, 0 or +1.
func (x *Int) Sign() int {
	switch {
	case len(x.abs) == 0:
		return 0
	case x.neg:
		return -1
	}
	return 1
}

func (z *Int) SetInt64(x int64) *Int {
	if x < 0 {
		z.SetUint64(-uint64(x))
		z.neg = true
		return z
	}
	return z.SetUint64(uint64(x))
}

func (z *Int) SetUint64(x uint64) *Int {
	z.neg, z.abs = false, nil
	if x != 0 {
		z.abs = nat{Word(x)}
	}
	return z
}

func (z *Int) Set(x *Int) *Int {
	if z != x {
		z.neg, z.abs = x.neg, append(nat(nil), x.abs...)
	}
	return z
}

// Bits returns the words of |x|, which share memory with x.
func (x *Int) Bits() []Word { return x.abs }

// SetBits makes z the number of these words, which it keeps.
func (z *Int) SetBits(abs []Word) *Int {
	z.neg, z.abs = false, trimmed(abs)
	return z
}

func (z *Int) Abs(x *Int) *Int {
	z.Set(x)
	z.neg = false
	return z
}

func (z *Int) Neg(x *Int) *Int {
	z.Set(x)
	z.neg = len(z.abs) > 0 && !z.neg
	return z
}

func (z *Int) Add(x, y *Int) *Int { return z.do(opAdd, x, y) }
func (z *Int) Sub(x, y *Int) *Int { return z.do(opSub, x, y) }
func (z *Int) Mul(x, y *Int) *Int { return z.do(opMul, x, y) }

// MulRange is the product of all whole numbers from a to b; 1 if there are none.
func (z *Int) MulRange(a, b int64) *Int {
	switch {
	case a > b:
		return z.SetInt64(1)
	case a <= 0 && b >= 0:
		return z.SetInt64(0)
	case b-a < 8:
		z.SetInt64(a)
		for b > a {
			z.Mul(z, NewInt(b))
			b--
		}
		return z
	}
	m := a + (b-a)/2
	return z.Mul(new(Int).MulRange(a, m), new(Int).MulRange(m+1, b))
}

// Binomial is n over k.
func (z *Int) Binomial(n, k int64) *Int {
	if k > n {
		return z.SetInt64(0)
	}
	if k > n-k {
		k = n - k
	}
	// After i steps it is n over i.
	z.SetInt64(1)
	for i := int64(1); i <= k; i++ {
		z.Mul(z, NewInt(n-k+i))
		z.Quo(z, NewInt(i))
	}
	return z
}

// Quo is x/y towards zero, Rem what is left of x, with x's sign.
func (z *Int) Quo(x, y *Int) *Int { return z.do(opQuo, x, y) }
func (z *Int) Rem(x, y *Int) *Int { return z.do(opRem, x, y) }

func (z *Int) QuoRem(x, y, r *Int) (*Int, *Int) {
	var q Int
	q.Quo(x, y)
	r.Rem(x, y)
	z.take(q.neg, q.abs)
	return z, r
}

// Div and Mod are Euclid's: the remainder is not below zero.
func (z *Int) Div(x, y *Int) *Int {
	z.DivMod(x, y, new(Int))
	return z
}

func (z *Int) Mod(x, y *Int) *Int {
	positive := y.abs
	z.Rem(x, y)
	if z.neg {
		z.take(arith(opAdd, z.neg, z.abs, false, positive))
	}
	return z
}

func (z *Int) DivMod(x, y, m *Int) (*Int, *Int) {
	yneg, yabs := y.neg, y.abs
	z.QuoRem(x, y, m)
	if m.neg {
		m.take(arith(opAdd, m.neg, m.abs, false, yabs))
		if yneg {
			z.Add(z, NewInt(1))
		} else {
			z.Sub(z, NewInt(1))
		}
	}
	return z, m
}

func (x *Int) Cmp(y *Int) int {
	switch {
	case x.neg != y.neg:
		if x.neg {
			return -1
		}
		return 1
	case x.neg:
		return -cmpNat(x.abs, y.abs)
	}
	return cmpNat(x.abs, y.abs)
}

func (x *Int) CmpAbs(y *Int) int { return cmpNat(x.abs, y.abs) }

func (x *Int) low() uint64 {
	if len(x.abs) == 0 {
		return 0
	}
	return uint64(x.abs[0])
}

// Int64 and Uint64 give the low bits when x does not fit.
func (x *Int) Int64() int64 {
	if x.neg {
		return -int64(x.low())
	}
	return int64(x.low())
}

func (x *Int) Uint64() uint64 { return x.low() }

func (x *Int) IsInt64() bool {
	if len(x.abs) > 1 {
		return false
	}
	w := int64(x.low())
	return w >= 0 || x.neg && w == -w
}

func (x *Int) IsUint64() bool { return !x.neg && len(x.abs) <= 1 }

// Float64 is the float64 nearest to x, and how it compares with x.
func (x *Int) Float64() (float64, Accuracy) {
	f, exact := quotient(x.abs, nat{1})
	if x.neg {
		f = -f
	}
	if exact {
		return f, Exact
	}
	return f, Accuracy(compareFloat(f, x))
}

// BitLen is the number of bits of |x|.
func (x *Int) BitLen() int { return x.abs.bitLen() }

func (x nat) bitLen() int {
	if len(x) == 0 {
		return 0
	}
	return (len(x)-1)*64 + bits.Len64(uint64(x[len(x)-1]))
}

func (x *Int) TrailingZeroBits() uint {
	for i, w := range x.abs {
		if w != 0 {
			return uint(i*64 + bits.TrailingZeros64(uint64(w)))
		}
	}
	return 0
}

// Exp is x**y, modulo |m| unless m is nil or 0. For y < 0 it is 1 without a modulus; with one it
// needs an inverse of x, and is nil, with z as it was, when there is none.
func (z *Int) Exp(x, y, m *Int) *Int {
	hasModulus := m != nil && len(m.abs) > 0
	base := x
	if y.neg {
		if !hasModulus {
			return z.SetInt64(1)
		}
		base = new(Int).ModInverse(x, m)
		if base == nil {
			return nil
		}
	}
	if !hasModulus {
		return z.take(power(base.neg, base.abs, y.abs, nil))
	}
	return z.take(power(base.neg, base.abs, y.abs, m.abs))
}

// GCD is the greatest common divisor of a and b; x and y, where not nil, become factors such that it
// is a*x + b*y.
func (z *Int) GCD(x, y, a, b *Int) *Int {
	if len(a.abs) == 0 || len(b.abs) == 0 {
		return z.gcdOfZero(x, y, a, b)
	}
	if x == nil && y == nil {
		return z.do(opGCD, a, b)
	}
	// r0 = |a|*s0 + |b|*t0, with t0 left out: it follows from the rest.
	r0, r1 := new(Int).Abs(a), new(Int).Abs(b)
	s0, s1 := NewInt(1), NewInt(0)
	for len(r1.abs) > 0 {
		q, r := new(Int).QuoRem(r0, r1, new(Int))
		r0, r1 = r1, r
		s0, s1 = s1, new(Int).Sub(s0, q.Mul(q, s1))
	}
	if a.neg {
		s0.Neg(s0)
	}
	if y != nil {
		rest := new(Int).Mul(a, s0)
		y.Quo(rest.Sub(r0, rest), b)
	}
	if x != nil {
		x.take(s0.neg, s0.abs)
	}
	return z.take(r0.neg, r0.abs)
}

func (z *Int) gcdOfZero(x, y, a, b *Int) *Int {
	signA, signB := int64(a.Sign()), int64(b.Sign())
	if signA == 0 {
		z.Abs(b)
	} else {
		z.Abs(a)
	}
	if x != nil {
		x.SetInt64(signA)
	}
	if y != nil {
		if signA != 0 {
			signB = 0
		}
		y.SetInt64(signB)
	}
	return z
}

// ModInverse is the number whose product with g is 1 modulo n; nil, with z as it was, if there is none.
func (z *Int) ModInverse(g, n *Int) *Int {
	neg, abs, ok := inverse(g.neg, g.abs, n.abs)
	if !ok {
		return nil
	}
	return z.take(neg, abs)
}

// Jacobi is the symbol (x/y); y is odd.
func Jacobi(x, y *Int) int {
	if len(y.abs) == 0 || y.abs[0]&1 == 0 {
		panic("big: invalid 2nd argument to Int.Jacobi: need odd integer but got " + y.String())
	}
	j := jacobi(x.neg, x.abs, y.abs)
	if y.neg && x.neg {
		j = -j
	}
	return j
}

// ModSqrt is a square root of x modulo the odd prime p; nil, with z as it was, if there is none.
func (z *Int) ModSqrt(x, p *Int) *Int {
	switch Jacobi(x, p) {
	case -1:
		return nil
	case 0:
		return z.SetInt64(0)
	}
	one := NewInt(1)
	a := new(Int).Mod(x, p)
	// p - 1 = s * 2^e with s odd.
	s := new(Int).Sub(p, one)
	e := s.TrailingZeroBits()
	s.Rsh(s, e)
	n := NewInt(2)
	for Jacobi(n, p) != -1 {
		n.Add(n, one)
	}
	// After Tonelli and Shanks: y*y = a*b throughout, and b's order falls until b is 1.
	y := new(Int).Exp(a, new(Int).Rsh(new(Int).Add(s, one), 1), p)
	b := new(Int).Exp(a, s, p)
	g := new(Int).Exp(n, s, p)
	for {
		m := uint(0)
		for t := new(Int).Set(b); t.Cmp(one) != 0; m++ {
			t.Mod(t.Mul(t, t), p)
		}
		if m == 0 {
			return z.take(y.neg, y.abs)
		}
		step := new(Int).Exp(g, new(Int).Lsh(one, e-m-1), p)
		g.Mod(g.Mul(step, step), p)
		y.Mod(y.Mul(y, step), p)
		b.Mod(b.Mul(b, g), p)
		e = m
	}
}

// ProbablyPrime reports whether x is prime; it may be wrong of numbers made to deceive it.
func (x *Int) ProbablyPrime(n int) bool {
	if n < 0 {
		panic("negative n for ProbablyPrime")
	}
	return !x.neg && len(x.abs) > 0 && isPrime(x.abs, n)
}

// Rand is a number below n, n > 0, of rnd's.
func (z *Int) Rand(rnd *rand.Rand, n *Int) *Int {
	if n.neg || len(n.abs) == 0 {
		return z.SetInt64(0)
	}
	mask := ^Word(0) >> (uint(-n.abs.bitLen()) & 63)
	for {
		words := make(nat, len(n.abs))
		for i := range words {
			words[i] = Word(rnd.Uint32())
			words[i] |= Word(rnd.Uint32()) << 32
		}
		words[len(words)-1] &= mask
		if words = trimmed(words); cmpNat(words, n.abs) < 0 {
			return z.take(false, words)
		}
	}
}

func (z *Int) Lsh(x *Int, n uint) *Int { return z.take(shift(x.neg, x.abs, true, n)) }

// Rsh rounds down, below zero, too.
func (z *Int) Rsh(x *Int, n uint) *Int { return z.take(shift(x.neg, x.abs, false, n)) }

// Bit is the bit i of x, of a negative x in two's complement.
func (x *Int) Bit(i int) uint {
	if i < 0 {
		panic("negative bit index")
	}
	if !x.neg {
		if i/64 >= len(x.abs) {
			return 0
		}
		return uint(x.abs[i/64] >> (i % 64) & 1)
	}
	// The bits of x are those of |x|-1, inverted.
	below := new(Int).Not(x)
	return below.Bit(i) ^ 1
}

// SetBit is x with bit i set to b, 0 or 1.
func (z *Int) SetBit(x *Int, i int, b uint) *Int {
	if i < 0 {
		panic("negative bit index")
	}
	one := new(Int).Lsh(NewInt(1), uint(i))
	switch b {
	case 0:
		return z.AndNot(x, one)
	case 1:
		return z.Or(x, one)
	}
	panic("set bit is not 0 or 1")
}

func (z *Int) And(x, y *Int) *Int    { return z.do(opAnd, x, y) }
func (z *Int) AndNot(x, y *Int) *Int { return z.do(opAndNot, x, y) }
func (z *Int) Or(x, y *Int) *Int     { return z.do(opOr, x, y) }
func (z *Int) Xor(x, y *Int) *Int    { return z.do(opXor, x, y) }
func (z *Int) Not(x *Int) *Int       { return z.Sub(NewInt(-1), x) }

// Sqrt is the square root of x, rounded down.
func (z *Int) Sqrt(x *Int) *Int {
	if x.neg {
		panic("square root of negative number")
	}
	return z.take(root(x.abs))
}
