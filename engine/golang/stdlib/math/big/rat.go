// Fractions.
package big

import (
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"
)

// A Rat is a fraction in lowest terms; its zero value is 0.
type Rat struct {
	a Int
	b Int // above zero; its own zero stands for 1
}

// NewRat returns a new Rat with the value a/b.
func NewRat(a, b int64) *Rat { return new(Rat).SetFrac64(a, b) }

func (z *Rat) reduced() *Rat {
	switch {
	case len(z.a.abs) == 0:
		z.a.neg = false
		z.b = Int{}
	case len(z.b.abs) > 0:
		z.b.neg = false
		if d := new(Int).GCD(nil, nil, new(Int).Abs(&z.a), &z.b); d.Cmp(NewInt(1)) != 0 {
			z.a.Quo(&z.a, d)
			z.b.Quo(&z.b, d)
		}
	}
	return z
}

func (x *Rat) divisor() *Int {
	if len(x.b.abs) == 0 {
		return NewInt(1)
	}
	return &x.b
}

// SetFrac64 and SetFrac panic when b is 0.
func (z *Rat) SetFrac64(a, b int64) *Rat { return z.SetFrac(NewInt(a), NewInt(b)) }

func (z *Rat) SetFrac(a, b *Int) *Rat {
	if len(b.abs) == 0 {
		panic("division by zero")
	}
	neg := a.neg != b.neg
	divisor := new(Int).Abs(b)
	z.a.Set(a)
	z.a.neg = neg
	z.b = *divisor
	return z.reduced()
}

func (z *Rat) SetInt(x *Int) *Rat {
	z.a.Set(x)
	z.b = Int{}
	return z
}

func (z *Rat) SetInt64(x int64) *Rat {
	z.a.SetInt64(x)
	z.b = Int{}
	return z
}

func (z *Rat) SetUint64(x uint64) *Rat {
	z.a.SetUint64(x)
	z.b = Int{}
	return z
}

func (z *Rat) Set(x *Rat) *Rat {
	if z != x {
		z.a.Set(&x.a)
		z.b.Set(&x.b)
	}
	return z
}

// SetFloat64 makes z exactly f; nil when f is infinite or not a number.
func (z *Rat) SetFloat64(f float64) *Rat {
	if math.IsInf(f, 0) || math.IsNaN(f) {
		return nil
	}
	fraction, exp := math.Frexp(f)
	z.a.SetInt64(int64(fraction * (1 << 53)))
	z.b = Int{}
	exp -= 53
	if exp > 0 {
		z.a.Lsh(&z.a, uint(exp))
	} else {
		z.b.Lsh(NewInt(1), uint(-exp))
	}
	return z.reduced()
}

// Num and Denom are x in lowest terms; Num shares memory with x.
func (x *Rat) Num() *Int { return &x.a }

func (x *Rat) Denom() *Int { return x.divisor() }

func (x *Rat) Sign() int   { return x.a.Sign() }
func (x *Rat) IsInt() bool { return len(x.b.abs) == 0 || x.b.Cmp(NewInt(1)) == 0 }

func (z *Rat) Abs(x *Rat) *Rat {
	z.Set(x)
	z.a.neg = false
	return z
}

func (z *Rat) Neg(x *Rat) *Rat {
	z.Set(x)
	z.a.neg = len(z.a.abs) > 0 && !z.a.neg
	return z
}

// Inv is 1/x; it panics when x is 0.
func (z *Rat) Inv(x *Rat) *Rat {
	if len(x.a.abs) == 0 {
		panic("division by zero")
	}
	return z.SetFrac(new(Int).Set(x.divisor()), new(Int).Set(&x.a))
}

func (x *Rat) Cmp(y *Rat) int {
	return new(Int).Mul(&x.a, y.divisor()).Cmp(new(Int).Mul(&y.a, x.divisor()))
}

func (z *Rat) Add(x, y *Rat) *Rat {
	left, right := new(Int).Mul(&x.a, y.divisor()), new(Int).Mul(&y.a, x.divisor())
	return z.SetFrac(left.Add(left, right), right.Mul(x.divisor(), y.divisor()))
}

