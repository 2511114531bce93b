// Package strconv: numbers, quotes and their errors.
package main

import (
	"fmt"
	"math"
	"strconv"
)

func main() {
	ints()
	floats()
	parsing()
	quotes()
}

func ints() {
	for _, i := range []int64{0, 7, -7, 10, 99, 100, 12345, math.MaxInt64, math.MinInt64} {
		fmt.Println(strconv.Itoa(int(i)), strconv.FormatInt(i, 2), strconv.FormatInt(i, 16),
			strconv.FormatInt(i, 36), string(strconv.AppendInt([]byte("x"), i, 10)))
	}
	fmt.Println(strconv.FormatUint(math.MaxUint64, 10), strconv.FormatUint(math.MaxUint64, 7),
		string(strconv.AppendUint(nil, 1<<63, 10)))
	fmt.Println(strconv.FormatBool(true), string(strconv.AppendBool(nil, false)), strconv.IntSize)
}

func floats() {
	values := []float64{0, math.Copysign(0, -1), 1, -1.5, 0.1, 1.0 / 3, 123456789, 1e6, 1e20, 1e21,
		1e-5, 5e-324, math.MaxFloat64, 2.5, 1234.5678, math.Inf(1), math.Inf(-1), math.NaN()}
	for _, f := range values {
		for _, format := range []byte("eEfgGbxX") {
			fmt.Print(strconv.FormatFloat(f, format, -1, 64), " ")
		}
		fmt.Println()
		for prec := range 4 {
			fmt.Print(strconv.FormatFloat(f, 'e', prec, 64), " ",
				strconv.FormatFloat(f, 'g', prec*3, 64), " ",
				strconv.FormatFloat(f, 'x', prec, 64), " ")
			if f < 1e22 {
				fmt.Print(strconv.FormatFloat(f, 'f', prec, 64), " ")
			}
		}
		fmt.Println(strconv.FormatFloat(f, 'g', -1, 32))
	}
	fmt.Println(strconv.FormatFloat(0.5, 'f', 0, 64), strconv.FormatFloat(1.5, 'f', 0, 64),
		strconv.FormatFloat(2.675, 'f', 2, 64), strconv.FormatFloat(0.000123, 'f', 3, 64))
	fmt.Println(strconv.FormatFloat(0.1, 'f', 60, 64), strconv.FormatFloat(1, 'q', 0, 64))
	fmt.Println(strconv.FormatComplex(complex(1, -2.5), 'g', -1, 128))
}

func parsing() {
	for _, s := range []string{"", "0", "-0", "+12", "0x1F", "0b101", "0o17", "017", "1_000", "1__0",
		"_1", "0x_1", "9223372036854775807", "9223372036854775808", "-9223372036854775809", "12a", " 1",
		"128", "-129", "1e3"} {
		a, aErr := strconv.Atoi(s)
		b, bErr := strconv.ParseInt(s, 0, 64)
		c, cErr := strconv.ParseInt(s, 10, 8)
		d, dErr := strconv.ParseUint(s, 16, 32)
		fmt.Println(a, aErr, b, bErr, c, cErr, d, dErr)
	}
	_, err := strconv.ParseInt("1", 1, 64)
	fmt.Println(err)
	_, err = strconv.ParseInt("1", 10, 65)
	fmt.Println(err)
	ne := err.(*strconv.NumError)
	fmt.Println(ne.Func, ne.Num, ne.Err, ne.Unwrap() == strconv.ErrRange)
	for _, s := range []string{"", "1", "1.5", ".5", "5.", ".", "1e10", "1e400", "-1e400", "1e-400",
		"4.9e-324", "2e-324", "inf", "-Infinity", "nan", "infin", "0x1p-2", "0x1.8p1", "0x1", "1_0.5",
		"0x_1p0", "1e", "1e+", "3.4028236e38", "16777217", "0.1", "1.7976931348623159e308", "1x"} {
		f, fErr := strconv.ParseFloat(s, 64)
		g, gErr := strconv.ParseFloat(s, 32)
		fmt.Println(f, fErr, g, gErr)
	}
	for _, s := range []string{"1+2i", "(3-4i)", "i", "2i", "1", "1+i", "1e400+1i", "NaN+Infi"} {
		c, err := strconv.ParseComplex(s, 128)
		fmt.Println(c, err)
	}
	for _, s := range []string{"true", "T", "1", "FALSE", "f", "yes"} {
		b, err := strconv.ParseBool(s)
		fmt.Println(b, err)
	}
}

