// math and math/bits: exact functions exactly, the others to ten digits.
package main

import (
	"fmt"
	"math"
	"math/bits"
	"math/cmplx"
)

func main() {
	values := []float64{0, math.Copysign(0, -1), 0.5, -1.5, 2.5, 10, -123.456, 1e300, 5e-324, math.Inf(1), math.Inf(-1), math.NaN()}
	for _, x := range values {
		frac, exp := math.Frexp(x)
		whole, part := math.Modf(x)
		fmt.Println(x, math.Abs(x), math.Floor(x), math.Ceil(x), math.Trunc(x), math.Round(x), math.RoundToEven(x), math.Sqrt(x),
			frac, exp, whole, part, math.Signbit(x), math.IsNaN(x), math.IsInf(x, 0), math.Mod(x, 3), math.Remainder(x, 3), math.Ldexp(x, 2))
		fmt.Printf("%.10g %.10g %.10g %.10g %.10g %.10g %.10g %.10g %.10g\n", math.Cbrt(x), math.Exp(x), math.Log(x), math.Log2(x), math.Log10(x), math.Log1p(x),
			math.Atan(x), math.Tanh(x), math.Erf(x))
		for _, y := range values {
			fmt.Printf("%.10g %.10g %v %v %v; ", math.Pow(x, y), math.Atan2(x, y), math.Hypot(x, y), math.Max(x, y), math.Min(x, y))
		}
		fmt.Println()
	}
	for x := -3.0; x <= 3; x += 0.75 {
		fmt.Printf("%.10g %.10g %.10g %.10g %.10g %.10g %.10g %.10g\n", math.Sin(x), math.Cos(x), math.Tan(x), math.Sinh(x), math.Cosh(x), math.Gamma(x+3.5), math.Asinh(x), math.Exp2(x))
	}
	l, sign := math.Lgamma(-0.5)
	fmt.Printf("%.10g %d\n", l, sign)
	fmt.Println(math.MaxInt64, uint64(math.MaxUint64), math.MaxFloat64, math.SmallestNonzeroFloat64, math.MaxFloat32, math.Pi, math.E)
	fmt.Println(math.Float64bits(1.5), math.Float64frombits(0x4009_21fb_5444_2d18), math.Float32bits(-2), math.Float32frombits(0x3f800000))
	fmt.Println(math.Nextafter(1, 2), math.Dim(3, 5), math.Dim(5, 3), math.FMA(2, 3, 4), math.Pow10(3), math.Ilogb(1000), math.Logb(0.1))

	var x uint64 = 0x00f0_1234_5678_9abc
	fmt.Println(bits.LeadingZeros64(x), bits.TrailingZeros64(x), bits.OnesCount64(x), bits.Len64(x), bits.Len(0), bits.TrailingZeros32(0))
	fmt.Printf("%#x %#x %#x %#x\n", bits.Reverse64(x), bits.ReverseBytes64(x), bits.RotateLeft64(x, 8), bits.RotateLeft8(0x81, -1))
	hi, lo := bits.Mul64(x, x)
	sum, carry := bits.Add64(1<<63, 1<<63, 1)
	diff, borrow := bits.Sub64(0, 1, 0)
	q, r := bits.Div64(3, 7, 10)
	fmt.Println(hi, lo, sum, carry, diff, borrow, q, r, bits.Rem64(30, 7, 10), bits.UintSize)
	for _, f := range []func(){func() { bits.Div64(1, 0, 1) }, func() { bits.Div64(0, 1, 0) }, func() { bits.Div32(1, 0, 1) }} {
		func() {
			defer func() { fmt.Println(recover()) }()
			f()
		}()
	}
	z := complex(3, -4)
	fmt.Println(cmplx.Abs(z), cmplx.Conj(z), cmplx.Sqrt(-1), cmplx.Sqrt(z))
	fmt.Printf("%.6f %.6f %.6f %.6f\n", cmplx.Exp(z), cmplx.Log(z), cmplx.Pow(z, 2), cmplx.Phase(z))
}

