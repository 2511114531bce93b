package big

import (
	"fmt"
	"math"
	"math/bits"
)

// The limits of what a Float may be: its exponent, and the bits of its mantissa.
const (
	MaxExp  = math.MaxInt32
	MinExp  = math.MinInt32
	MaxPrec = math.MaxUint32
)

// A RoundingMode says which of two neighbours a value between them becomes.
type RoundingMode byte

const (
	ToNearestEven RoundingMode = iota
	ToNearestAway
	ToZero
	AwayFromZero
	ToNegativeInf
	ToPositiveInf
)

func (m RoundingMode) String() string {
	names := [...]string{"ToNearestEven", "ToNearestAway", "ToZero", "AwayFromZero", "ToNegativeInf", "ToPositiveInf"}
	if int(m) < len(names) {
		return names[m]
	}
	return fmt.Sprintf("RoundingMode(%d)", m)
}

// An ErrNaN is what operations panic with whose result is no number.
type ErrNaN struct{ msg string }

func (e ErrNaN) Error() string { return e.msg }

type form byte

const (
	zero form = iota
	finite
	infinite
)

// A Float is sign * mantissa * 2**exponent, 0.5 <= mantissa < 1, of prec bits; its zero value is 0, and
// takes the precision of what it is first set to. Operations round to the receiver's precision.
type Float struct {
	prec uint32
	mode RoundingMode
	acc  Accuracy
	form form
	neg  bool
	mant Int // a whole number of at most prec bits
	exp  int // the value is mant * 2**exp
}

// NewFloat returns a Float of 53 bits with the value x; it panics for no number.
func NewFloat(x float64) *Float {
	if math.IsNaN(x) {
		panic(ErrNaN{"NewFloat(NaN)"})
	}
	return new(Float).SetFloat64(x)
}

// The bits that are cut off, by their sign and whether they are below, at or above a half.
func (z *Float) roundsUp(half int, isOdd bool) bool {
	switch z.mode {
	case ToNearestEven:
		return half > 0 || half == 0 && isOdd
	case ToNearestAway:
		return half >= 0
	case AwayFromZero:
		return true
	case ToNegativeInf:
		return z.neg
	case ToPositiveInf:
		return !z.neg
	}
	return false
}

// Sets z to neg, mant * 2**exp, and a bit more in absolute value if sticky; rounded.
func (z *Float) round(neg bool, mant *Int, exp int, sticky bool) *Float {
	z.neg, z.acc = neg, Exact
	if len(mant.abs) == 0 {
		z.form, z.mant, z.exp = zero, Int{}, 0
		return z
	}
	z.form = finite
	if sticky { // two bits below what there is
		mant = new(Int).Lsh(mant, 2)
		mant.SetBit(mant, 0, 1)
		exp -= 2
	}
	drop := mant.BitLen() - int(z.prec)
	if drop <= 0 {
		z.mant, z.exp = *new(Int).Abs(mant), exp
		return z.checked()
	}
	kept := new(Int).Rsh(new(Int).Abs(mant), uint(drop))
	rest := new(Int).Sub(new(Int).Abs(mant), new(Int).Lsh(kept, uint(drop)))
	if rest.Sign() != 0 {
		z.acc = Below
		if z.roundsUp(rest.Cmp(new(Int).Lsh(NewInt(1), uint(drop-1))), kept.Bit(0) == 1) {
			kept.Add(kept, NewInt(1))
			z.acc = Above
		}
		if neg {
			z.acc = -z.acc
		}
	}
	z.mant, z.exp = *kept, exp+drop
	return z.checked()
}

// Drops zeros at the end; what is too large or too small becomes infinite or zero.
func (z *Float) checked() *Float {
	if zeros := z.mant.TrailingZeroBits(); zeros > 0 {
		z.mant = *new(Int).Rsh(&z.mant, zeros)
		z.exp += int(zeros)
	}
	switch e := z.exponent(); {
	case e > MaxExp:
		z.form, z.mant, z.exp = infinite, Int{}, 0
		z.acc = above(!z.neg)
	case e < MinExp:
		z.form, z.mant, z.exp = zero, Int{}, 0
		z.acc = above(z.neg)
	}
	return z
}

func above(is bool) Accuracy {
	if is {
		return Above
	}
	return Below
}

// With a mantissa from 0.5 on.
func (x *Float) exponent() int { return x.exp + x.mant.BitLen() }