func quotes() {
	for _, s := range []string{"", "plain", "tab\tnewline\n", `quote " back \ tick ` + "`", "héllo 日本",
		"\x00\x7f\xff\u00a0\u2028\ufeff\U0001F600\U0010FFFF\u0378", "\ufffd\xc0"} {
		fmt.Println(strconv.Quote(s), strconv.QuoteToASCII(s), strconv.QuoteToGraphic(s),
			strconv.CanBackquote(s))
		u, err := strconv.Unquote(strconv.Quote(s))
		fmt.Println(u == s, err)
	}
	for _, r := range []rune{'a', '\'', '"', '\n', 0, 0x7F, 'é', 0x3000, 0xFFFD, 0x1F600, 0x110000, -1} {
		fmt.Println(strconv.QuoteRune(r), strconv.QuoteRuneToASCII(r), strconv.QuoteRuneToGraphic(r),
			strconv.IsPrint(r), strconv.IsGraphic(r))
	}
	for _, s := range []string{`"a\x41\u00e9\U0001F600\101\n"`, "`raw\\n`", `'x'`, `'\''`, `"\'"`, `'ab'`,
		`"unterminated`, `"\400"`, `"\ud800"`, `""`, `x`, "\"new\nline\"", "`a\rb`"} {
		u, err := strconv.Unquote(s)
		fmt.Printf("%q %v\n", u, err)
	}
	p, err := strconv.QuotedPrefix(`"abc" rest`)
	fmt.Println(p, err)
	value, multibyte, tail, err := strconv.UnquoteChar(`\u00e9xyz`, '"')
	fmt.Println(value, multibyte, tail, err)
}

