// big.Float beside what Go gives: digests of long texts, and some lines in the open.
package main

import (
	"fmt"
	"hash/fnv"
	"math"
	"math/big"
	"os"
	"strings"
)

var text strings.Builder

func say(a ...any)                 { fmt.Fprintln(&text, a...) }
func putf(format string, a ...any) { fmt.Fprintf(&text, format, a...) }

// Prints a digest of what was said since the last one.
func section(next string) {
	h := fnv.New64a()
	h.Write([]byte(text.String()))
	if len(os.Args) > 1 {
		fmt.Print(text.String())
	}
	fmt.Printf("%d bytes, %x\n%s: ", text.Len(), h.Sum64(), next)
	text.Reset()
}

func try(f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Printf("%T %v\n", r, r)
		}
	}()
	f()
}

func main() {
	values := []float64{0, math.Copysign(0, -1), 1, -1.5, 0.1, 1.0 / 3, 123456789, 1e21, 1e-7, 5e-324, math.MaxFloat64, math.Inf(1), math.Inf(-1), 2.5, 1234567, 0.00001234, 3}
	for _, v := range values {
		x := big.NewFloat(v)
		section(fmt.Sprint(v))
		for _, prec := range []uint{1, 2, 5, 24, 53, 64, 200} {
			for mode := big.ToNearestEven; mode <= big.ToPositiveInf; mode++ {
				y := new(big.Float).SetPrec(prec).SetMode(mode).Set(x)
				say(prec, mode, y, y.Acc(), y.MinPrec(), y.Prec(), y.Mode(), y.Sign(), y.IsInt(), y.IsInf(), y.Signbit())
				for _, format := range "eEfgGbpx" {
					say(y.Text(byte(format), -1), y.Text(byte(format), 0), y.Text(byte(format), 3), y.Text(byte(format), 12))
				}
				m := new(big.Float)
				say(y.MantExp(m), m, new(big.Float).SetMantExp(m, 5))
				f, a := y.Float64()
				g, b := y.Float32()
				say(f, a, g, b)
				i, a := y.Int(nil)
				r, b := y.Rat(nil)
				say(i, a, r, b)
				say(y.Int64())
				if u, a := y.Uint64(); y.IsInt() || y.Sign() < 0 { // else Go's says Exact
					say(u, a)
				}
				z := new(big.Float).SetPrec(prec).SetMode(mode)
				for _, w := range []float64{1, -3, 0.7, 1e10, 1e-10} {
					o := big.NewFloat(w)
					say(z.Add(y, o), z.Acc(), z.Sub(y, o), z.Acc(), z.Mul(y, o), z.Acc(), z.Quo(y, o), z.Acc(), y.Cmp(o), z.Neg(y), z.Abs(y))
				}
				if y.Sign() >= 0 {
					say(z.Sqrt(y).Text('p', 0))
				}
			}
		}
		putf("%v|%g|%f|%e|%.3f|%20.3f|%-20.3f|%020.3f|%+v|% v|%G|%E|%F|%10v|%s|%d\n", x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x)
	}
	section("texts")
	for _, s := range []string{"", "1", "-1.5", "1e10", "0x1p-2", "0x.8p3", "0b101", "inf", "-Inf", "+inf", "1e", "x", ".", "1.", ".5", "1p3", "3.14159265358979323846264338327950288", "1e-40"} {
		x, ok := new(big.Float).SetString(s)
		say(s, x, ok)
		y, b, err := big.ParseFloat(s, 10, 200, big.ToZero)
		if err == nil {
			say(y.Text('g', 60), b, y.Acc())
		}
	}
	section("the end")
	fmt.Println()
	two := new(big.Float).SetPrec(200).SetInt64(2)
	root := new(big.Float).SetPrec(200).Sqrt(two)
	fmt.Printf("%.50f\n%v %s\n", root, root, root.String())
	third := new(big.Float).SetPrec(100).Quo(big.NewFloat(1), big.NewFloat(3))
	fmt.Println(third, third.Text('f', 40), new(big.Float).SetRat(big.NewRat(2, 7)), new(big.Float).SetInt(big.NewInt(1<<62)))
	// Pi after Machin.
	arctan := func(n int64) *big.Float {
		sum, power := new(big.Float).SetPrec(300), new(big.Float).SetPrec(300).Quo(big.NewFloat(1), new(big.Float).SetInt64(n))
		square := new(big.Float).SetInt64(n * n)
		for k := int64(1); k < 200; k += 2 {
			term := new(big.Float).SetPrec(300).Quo(power, new(big.Float).SetInt64(k))
			if k%4 == 1 {
				sum.Add(sum, term)
			} else {
				sum.Sub(sum, term)
			}
			power.Quo(power, square)
		}
		return sum
	}
	pi := new(big.Float).SetPrec(300).Mul(big.NewFloat(16), arctan(5))
	pi.Sub(pi, new(big.Float).SetPrec(300).Mul(big.NewFloat(4), arctan(239)))
	fmt.Println(pi.Text('f', 80))
	var zero big.Float
	fmt.Println(&zero, zero.Prec(), zero.Cmp(big.NewFloat(0)), new(big.Float).Add(big.NewFloat(1e100), big.NewFloat(1e-100)))
	inf := new(big.Float).SetInf(false)
	try(func() { big.NewFloat(math.NaN()) })
	try(func() { new(big.Float).Sub(inf, inf) })
	try(func() { new(big.Float).Add(inf, new(big.Float).SetInf(true)) })
	try(func() { new(big.Float).Mul(inf, &zero) })
	try(func() { new(big.Float).Quo(&zero, &zero) })
	try(func() { new(big.Float).Sqrt(big.NewFloat(-1)) })
	fmt.Println(new(big.Float).Quo(big.NewFloat(1), &zero), big.Below, big.Exact, big.Above, big.AwayFromZero)
	var x, y big.Float
	n, err := fmt.Sscan("2.5 -1e3", &x, &y)
	fmt.Println(n, err, &x, &y)
	b, err := x.MarshalText()
	fmt.Println(string(b), err, y.UnmarshalText([]byte("7.25")), &y)
}

