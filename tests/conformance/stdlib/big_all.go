// Package math/big beside what Go gives: digests of long texts, and some lines in the open.
package main

import (
	crand "crypto/rand"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"math"
	"math/big"
	"math/rand"
	"strings"
)

var text strings.Builder

func say(a ...any)                 { fmt.Fprintln(&text, a...) }
func put(a ...any)                 { fmt.Fprint(&text, a...) }
func putf(format string, a ...any) { fmt.Fprintf(&text, format, a...) }

// Prints a digest of what was said since the last one.
func section(next string) {
	h := fnv.New64a()
	h.Write([]byte(text.String()))
	fmt.Printf("%d bytes, %x\n%s: ", text.Len(), h.Sum64(), next)
	text.Reset()
}

func try(name string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			putf("%s: panic %v\n", name, r)
		}
	}()
	f()
}

var numbers = []string{"0", "1", "-1", "2", "-7", "12345678901234567890", "-98765432109876543210987654321",
	"18446744073709551615", "18446744073709551616", "-9223372036854775808", "9223372036854775807", "340282366920938463463374607431768211456"}

func main() {
	var xs []*big.Int
	for _, s := range numbers {
		x, ok := new(big.Int).SetString(s, 10)
		if !ok {
			say("bad", s)
		}
		xs = append(xs, x)
	}
	for _, x := range xs {
		section("Int " + x.String())
		f, acc := x.Float64()
		say(x, x.Sign(), x.BitLen(), x.TrailingZeroBits(), x.IsInt64(), x.IsUint64(), x.Int64(), x.Uint64(), f, acc, x.Bytes(), x.Bits(), x.Text(2), x.Text(36), x.Text(62))
		putf("%d|%x|%X|%#x|%o|%O|%b|%s|%v|%+d|% d|%30d|%-30d|%030d|%.25d|%+30.25d|%q|%.0d\n", x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x)
		for _, i := range []int{0, 1, 5, 63, 64, 130} {
			put(x.Bit(i), " ", new(big.Int).Lsh(x, uint(i)), " ", new(big.Int).Rsh(x, uint(i)), " ", new(big.Int).SetBit(x, i, 1), " ", new(big.Int).SetBit(x, i, 0), " ")
		}
		say(new(big.Int).Not(x), new(big.Int).Abs(x), new(big.Int).Neg(x), x.ProbablyPrime(20))
		j, err := json.Marshal(map[string]*big.Int{"x": x})
		say(string(j), err)
		b, _ := x.GobEncode()
		y := new(big.Int)
		say(b, y.GobDecode(b), y)
		for _, y := range xs {
			var z big.Int
			put(z.Add(x, y), " ", z.Sub(x, y), " ", z.Mul(x, y), " ", x.Cmp(y), x.CmpAbs(y), " ", z.And(x, y), " ", z.Or(x, y), " ", z.Xor(x, y), " ", z.AndNot(x, y), " ", z.GCD(nil, nil, x, y))
			if y.Sign() != 0 {
				q, r := z.QuoRem(x, y, new(big.Int))
				d, m := new(big.Int).DivMod(x, y, new(big.Int))
				put(" ", q, " ", r, " ", d, " ", m, " ", new(big.Int).Div(x, y), " ", new(big.Int).Mod(x, y), " ", new(big.Int).Quo(x, y), " ", new(big.Int).Rem(x, y), " ", new(big.Int).ModInverse(x, y))
			}
			a, b := new(big.Int), new(big.Int)
			g := z.GCD(a, b, x, y)
			if x.Sign() < 0 {
				g.SetInt64(0)
				a.Add(a, big.NewInt(0))
			}
			say(" ", g, a, b)
			if y.BitLen() < 10 {
				put(new(big.Int).Exp(x, y, nil), " ")
			}
			if x.Sign() < 0 && y.Sign() < 0 {
				continue
			}
			say(new(big.Int).Exp(x, y, big.NewInt(1000007)), new(big.Int).Exp(x, y, big.NewInt(-35)))
		}
	}
	section("rest of Int")
	try("div", func() { new(big.Int).Div(big.NewInt(1), new(big.Int)) })
	try("sqrt", func() { new(big.Int).Sqrt(big.NewInt(-1)) })
	try("fill", func() { big.NewInt(1 << 40).FillBytes(make([]byte, 3)) })
	try("jacobi", func() { big.Jacobi(big.NewInt(3), big.NewInt(4)) })
	say(big.NewInt(1<<40).FillBytes(make([]byte, 8)), new(big.Int).SetBytes([]byte{0, 1, 2, 3, 4, 5, 6, 7, 8, 9}))
	fact := new(big.Int).MulRange(1, 60)
	say(fact, new(big.Int).Binomial(100, 37), new(big.Int).Binomial(5, 7), new(big.Int).MulRange(-3, -1), new(big.Int).MulRange(5, 4))
	a, b := big.NewInt(0), big.NewInt(1)
	for range 300 {
		a.Add(a, b)
		a, b = b, a
	}
	say(a, new(big.Int).Sqrt(a))
	p, _ := new(big.Int).SetString("170141183460469231731687303715884105727", 10)
	say(p.ProbablyPrime(10), new(big.Int).Sub(p, big.NewInt(2)).ProbablyPrime(0))
	for i := int64(-5); i < 20; i++ {
		put(big.Jacobi(big.NewInt(i), big.NewInt(15)), big.Jacobi(big.NewInt(i), big.NewInt(-7)), " ")
		r := new(big.Int).ModSqrt(big.NewInt(i), big.NewInt(17))
		put(r, " ", new(big.Int).ModSqrt(big.NewInt(i), big.NewInt(19)) != nil, ";")
	}
	say()
	for _, s := range []string{"", "-", "0x1f", "0b101", "0o17", "017", "1_000", "1__0", "_1", "1_", "0x_ff", "+5", "12a", "0_7", "0", "-0", "0x"} {
		x, ok := new(big.Int).SetString(s, 0)
		y, ok2 := new(big.Int).SetString(s, 16)
		say(s, x, ok, y, ok2)
	}
	x, ok := new(big.Int).SetString("zZ9", 62)
	say(x, ok, x.Text(62))
	var s1, s2 big.Int
	n, err := fmt.Sscan("  12345678901234567890123 0xff", &s1, &s2)
	say(n, err, &s1, &s2)
	n, err = fmt.Sscanf("ff zz", "%x %d", &s1, &s2)
	say(n, err, &s1)
	rnd := rand.New(rand.NewSource(42))
	lim, _ := new(big.Int).SetString("123456789012345678901234567890", 10)
	for range 3 {
		put(new(big.Int).Rand(rnd, lim), " ")
	}
	say(new(big.Int).Rand(rnd, big.NewInt(10)))
	var zero big.Int
	var nilp *big.Int
	say(zero.String(), &zero, nilp, zero)
	putf("%v %d %+v %T %#v\n", nilp, []*big.Int{big.NewInt(3), nil}, struct{ X *big.Int }{big.NewInt(4)}, nilp, big.NewInt(7))
	var u struct{ A, B *big.Int }
	say(json.Unmarshal([]byte(`{"A": 123456789012345678901234567890, "B": null}`), &u), u.A, u.B)
	say(json.Unmarshal([]byte(`{"A": "x"}`), &u), new(big.Int).UnmarshalText([]byte("q")))
	section("Rat")
	rs := []*big.Rat{big.NewRat(1, 3), big.NewRat(-22, 7), big.NewRat(0, 5), big.NewRat(6, -4), new(big.Rat).SetInt64(7), new(big.Rat).SetFloat64(0.1), new(big.Rat).SetFrac(p, big.NewInt(64))}
	for _, x := range rs {
		f, e := x.Float64()
		g, e2 := x.Float32()
		pr, e3 := x.FloatPrec()
		say(x, x.RatString(), x.FloatString(0), x.FloatString(5), x.FloatString(30), x.Num(), x.Denom(), x.Sign(), x.IsInt(), f, e, g, e2, pr, e3)
		for _, y := range rs {
			var z big.Rat
			put(z.Add(x, y), " ", z.Sub(x, y), " ", z.Mul(x, y), " ", x.Cmp(y), " ")
			if y.Sign() != 0 {
				put(z.Quo(x, y), " ", z.Inv(y), " ")
			}
			say(z.Neg(x), z.Abs(x))
		}
	}
	try("rat0", func() { big.NewRat(1, 0) })
	try("quo0", func() { new(big.Rat).Quo(big.NewRat(1, 2), new(big.Rat)) })
	for _, s := range []string{"3/4", "-3/4", "3/-4", "1.25", "-.5", "1e3", "2.5e-3", "0x1p-2", "0x.8p1", "1/0", "", "1.", ".", "a", "1e", "010", "010/2", "1 /2", "12.50e+1"} {
		x, ok := new(big.Rat).SetString(s)
		say(s, x, ok)
	}
	for _, f := range []float64{0, 1, -2.5, 1e-320, math.MaxFloat64, math.Inf(1), 5e-324, 1.0 / 3} {
		x := new(big.Rat).SetFloat64(f)
		if x == nil {
			say("nil")
			continue
		}
		g, e := x.Float64()
		say(x.FloatString(3), g, e)
		x.Add(x, big.NewRat(1, 3))
		say(x.Float64())
	}
	huge := new(big.Rat).SetInt(new(big.Int).Lsh(big.NewInt(1), 1100))
	say(huge.Float64())
	var r1 big.Rat
	fmt.Sscan("22/7", &r1)
	say(r1.String(), &r1)
	say(new(big.Int).Lsh(big.NewInt(1), 1100).Float64())
	say(new(big.Int).Exp(big.NewInt(3), big.NewInt(-2), nil), new(big.Int).Exp(big.NewInt(3), big.NewInt(-2), big.NewInt(7)), new(big.Int).Exp(big.NewInt(2), big.NewInt(-1), big.NewInt(4)))
	section("end")
	fmt.Println()
	fact = new(big.Int).MulRange(1, 60)
	fmt.Println(fact, new(big.Int).Binomial(100, 37))
	fmt.Printf("%x %40d|%-10v|%q\n", fact, big.NewInt(-5), big.NewInt(5), big.NewInt(1))
	fmt.Println(big.NewRat(6, -4), big.NewRat(1, 3).FloatString(20))
	fmt.Println(new(big.Rat).SetFloat64(5e-324).Sign())
	for _, n := range []int64{1, 2, 255, 256, 1000} {
		x, err := crand.Int(crand.Reader, big.NewInt(n))
		if err != nil || x.Sign() < 0 || x.Cmp(big.NewInt(n)) >= 0 {
			fmt.Println("Int", n, x, err)
		}
	}
	for _, bits := range []int{2, 3, 9, 64, 100} {
		if p, err := crand.Prime(crand.Reader, bits); err != nil || p.BitLen() != bits || !p.ProbablyPrime(5) {
			fmt.Println("Prime", bits, p, err)
		}
	}
	_, err = crand.Prime(crand.Reader, 1)
	fmt.Println(err)
	try("Int", func() { crand.Int(crand.Reader, big.NewInt(0)) })
	fmt.Print(text.String())
}