/* Output:
0 0 0 0 x0
7 111 7 7 x7
-7 -111 -7 -7 x-7
10 1010 a a x10
99 1100011 63 2r x99
100 1100100 64 2s x100
12345 11000000111001 3039 9ix x12345
9223372036854775807 111111111111111111111111111111111111111111111111111111111111111 7fffffffffffffff 1y2p0ij32e8e7 x9223372036854775807
-9223372036854775808 -1000000000000000000000000000000000000000000000000000000000000000 -8000000000000000 -1y2p0ij32e8e8 x-9223372036854775808
18446744073709551615 45012021522523134134601 9223372036854775808
true false 64
0e+00 0E+00 0 0 0 0p-1074 0x0p+00 0X0P+00 
0e+00 0 0x0p+00 0 0.0e+00 0 0x0.0p+00 0.0 0.00e+00 0 0x0.00p+00 0.00 0.000e+00 0 0x0.000p+00 0.000 0
-0e+00 -0E+00 -0 -0 -0 -0p-1074 -0x0p+00 -0X0P+00 
-0e+00 -0 -0x0p+00 -0 -0.0e+00 -0 -0x0.0p+00 -0.0 -0.00e+00 -0 -0x0.00p+00 -0.00 -0.000e+00 -0 -0x0.000p+00 -0.000 -0
1e+00 1E+00 1 1 1 4503599627370496p-52 0x1p+00 0X1P+00 
1e+00 1 0x1p+00 1 1.0e+00 1 0x1.0p+00 1.0 1.00e+00 1 0x1.00p+00 1.00 1.000e+00 1 0x1.000p+00 1.000 1
-1.5e+00 -1.5E+00 -1.5 -1.5 -1.5 -6755399441055744p-52 -0x1.8p+00 -0X1.8P+00 
-2e+00 -2 -0x1p+01 -2 -1.5e+00 -1.5 -0x1.8p+00 -1.5 -1.50e+00 -1.5 -0x1.80p+00 -1.50 -1.500e+00 -1.5 -0x1.800p+00 -1.500 -1.5
1e-01 1E-01 0.1 0.1 0.1 7205759403792794p-56 0x1.999999999999ap-04 0X1.999999999999AP-04 
1e-01 0.1 0x1p-03 0 1.0e-01 0.1 0x1.ap-04 0.1 1.00e-01 0.1 0x1.9ap-04 0.10 1.000e-01 0.1 0x1.99ap-04 0.100 0.1
3.333333333333333e-01 3.333333333333333E-01 0.3333333333333333 0.3333333333333333 0.3333333333333333 6004799503160661p-54 0x1.5555555555555p-02 0X1.5555555555555P-02 
3e-01 0.3 0x1p-02 0 3.3e-01 0.333 0x1.5p-02 0.3 3.33e-01 0.333333 0x1.55p-02 0.33 3.333e-01 0.333333333 0x1.555p-02 0.333 0.33333334
1.23456789e+08 1.23456789E+08 123456789 1.23456789e+08 1.23456789E+08 8285044862877696p-26 0x1.d6f3454p+26 0X1.D6F3454P+26 
1e+08 1e+08 0x1p+27 123456789 1.2e+08 1.23e+08 0x1.dp+26 123456789.0 1.23e+08 1.23457e+08 0x1.d7p+26 123456789.00 1.235e+08 123456789 0x1.d6fp+26 123456789.000 1.2345679e+08
1e+06 1E+06 1000000 1e+06 1E+06 8589934592000000p-33 0x1.e848p+19 0X1.E848P+19 
1e+06 1e+06 0x1p+20 1000000 1.0e+06 1e+06 0x1.fp+19 1000000.0 1.00e+06 1e+06 0x1.e8p+19 1000000.00 1.000e+06 1000000 0x1.e84p+19 1000000.000 1e+06
1e+20 1E+20 100000000000000000000 1e+20 1E+20 6103515625000000p+14 0x1.5af1d78b58c4p+66 0X1.5AF1D78B58C4P+66 
1e+20 1e+20 0x1p+66 100000000000000000000 1.0e+20 1e+20 0x1.6p+66 100000000000000000000.0 1.00e+20 1e+20 0x1.5bp+66 100000000000000000000.00 1.000e+20 1e+20 0x1.5afp+66 100000000000000000000.000 1e+20
1e+21 1E+21 1000000000000000000000 1e+21 1E+21 7629394531250000p+17 0x1.b1ae4d6e2ef5p+69 0X1.B1AE4D6E2EF5P+69 
1e+21 1e+21 0x1p+70 1000000000000000000000 1.0e+21 1e+21 0x1.bp+69 1000000000000000000000.0 1.00e+21 1e+21 0x1.b2p+69 1000000000000000000000.00 1.000e+21 1e+21 0x1.b1bp+69 1000000000000000000000.000 1e+21
1e-05 1E-05 0.00001 1e-05 1E-05 5902958103587057p-69 0x1.4f8b588e368f1p-17 0X1.4F8B588E368F1P-17 
1e-05 1e-05 0x1p-17 0 1.0e-05 1e-05 0x1.5p-17 0.0 1.00e-05 1e-05 0x1.50p-17 0.00 1.000e-05 1e-05 0x1.4f9p-17 0.000 1e-05
5e-324 5E-324 0.000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000005 5e-324 5E-324 1p-1074 0x1p-1074 0X1P-1074 
5e-324 5e-324 0x1p-1074 0 4.9e-324 4.94e-324 0x1.0p-1074 0.0 4.94e-324 4.94066e-324 0x1.00p-1074 0.00 4.941e-324 4.94065646e-324 0x1.000p-1074 0.000 0
1.7976931348623157e+308 1.7976931348623157E+308 179769313486231570000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000 1.7976931348623157e+308 1.7976931348623157E+308 9007199254740991p+971 0x1.fffffffffffffp+1023 0X1.FFFFFFFFFFFFFP+1023 
2e+308 2e+308 0x1p+1024 1.8e+308 1.8e+308 0x1.0p+1024 1.80e+308 1.79769e+308 0x1.00p+1024 1.798e+308 1.79769313e+308 0x1.000p+1024 +Inf
2.5e+00 2.5E+00 2.5 2.5 2.5 5629499534213120p-51 0x1.4p+01 0X1.4P+01 
2e+00 2 0x1p+01 2 2.5e+00 2.5 0x1.4p+01 2.5 2.50e+00 2.5 0x1.40p+01 2.50 2.500e+00 2.5 0x1.400p+01 2.500 2.5
1.2345678e+03 1.2345678E+03 1234.5678 1234.5678 1234.5678 5429686605511341p-42 0x1.34a456d5cfaadp+10 0X1.34A456D5CFAADP+10 
1e+03 1e+03 0x1p+10 1235 1.2e+03 1.23e+03 0x1.3p+10 1234.6 1.23e+03 1234.57 0x1.35p+10 1234.57 1.235e+03 1234.5678 0x1.34ap+10 1234.568 1234.5677
+Inf +Inf +Inf +Inf +Inf +Inf +Inf +Inf 
+Inf +Inf +Inf +Inf +Inf +Inf +Inf +Inf +Inf +Inf +Inf +Inf +Inf
-Inf -Inf -Inf -Inf -Inf -Inf -Inf -Inf 
-Inf -Inf -Inf -Inf -Inf -Inf -Inf -Inf -Inf -Inf -Inf -Inf -Inf -Inf -Inf -Inf -Inf
NaN NaN NaN NaN NaN NaN NaN NaN 
NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN
0 2 2.67 0.000
0.100000000000000005551115123125782702118158340454101562500000 %q
(1-2.5i)
0 strconv.Atoi: parsing "": invalid syntax 0 strconv.ParseInt: parsing "": invalid syntax 0 strconv.ParseInt: parsing "": invalid syntax 0 strconv.ParseUint: parsing "": invalid syntax
0 <nil> 0 <nil> 0 <nil> 0 <nil>
0 <nil> 0 <nil> 0 <nil> 0 strconv.ParseUint: parsing "-0": invalid syntax
12 <nil> 12 <nil> 12 <nil> 0 strconv.ParseUint: parsing "+12": invalid syntax
0 strconv.Atoi: parsing "0x1F": invalid syntax 31 <nil> 0 strconv.ParseInt: parsing "0x1F": invalid syntax 0 strconv.ParseUint: parsing "0x1F": invalid syntax
0 strconv.Atoi: parsing "0b101": invalid syntax 5 <nil> 0 strconv.ParseInt: parsing "0b101": invalid syntax 45313 <nil>
0 strconv.Atoi: parsing "0o17": invalid syntax 15 <nil> 0 strconv.ParseInt: parsing "0o17": invalid syntax 0 strconv.ParseUint: parsing "0o17": invalid syntax
17 <nil> 15 <nil> 17 <nil> 23 <nil>
0 strconv.Atoi: parsing "1_000": invalid syntax 1000 <nil> 0 strconv.ParseInt: parsing "1_000": invalid syntax 0 strconv.ParseUint: parsing "1_000": invalid syntax
0 strconv.Atoi: parsing "1__0": invalid syntax 0 strconv.ParseInt: parsing "1__0": invalid syntax 0 strconv.ParseInt: parsing "1__0": invalid syntax 0 strconv.ParseUint: parsing "1__0": invalid syntax
0 strconv.Atoi: parsing "_1": invalid syntax 0 strconv.ParseInt: parsing "_1": invalid syntax 0 strconv.ParseInt: parsing "_1": invalid syntax 0 strconv.ParseUint: parsing "_1": invalid syntax
0 strconv.Atoi: parsing "0x_1": invalid syntax 1 <nil> 0 strconv.ParseInt: parsing "0x_1": invalid syntax 0 strconv.ParseUint: parsing "0x_1": invalid syntax
9223372036854775807 <nil> 9223372036854775807 <nil> 127 strconv.ParseInt: parsing "9223372036854775807": value out of range 4294967295 strconv.ParseUint: parsing "9223372036854775807": value out of range
9223372036854775807 strconv.Atoi: parsing "9223372036854775808": value out of range 9223372036854775807 strconv.ParseInt: parsing "9223372036854775808": value out of range 127 strconv.ParseInt: parsing "9223372036854775808": value out of range 4294967295 strconv.ParseUint: parsing "9223372036854775808": value out of range
-9223372036854775808 strconv.Atoi: parsing "-9223372036854775809": value out of range -9223372036854775808 strconv.ParseInt: parsing "-9223372036854775809": value out of range -128 strconv.ParseInt: parsing "-9223372036854775809": value out of range 0 strconv.ParseUint: parsing "-9223372036854775809": invalid syntax
0 strconv.Atoi: parsing "12a": invalid syntax 0 strconv.ParseInt: parsing "12a": invalid syntax 0 strconv.ParseInt: parsing "12a": invalid syntax 298 <nil>
0 strconv.Atoi: parsing " 1": invalid syntax 0 strconv.ParseInt: parsing " 1": invalid syntax 0 strconv.ParseInt: parsing " 1": invalid syntax 0 strconv.ParseUint: parsing " 1": invalid syntax
128 <nil> 128 <nil> 127 strconv.ParseInt: parsing "128": value out of range 296 <nil>
-129 <nil> -129 <nil> -128 strconv.ParseInt: parsing "-129": value out of range 0 strconv.ParseUint: parsing "-129": invalid syntax
0 strconv.Atoi: parsing "1e3": invalid syntax 0 strconv.ParseInt: parsing "1e3": invalid syntax 0 strconv.ParseInt: parsing "1e3": invalid syntax 483 <nil>
strconv.ParseInt: parsing "1": invalid base 1
strconv.ParseInt: parsing "1": invalid bit size 65
ParseInt 1 invalid bit size 65 false
0 strconv.ParseFloat: parsing "": invalid syntax 0 strconv.ParseFloat: parsing "": invalid syntax
1 <nil> 1 <nil>
1.5 <nil> 1.5 <nil>
0.5 <nil> 0.5 <nil>
5 <nil> 5 <nil>
0 strconv.ParseFloat: parsing ".": invalid syntax 0 strconv.ParseFloat: parsing ".": invalid syntax
1e+10 <nil> 1e+10 <nil>
+Inf strconv.ParseFloat: parsing "1e400": value out of range +Inf strconv.ParseFloat: parsing "1e400": value out of range
-Inf strconv.ParseFloat: parsing "-1e400": value out of range -Inf strconv.ParseFloat: parsing "-1e400": value out of range
0 <nil> 0 <nil>
5e-324 <nil> 0 <nil>
0 <nil> 0 <nil>
+Inf <nil> +Inf <nil>
-Inf <nil> -Inf <nil>
NaN <nil> NaN <nil>
0 strconv.ParseFloat: parsing "infin": invalid syntax 0 strconv.ParseFloat: parsing "infin": invalid syntax
0.25 <nil> 0.25 <nil>
3 <nil> 3 <nil>
0 strconv.ParseFloat: parsing "0x1": invalid syntax 0 strconv.ParseFloat: parsing "0x1": invalid syntax
10.5 <nil> 10.5 <nil>
1 <nil> 1 <nil>
0 strconv.ParseFloat: parsing "1e": invalid syntax 0 strconv.ParseFloat: parsing "1e": invalid syntax
0 strconv.ParseFloat: parsing "1e+": invalid syntax 0 strconv.ParseFloat: parsing "1e+": invalid syntax
3.4028236e+38 <nil> +Inf strconv.ParseFloat: parsing "3.4028236e38": value out of range
1.6777217e+07 <nil> 1.6777216e+07 <nil>
0.1 <nil> 0.10000000149011612 <nil>
+Inf strconv.ParseFloat: parsing "1.7976931348623159e308": value out of range +Inf strconv.ParseFloat: parsing "1.7976931348623159e308": value out of range
0 strconv.ParseFloat: parsing "1x": invalid syntax 0 strconv.ParseFloat: parsing "1x": invalid syntax
(1+2i) <nil>
(3-4i) <nil>
(0+0i) strconv.ParseComplex: parsing "i": invalid syntax
(0+2i) <nil>
(1+0i) <nil>
(0+0i) strconv.ParseComplex: parsing "1+i": invalid syntax
(+Inf+1i) strconv.ParseComplex: parsing "1e400+1i": value out of range
(NaN+Infi) <nil>
true <nil>
true <nil>
true <nil>
false <nil>
false <nil>
false strconv.ParseBool: parsing "yes": invalid syntax
"" "" "" true
true <nil>
"plain" "plain" "plain" true
true <nil>
"tab\tnewline\n" "tab\tnewline\n" "tab\tnewline\n" false
true <nil>
"quote \" back \\ tick `" "quote \" back \\ tick `" "quote \" back \\ tick `" false
true <nil>
"héllo 日本" "h\u00e9llo \u65e5\u672c" "héllo 日本" true
true <nil>
"\x00\x7f\xff\u00a0\u2028\ufeff😀\U0010ffff\u0378" "\x00\x7f\xff\u00a0\u2028\ufeff\U0001f600\U0010ffff\u0378" "\x00\x7f\xff \u2028\ufeff😀\U0010ffff\u0378" false
true <nil>
"�\xc0" "\ufffd\xc0" "�\xc0" false
true <nil>
'a' 'a' 'a' true true
'\'' '\'' '\'' true true
'"' '"' '"' true true
'\n' '\n' '\n' false false
'\x00' '\x00' '\x00' false false
'\x7f' '\x7f' '\x7f' false false
'é' '\u00e9' 'é' true true
'\u3000' '\u3000' '　' false true
'�' '\ufffd' '�' true true
'😀' '\U0001f600' '😀' true true
'�' '\ufffd' '�' false false
'�' '\ufffd' '�' false false
"aAé😀A\n" <nil>
"raw\\n" <nil>
"x" <nil>
"'" <nil>
"" invalid syntax
"" invalid syntax
"" invalid syntax
"" invalid syntax
"" invalid syntax
"" <nil>
"" invalid syntax
"" invalid syntax
"ab" <nil>
"abc" <nil>
233 true xyz <nil>
*/