/* Output:
0 0 0 0 0 0 0 0 0 0 0 0 false false false 0 0 0
0 1 -Inf -Inf -Inf 0 0 0 0
1 0 0 0 0; 1 3.141592654 0 0 -0; 0 0 0.5 0.5 0; +Inf 3.141592654 1.5 0 -1.5; 0 0 2.5 2.5 0; 0 0 10 10 0; +Inf 3.141592654 123.456 0 -123.456; 0 0 1e+300 1e+300 0; 0 0 5e-324 5e-324 0; 0 0 +Inf +Inf 0; +Inf 3.141592654 +Inf 0 -Inf; NaN NaN NaN NaN NaN; 
-0 0 -0 -0 -0 -0 -0 -0 -0 0 -0 -0 true false false -0 -0 -0
-0 1 -Inf -Inf -Inf -0 -0 -0 -0
1 -0 0 0 -0; 1 -3.141592654 0 -0 -0; 0 -0 0.5 0.5 -0; +Inf -3.141592654 1.5 -0 -1.5; 0 -0 2.5 2.5 -0; 0 -0 10 10 -0; +Inf -3.141592654 123.456 -0 -123.456; 0 -0 1e+300 1e+300 -0; 0 -0 5e-324 5e-324 -0; 0 -0 +Inf +Inf -0; +Inf -3.141592654 +Inf -0 -Inf; NaN NaN NaN NaN NaN; 
0.5 0.5 0 1 0 1 0 0.7071067811865476 0.5 0 0 0.5 false false false 0.5 0.5 2
0.793700526 1.648721271 -0.6931471806 -1 -0.3010299957 0.4054651081 0.463647609 0.4621171573 0.5204998778
1 1.570796327 0.5 0.5 0; 1 1.570796327 0.5 0.5 -0; 0.7071067812 0.7853981634 0.7071067811865476 0.5 0.5; 2.828427125 2.819842099 1.5811388300841898 0.5 -1.5; 0.1767766953 0.1973955598 2.5495097567963927 2.5 0.5; 0.0009765625 0.04995839572 10.012492197250394 10 0.5; 1.458677032e+37 3.13754265 123.45701250232813 0.5 -123.456; 0 5e-301 1e+300 1e+300 0.5; 1 1.570796327 0.5 0.5 5e-324; 0 0 +Inf +Inf 0.5; +Inf 3.141592654 +Inf 0.5 -Inf; NaN NaN NaN NaN NaN; 
-1.5 1.5 -2 -1 -1 -2 -2 NaN -0.75 1 -1 -0.5 true false false -1.5 -1.5 -6
-1.144714243 0.2231301601 NaN NaN NaN NaN -0.9827937232 -0.9051482536 -0.9661051465
1 -1.570796327 1.5 0 -1.5; 1 -1.570796327 1.5 -0 -1.5; NaN -1.249045772 1.5811388300841898 0.5 -1.5; NaN -2.35619449 2.121320343559643 -1.5 -1.5; NaN -0.5404195003 2.91547594742265 2.5 -1.5; 57.66503906 -0.1488899476 10.111874208078342 10 -1.5; NaN -3.129443174 123.46511222203624 -1.5 -123.456; +Inf -1.5e-300 1e+300 1e+300 -1.5; NaN -1.570796327 1.5 5e-324 -1.5; +Inf -0 +Inf +Inf -1.5; 0 -3.141592654 +Inf -1.5 -Inf; NaN NaN NaN NaN NaN; 
2.5 2.5 2 3 2 3 2 1.5811388300841898 0.625 2 2 0.5 false false false 2.5 -0.5 10
1.357208808 12.18249396 0.9162907319 1.321928095 0.3979400087 1.252762968 1.19028995 0.9866142982 0.999593048
1 1.570796327 2.5 2.5 0; 1 1.570796327 2.5 2.5 -0; 1.58113883 1.373400767 2.5495097567963927 2.5 0.5; 0.2529822128 2.111215827 2.91547594742265 2.5 -1.5; 9.882117688 0.7853981634 3.5355339059327378 2.5 2.5; 9536.743164 0.2449786631 10.307764064044152 10 2.5; 7.44591869e-50 3.121345291 123.48131006755638 2.5 -123.456; +Inf 2.5e-300 1e+300 1e+300 2.5; 1 1.570796327 2.5 2.5 5e-324; +Inf 0 +Inf +Inf 2.5; 0 3.141592654 +Inf 2.5 -Inf; NaN NaN NaN NaN NaN; 
10 10 10 10 10 10 10 3.1622776601683795 0.625 4 10 0 false false false 1 1 40
2.15443469 22026.46579 2.302585093 3.321928095 1 2.397895273 1.471127674 0.9999999959 1
1 1.570796327 10 10 0; 1 1.570796327 10 10 -0; 3.16227766 1.520837931 10.012492197250394 10 0.5; 0.0316227766 1.719686274 10.111874208078342 10 -1.5; 316.227766 1.325817664 10.307764064044152 10 2.5; 1e+10 0.7853981634 14.142135623730951 10 10; 3.49945167e-124 3.060768591 123.86034044842603 10 -123.456; +Inf 1e-299 1e+300 1e+300 10; 1 1.570796327 10 10 5e-324; +Inf 0 +Inf +Inf 10; 0 3.141592654 +Inf 10 -Inf; NaN NaN NaN NaN NaN; 
-123.456 123.456 -124 -123 -123 -123 -123 NaN -0.9645 7 -123 -0.45600000000000307 true false false -0.45600000000000307 -0.45600000000000307 -493.824
-4.979327985 2.419582541e-54 NaN NaN NaN NaN -1.562696452 -1 -1
1 -1.570796327 123.456 0 -123.456; 1 -1.570796327 123.456 -0 -123.456; NaN -1.566746323 123.45701250232813 0.5 -123.456; NaN -1.582945807 123.46511222203624 -1.5 -123.456; NaN -1.550548964 123.48131006755638 2.5 -123.456; 8.224736938e+20 -1.489972265 123.86034044842603 10 -123.456; NaN -2.35619449 174.59314955633283 -123.456 -123.456; +Inf -1.23456e-298 1e+300 1e+300 -123.456; NaN -1.570796327 123.456 5e-324 -123.456; +Inf -0 +Inf +Inf -123.456; 0 -3.141592654 +Inf -123.456 -Inf; NaN NaN NaN NaN NaN; 
1e+300 1e+300 1e+300 1e+300 1e+300 1e+300 1e+300 1e+150 0.7466108948025751 997 1e+300 0 false false false 0 0 4e+300
1e+100 +Inf 690.7755279 996.5784285 300 690.7755279 1.570796327 1 1
1 1.570796327 1e+300 1e+300 0; 1 1.570796327 1e+300 1e+300 -0; 1e+150 1.570796327 1e+300 1e+300 0.5; 0 1.570796327 1e+300 1e+300 -1.5; +Inf 1.570796327 1e+300 1e+300 2.5; +Inf 1.570796327 1e+300 1e+300 10; 0 1.570796327 1e+300 1e+300 -123.456; +Inf 0.7853981634 1.4142135623730952e+300 1e+300 1e+300; 1 1.570796327 1e+300 1e+300 5e-324; +Inf 0 +Inf +Inf 1e+300; 0 3.141592654 +Inf 1e+300 -Inf; NaN NaN NaN NaN NaN; 
5e-324 5e-324 0 1 0 0 0 2.2227587494850775e-162 0.5 -1073 0 5e-324 false false false 5e-324 5e-324 2e-323
1.703183936e-108 1 -744.4400719 -1074 -323.3062153 4.940656458e-324 4.940656458e-324 4.940656458e-324 4.940656458e-324
1 1.570796327 5e-324 5e-324 0; 1 1.570796327 5e-324 5e-324 -0; 2.222758749e-162 9.881312917e-324 0.5 0.5 5e-324; +Inf 3.141592654 1.5 5e-324 -1.5; 0 0 2.5 2.5 5e-324; 0 0 10 10 5e-324; +Inf 3.141592654 123.456 5e-324 -123.456; 0 0 1e+300 1e+300 5e-324; 1 0.7853981634 5e-324 5e-324 5e-324; 0 0 +Inf +Inf 5e-324; +Inf 3.141592654 +Inf 5e-324 -Inf; NaN NaN NaN NaN NaN; 
+Inf +Inf +Inf +Inf +Inf +Inf +Inf +Inf +Inf 0 +Inf NaN false false true NaN NaN +Inf
+Inf +Inf +Inf +Inf +Inf +Inf 1.570796327 1 1
1 1.570796327 +Inf +Inf 0; 1 1.570796327 +Inf +Inf -0; +Inf 1.570796327 +Inf +Inf 0.5; 0 1.570796327 +Inf +Inf -1.5; +Inf 1.570796327 +Inf +Inf 2.5; +Inf 1.570796327 +Inf +Inf 10; 0 1.570796327 +Inf +Inf -123.456; +Inf 1.570796327 +Inf +Inf 1e+300; +Inf 1.570796327 +Inf +Inf 5e-324; +Inf 0.7853981634 +Inf +Inf +Inf; 0 2.35619449 +Inf +Inf -Inf; NaN NaN +Inf +Inf NaN; 
-Inf +Inf -Inf -Inf -Inf -Inf -Inf NaN -Inf 0 -Inf NaN true false true NaN NaN -Inf
-Inf 0 NaN NaN NaN NaN -1.570796327 -1 -1
1 -1.570796327 +Inf 0 -Inf; 1 -1.570796327 +Inf -0 -Inf; +Inf -1.570796327 +Inf 0.5 -Inf; 0 -1.570796327 +Inf -1.5 -Inf; +Inf -1.570796327 +Inf 2.5 -Inf; +Inf -1.570796327 +Inf 10 -Inf; 0 -1.570796327 +Inf -123.456 -Inf; +Inf -1.570796327 +Inf 1e+300 -Inf; +Inf -1.570796327 +Inf 5e-324 -Inf; +Inf -0.7853981634 +Inf +Inf -Inf; 0 -2.35619449 +Inf -Inf -Inf; NaN NaN +Inf NaN -Inf; 
NaN NaN NaN NaN NaN NaN NaN NaN NaN 0 NaN NaN false true false NaN NaN NaN
NaN NaN NaN NaN NaN NaN NaN NaN NaN
1 NaN NaN NaN NaN; 1 NaN NaN NaN NaN; NaN NaN NaN NaN NaN; NaN NaN NaN NaN NaN; NaN NaN NaN NaN NaN; NaN NaN NaN NaN NaN; NaN NaN NaN NaN NaN; NaN NaN NaN NaN NaN; NaN NaN NaN NaN NaN; NaN NaN +Inf +Inf NaN; NaN NaN +Inf NaN -Inf; NaN NaN NaN NaN NaN; 
-0.1411200081 -0.9899924966 0.1425465431 -10.01787493 10.067662 1.772453851 -1.818446459 0.125
-0.7780731969 -0.6281736227 1.238627616 -4.691168306 4.79656753 0.9064024771 -1.550157957 0.2102241038
-0.9974949866 0.07073720167 -14.10141995 -2.129279455 2.352409615 1 -1.194763217 0.3535533906
-0.68163876 0.7316888689 -0.9315964599 -0.8223167319 1.294683285 1.608359422 -0.6931471806 0.5946035575
0 1 0 0 1 3.32335097 0 1
0.68163876 0.7316888689 0.9315964599 0.8223167319 1.294683285 8.285085142 0.6931471806 1.681792831
0.9974949866 0.07073720167 14.10141995 2.129279455 2.352409615 24 1.194763217 2.828427125
0.7780731969 -0.6281736227 -1.238627616 4.691168306 4.79656753 78.78448106 1.550157957 4.75682846
0.1411200081 -0.9899924966 -0.1425465431 10.01787493 10.067662 287.8852778 1.818446459 8
1.265512123 -1
9223372036854775807 18446744073709551615 1.7976931348623157e+308 5e-324 3.4028234663852886e+38 3.141592653589793 2.718281828459045
4609434218613702656 3.141592653589793 3221225472 1
1.0000000000000002 0 2 10 1000 9 -4
8 2 26 56 0 32
0x3d591e6a2c480f00 0xbc9a78563412f000 0xf0123456789abc00 0xc0
247536739518718 6086207148264962576 1 1 18446744073709551615 1 5534023222112865485 5 7 64
runtime error: integer overflow
runtime error: integer divide by zero
runtime error: integer overflow
5 (3+4i) (0+1i) (2-1i)
(-13.128783+15.200784i) (1.609438-0.927295i) (-7.000000-24.000000i) -0.927295
*/