/* Output:
0 bytes, cbf29ce484222325
Int 0: 2513 bytes, 8fc59e8dfeba76b2
Int 1: 1095 bytes, 2663fc65c1d75efb
Int -1: 1664 bytes, ccd2567539ddde72
Int 2: 1299 bytes, a8110cfa9945f562
Int -7: 1759 bytes, 25b286a3cbba466e
Int 12345678901234567890: 3583 bytes, 15718e4f8841f765
Int -98765432109876543210987654321: 4712 bytes, 286f542704b4926e
Int 18446744073709551615: 3424 bytes, 44e20de42084b72e
Int 18446744073709551616: 3474 bytes, 434b3f0e5ba8106a
Int -9223372036854775808: 3663 bytes, 16ce5e3c9da533dc
Int 9223372036854775807: 3517 bytes, eb4a178a8bf9d548
Int 340282366920938463463374607431768211456: 5672 bytes, b8fcd89b8b1b607
rest of Int: 1593 bytes, f3f2b3eb16e3c463
Rat: 8181 bytes, e2634bed34484f35
end: 
8320987112741390144276341183223364380754172606361245952449277696409600000000000000 3420029547493938143902737600
118b5727f009f525dcfe0d58e8653c742de9d889c2efe3c5516f88700000000000000                                       -5|5         |%!q(big.Int=1)
-3/2 0.33333333333333333333
1
crypto/rand: prime size must be at least 2-bit
Int: panic crypto/rand: argument to Int is <= 0
*/