// SetPrec rounds z to prec bits; 0 bits are only those of zero and infinity.
func (z *Float) SetPrec(prec uint) *Float {
	z.acc = Exact
	if prec == 0 {
		z.prec = 0
		if z.form == finite {
			z.acc = above(z.neg)
			z.form, z.mant, z.exp = zero, Int{}, 0
		}
		return z
	}
	old := z.prec
	z.prec = uint32(min(prec, MaxPrec))
	if z.prec < old && z.form == finite {
		z.round(z.neg, new(Int).Set(&z.mant), z.exp, false)
	}
	return z
}

// SetMode sets how z rounds, and that it is exact.
func (z *Float) SetMode(mode RoundingMode) *Float {
	z.mode = mode
	z.acc = Exact
	return z
}

func (x *Float) Prec() uint         { return uint(x.prec) }
func (x *Float) Mode() RoundingMode { return x.mode }
func (x *Float) Acc() Accuracy      { return x.acc }
func (x *Float) Signbit() bool      { return x.neg }
func (x *Float) IsInf() bool        { return x.form == infinite }

// MinPrec is the precision that the value needs.
func (x *Float) MinPrec() uint {
	if x.form != finite {
		return 0
	}
	return uint(x.mant.BitLen()) - x.mant.TrailingZeroBits()
}

// Sign returns -1, 0 or +1.
func (x *Float) Sign() int {
	switch {
	case x.form == zero:
		return 0
	case x.neg:
		return -1
	}
	return 1
}

// IsInt reports whether x is a whole number.
func (x *Float) IsInt() bool {
	return x.form == zero || x.form == finite && x.exp >= 0
}

// MantExp splits x into mant * 2**exp with 0.5 <= |mant| < 1, and sets mant if it is not nil.
func (x *Float) MantExp(mant *Float) (exp int) {
	if x.form == finite {
		exp = x.exponent()
	}
	if mant != nil {
		mant.Copy(x)
		if mant.form == finite {
			mant.exp = -mant.mant.BitLen()
		}
	}
	return exp
}

// SetMantExp is mant * 2**exp.
func (z *Float) SetMantExp(mant *Float, exp int) *Float {
	z.Set(mant)
	if z.form == finite {
		z.exp += exp
		z.checked()
	}
	return z
}

func (z *Float) withPrec(prec uint32) {
	if z.prec == 0 {
		z.prec = prec
	}
}

func (z *Float) special(f form, neg bool) *Float {
	z.form, z.neg, z.acc, z.mant, z.exp = f, neg, Exact, Int{}, 0
	return z
}

func (z *Float) SetUint64(x uint64) *Float {
	z.withPrec(64)
	return z.round(false, new(Int).SetUint64(x), 0, false)
}

func (z *Float) SetInt64(x int64) *Float {
	z.withPrec(64)
	return z.round(x < 0, NewInt(x), 0, false)
}

// SetFloat64 panics for no number.
func (z *Float) SetFloat64(x float64) *Float {
	z.withPrec(53)
	switch {
	case math.IsNaN(x):
		panic(ErrNaN{"Float.SetFloat64(NaN)"})
	case math.IsInf(x, 0):
		return z.special(infinite, x < 0)
	case x == 0:
		return z.special(zero, math.Signbit(x))
	}
	fraction, exp := math.Frexp(math.Abs(x))
	return z.round(x < 0, NewInt(int64(fraction*(1<<53))), exp-53, false)
}

func (z *Float) SetInt(x *Int) *Float {
	z.withPrec(uint32(max(x.BitLen(), 64)))
	return z.round(x.neg, x, 0, false)
}

func (z *Float) SetRat(x *Rat) *Float {
	z.withPrec(uint32(max(x.a.BitLen(), x.divisor().BitLen(), 64)))
	return z.quotient(x.a.neg, &x.a, x.divisor(), 0)
}

func (z *Float) SetInf(signbit bool) *Float { return z.special(infinite, signbit) }

// Set is x, rounded to z's precision, which becomes x's if it was 0.
func (z *Float) Set(x *Float) *Float {
	if z == x {
		z.acc = Exact
		return z
	}
	z.withPrec(x.prec)
	if x.form != finite {
		return z.special(x.form, x.neg)
	}
	return z.round(x.neg, new(Int).Set(&x.mant), x.exp, false)
}

// Copy is x with its precision, mode and accuracy.
func (z *Float) Copy(x *Float) *Float {
	if z != x {
		*z = *x
		z.mant.abs = append(nat(nil), x.mant.abs...)
	}
	return z
}

func (z *Float) Abs(x *Float) *Float {
	z.Set(x)
	z.neg = false
	return z
}

func (z *Float) Neg(x *Float) *Float {
	z.Set(x)
	z.neg = !z.neg
	return z
}