func (z *Rat) Sub(x, y *Rat) *Rat {
	left, right := new(Int).Mul(&x.a, y.divisor()), new(Int).Mul(&y.a, x.divisor())
	return z.SetFrac(left.Sub(left, right), right.Mul(x.divisor(), y.divisor()))
}

func (z *Rat) Mul(x, y *Rat) *Rat {
	return z.SetFrac(new(Int).Mul(&x.a, &y.a), new(Int).Mul(x.divisor(), y.divisor()))
}

// Quo is x/y; it panics when y is 0.
func (z *Rat) Quo(x, y *Rat) *Rat {
	return z.SetFrac(new(Int).Mul(&x.a, y.divisor()), new(Int).Mul(x.divisor(), &y.a))
}

// The float with `size` bits of mantissa, of which `least` is the smallest exponent of a normal one,
// that is nearest to a/b (ties to even), and whether it is a/b itself.
func nearest(a, b nat, size, least int) (f float64, exact bool) {
	if len(a) == 0 {
		return 0, true
	}
	x, y := &Int{abs: a}, &Int{abs: b}
	// At least two bits more than are kept, and no finer than subnormals need.
	scale := min(size+2-(a.bitLen()-b.bitLen()), size+1-least)
	if scale > 0 {
		x = new(Int).Lsh(x, uint(scale))
	} else {
		y = new(Int).Lsh(y, uint(-scale))
	}
	q, r := new(Int).QuoRem(x, y, new(Int))
	drop := max(q.BitLen()-size, scale-(size-1-least))
	m := q.Uint64() >> drop
	half, rest := uint64(1)<<(drop-1), q.Uint64()&(1<<drop-1)
	exact = rest == 0 && r.Sign() == 0
	if rest > half || rest == half && (r.Sign() != 0 || m&1 != 0) {
		m++
	}
	return math.Ldexp(float64(m), drop-scale), exact
}

// The float64 nearest to a/b.
func quotient(a, b nat) (f float64, exact bool) {
	f, exact = nearest(a, b, 53, -1022)
	return f, exact && !math.IsInf(f, 0)
}

// How f compares with x.
func compareFloat(f float64, x *Int) int {
	if math.IsInf(f, 0) {
		if f > 0 {
			return 1
		}
		return -1
	}
	return new(Rat).SetFloat64(f).Cmp(new(Rat).SetInt(x))
}

// Float64 is the nearest float64, infinite when x is too large, and whether it is exactly x.
func (x *Rat) Float64() (f float64, exact bool) {
	f, exact = quotient(x.a.abs, x.divisor().abs)
	if x.a.neg {
		f = -f
	}
	return f, exact
}

// Float32 is the same for float32.
func (x *Rat) Float32() (f float32, exact bool) {
	wide, exact := nearest(x.a.abs, x.divisor().abs, 24, -126)
	if x.a.neg {
		wide = -wide
	}
	f = float32(wide)
	return f, exact && !math.IsInf(float64(f), 0)
}

// String is x as "a/b".
func (x *Rat) String() string { return x.a.String() + "/" + x.divisor().String() }

// RatString is "a/b", or "a" when x is whole.
func (x *Rat) RatString() string {
	if x.IsInt() {
		return x.a.String()
	}
	return x.String()
}

// FloatString is x with prec digits behind the point, halves rounded away from zero.
func (x *Rat) FloatString(prec int) string {
	b := x.divisor()
	scaled := new(Int).Exp(NewInt(10), NewInt(int64(prec)), nil)
	scaled.Mul(scaled, new(Int).Abs(&x.a))
	q, r := new(Int).QuoRem(scaled, b, new(Int))
	if r.Lsh(r, 1); r.Cmp(b) >= 0 {
		q.Add(q, NewInt(1))
	}
	text := q.String()
	if len(text) <= prec {
		text = strings.Repeat("0", prec+1-len(text)) + text
	}
	if prec > 0 {
		text = text[:len(text)-prec] + "." + text[len(text)-prec:]
	}
	if x.a.neg {
		return "-" + text
	}
	return text
}