/* Output:
0 bytes, cbf29ce484222325
0: 21162 bytes, feb3ec3287e18ad
-0: 22726 bytes, 3ec9d9acb9a44c9a
1: 25422 bytes, 67ce3c59e16f82f7
-1.5: 30150 bytes, 9bb571f23d133132
0.1: 49568 bytes, ef51d46de628118f
0.3333333333333333: 54499 bytes, efee234a430e33ad
1.23456789e+08: 46933 bytes, ca7869a730a4094d
1e+21: 44375 bytes, 21e25d20d3881625
1e-07: 55814 bytes, 340eb69adb066566
5e-324: 86531 bytes, 8b99eb845856a7cd
1.7976931348623157e+308: 143904 bytes, 5b1a6da7cc3ff9bd
+Inf: 25020 bytes, 9190daaaafeb7e5b
-Inf: 25398 bytes, dad063a08f3630e2
2.5: 28428 bytes, 7de147e52be1d87d
1.234567e+06: 44191 bytes, de904bc8414da6cf
1.234e-05: 58370 bytes, 7fba3902a780b82d
3: 26086 bytes, 6f8e66dadeb3c0e3
texts: 481 bytes, 1d745050e1f4ae83
the end: 
1.41421356237309504880168872420969807856967187537695
1.41421356237309504880168872420969807856967187537694807317668 1.414213562
0.3333333333333333333333333333335 0.3333333333333333333333333333334648101509 0.28571428571428571428 4.611686018427387904e+18
3.14159265358979323846264338327950288419716939937510582097494459230781640628620900
0 0 0 1e+100
big.ErrNaN NewFloat(NaN)
big.ErrNaN subtraction of infinities with equal signs
big.ErrNaN addition of infinities with opposite signs
big.ErrNaN multiplication of zero with infinity
big.ErrNaN division of zero by zero or infinity by infinity
big.ErrNaN square root of negative operand
+Inf Below Exact Above AwayFromZero
2 <nil> 2.5 -1000
2.5 <nil> <nil> 7.25
*/