// a / b * 2**exp
func (z *Float) quotient(neg bool, a, b *Int, exp int) *Float {
	if len(a.abs) == 0 {
		return z.special(zero, neg)
	}
	scale := max(int(z.prec)+2+b.BitLen()-a.BitLen(), 0)
	q, r := new(Int).QuoRem(new(Int).Lsh(new(Int).Abs(a), uint(scale)), new(Int).Abs(b), new(Int))
	return z.round(neg, q, exp-scale, r.Sign() != 0)
}

// x and y as whole numbers times 2**exp. One that lies far below the other's last bit and z's becomes
// a bit that only rounding sees.
func (z *Float) aligned(x, y *Float) (a, b *Int, exp int) {
	signed := func(f *Float, exp int) *Int {
		i := new(Int).Lsh(&f.mant, uint(f.exp-exp))
		i.neg = f.neg
		return i
	}
	low, high := x, y
	if low.exp > high.exp {
		low, high = high, low
	}
	least := min(high.exp, high.exponent()-int(z.prec)) - 4
	if low.exponent() < least {
		tiny := *low
		tiny.mant, tiny.exp = *NewInt(1), least
		if low == x {
			x = &tiny
		} else {
			y = &tiny
		}
		low = &tiny
	}
	exp = min(x.exp, y.exp)
	return signed(x, exp), signed(y, exp), exp
}

func (z *Float) precOf(x, y *Float) { z.withPrec(max(x.prec, y.prec)) }

// Add, Sub, Mul and Quo panic with an ErrNaN where the result is no number.
func (z *Float) Add(x, y *Float) *Float {
	return z.sum(x, y, y.neg, "addition of infinities with opposite signs")
}

func (z *Float) Sub(x, y *Float) *Float {
	return z.sum(x, y, !y.neg, "subtraction of infinities with equal signs")
}

func (z *Float) sum(x, y *Float, yneg bool, noNumber string) *Float {
	z.precOf(x, y)
	other := *y
	other.neg = yneg
	switch {
	case x.form == finite && y.form == finite:
		a, b, exp := z.aligned(x, &other)
		a.Add(a, b)
		if len(a.abs) == 0 {
			return z.special(zero, z.mode == ToNegativeInf)
		}
		return z.round(a.neg, a, exp, false)
	case x.form == infinite && y.form == infinite && x.neg != yneg:
		z.special(zero, false)
		panic(ErrNaN{noNumber})
	case x.form == zero && y.form == zero:
		return z.special(zero, x.neg && yneg || x.neg != yneg && z.mode == ToNegativeInf)
	case x.form == infinite || y.form == zero:
		return z.Set(x)
	case yneg != y.neg:
		return z.Neg(y) // which rounds y, not its opposite
	}
	return z.Set(y)
}

func (z *Float) Mul(x, y *Float) *Float {
	z.precOf(x, y)
	neg := x.neg != y.neg
	switch {
	case x.form == finite && y.form == finite:
		return z.round(neg, new(Int).Mul(&x.mant, &y.mant), x.exp+y.exp, false)
	case x.form == zero && y.form == infinite || x.form == infinite && y.form == zero:
		z.special(zero, false)
		panic(ErrNaN{"multiplication of zero with infinity"})
	case x.form == infinite || y.form == infinite:
		return z.special(infinite, neg)
	}
	return z.special(zero, neg)
}

func (z *Float) Quo(x, y *Float) *Float {
	z.precOf(x, y)
	neg := x.neg != y.neg
	switch {
	case x.form == finite && y.form == finite:
		return z.quotient(neg, &x.mant, &y.mant, x.exp-y.exp)
	case x.form == zero && y.form == zero || x.form == infinite && y.form == infinite:
		z.special(zero, false)
		panic(ErrNaN{"division of zero by zero or infinity by infinity"})
	case x.form == zero || y.form == infinite:
		return z.special(zero, neg)
	}
	return z.special(infinite, neg)
}

// Sqrt panics with an ErrNaN below zero.
func (z *Float) Sqrt(x *Float) *Float {
	z.withPrec(x.prec)
	switch {
	case x.Sign() < 0:
		z.special(zero, false)
		panic(ErrNaN{"square root of negative operand"})
	case x.form != finite:
		return z.special(x.form, x.neg)
	}
	// An even exponent, and a root with two bits more than are kept.
	scale := max(2*(int(z.prec)+2)-x.mant.BitLen(), 0)
	scale += (x.exp - scale) & 1
	m := new(Int).Lsh(&x.mant, uint(scale))
	r := new(Int).Sqrt(m)
	return z.round(false, r, (x.exp-scale)/2, new(Int).Mul(r, r).Cmp(m) != 0)
}