// FloatPrec is how many digits behind the point x needs, and whether that is enough; if not, n is
// the number of those before the ones that repeat.
func (x *Rat) FloatPrec() (n int, exact bool) {
	b := new(Int).Set(x.divisor())
	twos := int(b.TrailingZeroBits())
	b.Rsh(b, uint(twos))
	fives := 0
	for five, r := NewInt(5), new(Int); ; fives++ {
		q, _ := new(Int).QuoRem(b, five, r)
		if r.Sign() != 0 {
			break
		}
		b = q
	}
	return max(twos, fives), b.Cmp(NewInt(1)) == 0
}

// SetString reads a fraction "a/b" or a number with or without a point and an exponent, all of s.
// When it cannot, the result is nil and false.
func (z *Rat) SetString(s string) (*Rat, bool) {
	if before, after, ok := strings.Cut(s, "/"); ok {
		var a, b Int
		if _, ok := a.SetString(before, 0); !ok || after == "" || after[0] == '-' || after[0] == '+' {
			return nil, false
		}
		if _, ok := b.SetString(after, 0); !ok || len(b.abs) == 0 {
			return nil, false
		}
		return z.SetFrac(&a, &b), true
	}
	number, ok := readNumber(s)
	if !ok {
		return nil, false
	}
	return z.setNumber(number), true
}

// What a number's text says: mantissa * base^exp * 2^exp2.
type number struct {
	mantissa Int
	base     int
	exp      int
	exp2     int
}

// No power is larger that a text may ask for.
const mostExponent = 1 << 24

func readNumber(s string) (n number, ok bool) {
	neg := false
	if s != "" && (s[0] == '-' || s[0] == '+') {
		neg, s = s[0] == '-', s[1:]
	}
	n.base = 10
	if len(s) > 1 && s[0] == '0' && strings.ContainsRune("xXbBoO", rune(s[1])) {
		n.base, s = prefixed(s)
	}
	marks := "eEpP"
	if n.base == 16 {
		marks = "pP"
	}
	digits, exponent := s, ""
	if at := strings.IndexAny(s, marks); at >= 0 {
		digits, exponent = s[:at], s[at+1:]
		value, err := strconv.Atoi(exponent)
		if err != nil || value > mostExponent || value < -mostExponent || strings.Contains(exponent, "_") {
			return n, false
		}
		if s[at] == 'p' || s[at] == 'P' {
			n.exp2 = value
		} else if n.base != 10 {
			return n, false
		} else {
			n.exp = value
		}
	}
	whole, fraction, _ := strings.Cut(digits, ".")
	if whole+fraction == "" || strings.ContainsAny(whole+fraction, "+-") {
		return n, false
	}
	if _, ok := n.mantissa.SetString(whole+fraction, n.base); !ok {
		return n, false
	}
	n.exp -= len(fraction)
	n.mantissa.neg = neg && len(n.mantissa.abs) > 0
	return n, true
}

func (z *Rat) setNumber(n number) *Rat {
	a, b := new(Int).Set(&n.mantissa), NewInt(1)
	multiply := func(base, exp int) {
		power := new(Int).Exp(NewInt(int64(base)), NewInt(int64(max(exp, -exp))), nil)
		if exp > 0 {
			a.Mul(a, power)
		} else {
			b.Mul(b, power)
		}
	}
	multiply(n.base, n.exp)
	multiply(2, n.exp2)
	return z.SetFrac(a, b)
}

// Scan reads a number for fmt's scanning functions.
func (z *Rat) Scan(s fmt.ScanState, ch rune) error {
	text, err := s.Token(true, func(r rune) bool { return strings.ContainsRune("+-/0123456789.eE", r) })
	if err != nil {
		return err
	}
	if !strings.ContainsRune("efgEFGv", ch) {
		return errors.New("Rat.Scan: invalid verb")
	}
	if _, ok := z.SetString(string(text)); !ok {
		return errors.New("Rat.Scan: invalid syntax")
	}
	return nil
}

func (x *Rat) MarshalText() ([]byte, error) { return []byte(x.RatString()), nil }

func (z *Rat) UnmarshalText(text []byte) error {
	if _, ok := z.SetString(string(text)); !ok {
		return fmt.Errorf("math/big: cannot unmarshal %q into a *big.Rat", text)
	}
	return nil
}