// Cmp returns -1, 0 or +1.
func (x *Float) Cmp(y *Float) int {
	if a, b := x.order(), y.order(); a != b || a == 0 || a == 2 || a == -2 {
		switch {
		case a < b:
			return -1
		case a > b:
			return 1
		}
		return 0
	}
	less := 0
	if a, b := x.exponent(), y.exponent(); a != b {
		less = 1
		if a < b {
			less = -1
		}
	} else {
		exp := min(x.exp, y.exp)
		less = new(Int).Lsh(&x.mant, uint(x.exp-exp)).Cmp(new(Int).Lsh(&y.mant, uint(y.exp-exp)))
	}
	if x.neg {
		return -less
	}
	return less
}

// -2 for -Inf, -1 for what is below zero, and so on.
func (x *Float) order() int {
	o := x.Sign()
	if x.form == infinite {
		o *= 2
	}
	return o
}

// |x| without what is behind the point, and whether that was nothing.
func (x *Float) whole() (i *Int, exact bool) {
	if x.exp >= 0 {
		return new(Int).Lsh(&x.mant, uint(x.exp)), true
	}
	if x.exponent() <= 0 {
		return new(Int), false
	}
	return new(Int).Rsh(&x.mant, uint(-x.exp)), false
}

// Int is x towards zero; z may be nil. For infinite x the result is nil.
func (x *Float) Int(z *Int) (*Int, Accuracy) {
	if z == nil && x.form <= finite {
		z = new(Int)
	}
	switch x.form {
	case zero:
		return z.SetInt64(0), Exact
	case infinite:
		return nil, above(x.neg)
	}
	i, exact := x.whole()
	z.take(x.neg && len(i.abs) > 0, i.abs)
	if exact {
		return z, Exact
	}
	return z, above(x.neg)
}

// Int64 is x towards zero, or the nearest int64.
func (x *Float) Int64() (int64, Accuracy) {
	if x.form == infinite || x.form == finite && x.exponent() > 64 {
		return limitOf(x.neg)
	}
	i, acc := x.Int(nil)
	if !i.IsInt64() {
		return limitOf(x.neg)
	}
	return i.Int64(), acc
}

func limitOf(neg bool) (int64, Accuracy) {
	if neg {
		return math.MinInt64, Above
	}
	return math.MaxInt64, Below
}

// Uint64 is x towards zero, or the nearest uint64.
func (x *Float) Uint64() (uint64, Accuracy) {
	switch {
	case x.form == zero:
		return 0, Exact
	case x.neg:
		return 0, Above
	case x.form == infinite || x.exponent() > bits.UintSize:
		return math.MaxUint64, Below
	}
	i, acc := x.Int(nil)
	return i.Uint64(), acc
}

// Rat is x itself; z may be nil. For infinite x the result is nil.
func (x *Float) Rat(z *Rat) (*Rat, Accuracy) {
	if z == nil && x.form <= finite {
		z = new(Rat)
	}
	switch x.form {
	case zero:
		return z.SetInt64(0), Exact
	case infinite:
		return nil, above(x.neg)
	}
	a, b := new(Int).Set(&x.mant), NewInt(1)
	if x.exp >= 0 {
		a.Lsh(a, uint(x.exp))
	} else {
		b.Lsh(b, uint(-x.exp))
	}
	a.neg = x.neg
	return z.SetFrac(a, b), Exact
}

// The nearest float with so many bits, and how it compares with x.
func (x *Float) machine(size, least int, largest float64) (float64, Accuracy) {
	sign := 1.0
	if x.neg {
		sign = -1
	}
	switch {
	case x.form == zero:
		return math.Copysign(0, sign), Exact
	case x.form == infinite:
		return math.Inf(int(sign)), Exact
	case x.exponent() > 2000:
		return math.Inf(int(sign)), above(!x.neg)
	case x.exponent() < -2000:
		return math.Copysign(0, sign), above(x.neg)
	}
	a, b := new(Int).Lsh(&x.mant, uint(max(x.exp, 0))), new(Int).Lsh(NewInt(1), uint(max(-x.exp, 0)))
	f, exact := nearest(a.abs, b.abs, size, least)
	if f > largest {
		return math.Inf(int(sign)), above(!x.neg)
	}
	if exact {
		return f * sign, Exact
	}
	f = math.Copysign(f, sign)
	return f, Accuracy(NewFloat(f).Cmp(x))
}

func (x *Float) Float64() (float64, Accuracy) { return x.machine(53, -1022, math.MaxFloat64) }

func (x *Float) Float32() (float32, Accuracy) {
	f, acc := x.machine(24, -126, math.MaxFloat32)
	return float32(f), acc
}
