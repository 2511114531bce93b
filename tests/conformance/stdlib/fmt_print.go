// Package fmt: every verb, flag and kind, methods of values, and mistakes in formats.
package main

import (
	"errors"
	"fmt"
	"math"
	"os"
	"strings"
)

type point struct {
	X, Y int
	name string
}

type named int

func (n named) String() string { return fmt.Sprintf("named(%d)", int(n)) }

type failing struct{ text string }

func (f *failing) Error() string { return "failing: " + f.text }

type goString struct{ a int }

func (goString) GoString() string { return "made by GoString" }

type panicking struct{}

func (panicking) String() string { panic("oops") }

type formatter struct{ n int }

func (f formatter) Format(s fmt.State, verb rune) {
	wid, hasWid := s.Width()
	prec, hasPrec := s.Precision()
	fmt.Fprintf(s, "{%s %d %t %d %t %t}", fmt.FormatString(s, verb), wid, hasWid, prec, hasPrec,
		s.Flag('+'))
}

type tree struct {
	left, right *tree
	value       any
}

type pair[K comparable, V any] struct {
	Key K
	Val V
}

type bytesType []byte

func values() []any {
	return []any{
		nil, true, 0, -5, 255, int8(-8), int64(math.MinInt64), uint(7), uint8(200), uintptr(48879),
		'x', rune(0x1F600), 1.5, -0.0, 1e6, 1e21, 1e-7, float32(0.1), math.Inf(-1), math.NaN(),
		complex(1, -2), "hello", "héllo \"x\"\n", "", []byte("byt\xff"), []byte(nil), [3]byte{1, 2, 3},
		bytesType("bt"), []int{1, 2}, []int(nil), []string{"a", "b c"}, []any{1, "x", nil}, [2]bool{true},
		map[string]int{"b": 2, "a": 1}, map[int]string(nil), map[float64]bool{math.NaN(): true, 1: false},
		map[[2]int]string{{2, 1}: "y", {1, 2}: "x"}, point{1, 2, "p"}, &point{3, 4, "q"}, struct{}{},
		named(3), []named{1, 2}, map[named]named{1: 2}, &failing{"f"}, error(nil), errors.New("plain"),
		goString{1}, panicking{}, (*failing)(nil), (*int)(nil), (func())(nil), (chan int)(nil),
		pair[string, int]{"k", 1}, pair[named, []int]{2, nil}, tree{nil, nil, named(4)},
		struct {
			A any
			E error
			f float64
		}{1, nil, 2.5},
	}
}

func main() {
	verbs()
	flags()
	mistakes()
	prints()
	custom()
	wrapping()
}

// printf shows what cannot stand in a text file in words.
func printf(format string, args ...any) {
	s := strings.ReplaceAll(fmt.Sprintf(format, args...), "\x00", "<0>")
	fmt.Print(strings.ToValidUTF8(s, "<bad>"))
}

func verbs() {
	for _, v := range values() {
		printf("%T: %v|%+v|%#v", v, v, v, v)
		for _, verb := range "dqxsXtbcoUegp" {
			if verb == 'p' && v != nil && fmt.Sprintf("%p", v)[0] != '%' {
				continue
			}
			printf("|%"+string(verb), v)
		}
		fmt.Println()
	}
}

func flags() {
	for _, f := range []string{"%5d|%-5d|%05d|%+d|% d|%+05d|%.3d|%6.3d|%-06d", "%#x|%#X|%#o|%O|%#b|%x|%8x|%#08x|%-#8x",
		"%c|%q|%U|%#U|%5c|%-5q|%+q|%08U|%3d"} {
		for _, n := range []any{42, -42, 0, 0x65E5, uint8(9)} {
			printf(f+"\n", n, n, n, n, n, n, n, n, n)
		}
	}
	for _, n := range []float64{3.14159, -2, 1e10, 0, math.Inf(1), math.NaN(), 1e-10} {
		printf("%f|%.2f|%8.3f|%-8.1f|%08.3f|%+.1f|% .1f|%e|%.0e|%E\n", n, n, n, n, n, n, n, n, n, n)
		printf("%g|%.3g|%10.4g|%G|%#g|%#.3g|%x|%.2x|%b|%#.0f\n", n, n, n, n, n, n, n, n, n, n)
	}
	for _, s := range []string{"go", "日本語", "a\tb"} {
		printf("%s|%5s|%-5s|%.1s|%5.1s|%05s|%q|%#q|%+q|%x|%X|% x|%# x|%#x|%10q\n", s, s, s, s, s, s, s, s,
			s, s, s, s, s, s, s)
	}
	b := []byte{1, 0xAB, 'z'}
	printf("%v|%d|%s|%x|% X|%#v|%q|%5d|%03d|%v\n", b, b, b, b, b, b, b, b, b, [2][]int{{1}, {2, 3}})
	printf("%6.2f|%v|%8v|%t|%7t|%-7t|\n", 1+2i, []float64{1, 2.5}, []int{1, 2}, true, false, true)
	printf("%*d|%-*d|%.*f|%*.*f|%[1]*[2]d\n", 5, 42, 5, 42, 2, 3.14159, 8, 3, 2.71828)
	printf("%[2]d %[1]d %d %[1]q %[3]*.[2]*[1]f|\n", 1, 2, 3)
	printf("%d%% %c %v\n", 50, 'A', 'A')
	printf("%#v %#v %#v %#v %#v\n", 1.0, 1e21, float32(2), int8(3), "q\"`")
	printf("%#v %#v %#v\n", map[string]any{"k": []int{1}}, []any{nil, 1}, struct{ P *int }{nil})
}

func mistakes() {
	fmt.Printf("%d|%s|%z|%!|%d\n", "hi", 5, 7)
	fmt.Printf("%d %d\n", 1)
	fmt.Printf("x\n", 1, "two", nil)
	fmt.Printf("%[5]d|%[0]d|%[x]d|%[2]*d|%-1\n", 1, 2)
	fmt.Printf("%*d|%.*d|%s %v\n", "w", 1, -1, 2, nil, nil)
	fmt.Printf("%s %d %v\n", panicking{}, panicking{}, &panicking{})
	fmt.Printf("%s %v %+v\n", (*failing)(nil), (*named)(nil), struct{ f *failing }{nil})
	fmt.Printf("%")
	fmt.Printf("|%.|%5|%#\n", 1)
	fmt.Printf("%s %x\n", []any{1, "a", nil, errors.New("e")}, []string{"ab", "c"})
	fmt.Printf("%d %s\n", point{1, 2, "n"}, &point{1, 2, "n"})
	fmt.Printf("%w\n", errors.New("not here"))
	fmt.Printf("%t %p\n", 1, 2)
}

func prints() {
	fmt.Print("a", 1, 2, "b", 3, nil, nil, 'c', true, false, "\n")
	fmt.Println("a", 1, []string{"x"}, nil, 2.0, named(1), &failing{"z"})
	fmt.Println()
	s := fmt.Sprint(1, 2) + fmt.Sprint("x", "y") + fmt.Sprintln("end", 1)
	fmt.Printf("%q\n", s)
	fmt.Fprintln(os.Stdout, "to", "stdout")
	n, err := fmt.Fprintf(os.Stdout, "%s\n", "count")
	fmt.Println(n, err)
	b := fmt.Append([]byte("app:"), 1, "x", 2)
	b = fmt.Appendf(b, "[%03d]", 7)
	b = fmt.Appendln(b, "ln", 1)
	fmt.Printf("%s", b)
	var w strings.Builder
	fmt.Fprint(&w, "built", 1)
	fmt.Println(w.String())
}

func custom() {
	f := formatter{1}
	fmt.Printf("%v|%+d|%-8.3x|%#q|% 05s\n", f, f, f, f, f)
	fmt.Println(f, []formatter{f}, map[string]formatter{"k": f})
	fmt.Printf("%v %s %d %#v %q %x\n", named(7), named(7), named(7), named(7), named(7), named(7))
	fmt.Printf("%v %#v %+v\n", goString{1}, goString{1}, []goString{{2}})
	p := &tree{value: 1}
	fmt.Printf("%v %+v\n", tree{nil, nil, p.value}, *p)
	var i any = &struct{ A []int }{[]int{1}}
	fmt.Printf("%v %+v %#v\n", i, i, i)
	fmt.Printf("%v %v\n", &[]int{1}, &map[string]int{"a": 1})
	fmt.Printf("%T %T %T %T %T\n", i, main, make(chan<- int), [2]map[string]*point{}, pair[int, []string]{})
}

func wrapping() {
	e := fmt.Errorf("a: %w", &failing{"deep"})
	fmt.Printf("%v %T %v\n", e, e, errors.Unwrap(e))
	e = fmt.Errorf("%d %w %w", 1, errors.New("one"), errors.New("two"))
	fmt.Printf("%v %T\n", e, e)
	e = fmt.Errorf("nothing %d", 1)
	fmt.Printf("%v %T %v\n", e, e, errors.Unwrap(e))
	e = fmt.Errorf("bad %w", "text")
	fmt.Printf("%v %T %v\n", e, e, errors.Unwrap(e))
	e = fmt.Errorf("%w", nil)
	fmt.Printf("%v %T\n", e, e)
}

/* Output:
<nil>: <nil>|<nil>|<nil>|%!d(<nil>)|%!q(<nil>)|%!x(<nil>)|%!s(<nil>)|%!X(<nil>)|%!t(<nil>)|%!b(<nil>)|%!c(<nil>)|%!o(<nil>)|%!U(<nil>)|%!e(<nil>)|%!g(<nil>)|%!p(<nil>)
bool: true|true|true|%!d(bool=true)|%!q(bool=true)|%!x(bool=true)|%!s(bool=true)|%!X(bool=true)|true|%!b(bool=true)|%!c(bool=true)|%!o(bool=true)|%!U(bool=true)|%!e(bool=true)|%!g(bool=true)|%!p(bool=true)
int: 0|0|0|0|'\x00'|0|%!s(int=0)|0|%!t(int=0)|0|<0>|0|U+0000|%!e(int=0)|%!g(int=0)|%!p(int=0)
int: -5|-5|-5|-5|'�'|-5|%!s(int=-5)|-5|%!t(int=-5)|-101|�|-5|U+FFFFFFFFFFFFFFFB|%!e(int=-5)|%!g(int=-5)|%!p(int=-5)
int: 255|255|255|255|'ÿ'|ff|%!s(int=255)|FF|%!t(int=255)|11111111|ÿ|377|U+00FF|%!e(int=255)|%!g(int=255)|%!p(int=255)
int8: -8|-8|-8|-8|'�'|-8|%!s(int8=-8)|-8|%!t(int8=-8)|-1000|�|-10|U+FFFFFFFFFFFFFFF8|%!e(int8=-8)|%!g(int8=-8)|%!p(int8=-8)
int64: -9223372036854775808|-9223372036854775808|-9223372036854775808|-9223372036854775808|'�'|-8000000000000000|%!s(int64=-9223372036854775808)|-8000000000000000|%!t(int64=-9223372036854775808)|-1000000000000000000000000000000000000000000000000000000000000000|�|-1000000000000000000000|U+8000000000000000|%!e(int64=-9223372036854775808)|%!g(int64=-9223372036854775808)|%!p(int64=-9223372036854775808)
uint: 7|7|0x7|7|'\a'|7|%!s(uint=7)|7|%!t(uint=7)|111||7|U+0007|%!e(uint=7)|%!g(uint=7)|%!p(uint=7)
uint8: 200|200|0xc8|200|'È'|c8|%!s(uint8=200)|C8|%!t(uint8=200)|11001000|È|310|U+00C8|%!e(uint8=200)|%!g(uint8=200)|%!p(uint8=200)
uintptr: 48879|48879|0xbeef|48879|'뻯'|beef|%!s(uintptr=48879)|BEEF|%!t(uintptr=48879)|1011111011101111|뻯|137357|U+BEEF|%!e(uintptr=48879)|%!g(uintptr=48879)|%!p(uintptr=48879)
int32: 120|120|120|120|'x'|78|%!s(int32=120)|78|%!t(int32=120)|1111000|x|170|U+0078|%!e(int32=120)|%!g(int32=120)|%!p(int32=120)
int32: 128512|128512|128512|128512|'😀'|1f600|%!s(int32=128512)|1F600|%!t(int32=128512)|11111011000000000|😀|373000|U+1F600|%!e(int32=128512)|%!g(int32=128512)|%!p(int32=128512)
float64: 1.5|1.5|1.5|%!d(float64=1.5)|%!q(float64=1.5)|0x1.8p+00|%!s(float64=1.5)|0X1.8P+00|%!t(float64=1.5)|6755399441055744p-52|%!c(float64=1.5)|%!o(float64=1.5)|%!U(float64=1.5)|1.500000e+00|1.5|%!p(float64=1.5)
float64: 0|0|0|%!d(float64=0)|%!q(float64=0)|0x0p+00|%!s(float64=0)|0X0P+00|%!t(float64=0)|0p-1074|%!c(float64=0)|%!o(float64=0)|%!U(float64=0)|0.000000e+00|0|%!p(float64=0)
float64: 1e+06|1e+06|1e+06|%!d(float64=1e+06)|%!q(float64=1e+06)|0x1.e848p+19|%!s(float64=1e+06)|0X1.E848P+19|%!t(float64=1e+06)|8589934592000000p-33|%!c(float64=1e+06)|%!o(float64=1e+06)|%!U(float64=1e+06)|1.000000e+06|1e+06|%!p(float64=1e+06)
float64: 1e+21|1e+21|1e+21|%!d(float64=1e+21)|%!q(float64=1e+21)|0x1.b1ae4d6e2ef5p+69|%!s(float64=1e+21)|0X1.B1AE4D6E2EF5P+69|%!t(float64=1e+21)|7629394531250000p+17|%!c(float64=1e+21)|%!o(float64=1e+21)|%!U(float64=1e+21)|1.000000e+21|1e+21|%!p(float64=1e+21)
float64: 1e-07|1e-07|1e-07|%!d(float64=1e-07)|%!q(float64=1e-07)|0x1.ad7f29abcaf48p-24|%!s(float64=1e-07)|0X1.AD7F29ABCAF48P-24|%!t(float64=1e-07)|7555786372591432p-76|%!c(float64=1e-07)|%!o(float64=1e-07)|%!U(float64=1e-07)|1.000000e-07|1e-07|%!p(float64=1e-07)
float32: 0.1|0.1|0.1|%!d(float32=0.1)|%!q(float32=0.1)|0x1.99999ap-04|%!s(float32=0.1)|0X1.99999AP-04|%!t(float32=0.1)|13421773p-27|%!c(float32=0.1)|%!o(float32=0.1)|%!U(float32=0.1)|1.000000e-01|0.1|%!p(float32=0.1)
float64: -Inf|-Inf|-Inf|%!d(float64=-Inf)|%!q(float64=-Inf)|-Inf|%!s(float64=-Inf)|-Inf|%!t(float64=-Inf)|-Inf|%!c(float64=-Inf)|%!o(float64=-Inf)|%!U(float64=-Inf)|-Inf|-Inf|%!p(float64=-Inf)
float64: NaN|NaN|NaN|%!d(float64=NaN)|%!q(float64=NaN)|NaN|%!s(float64=NaN)|NaN|%!t(float64=NaN)|NaN|%!c(float64=NaN)|%!o(float64=NaN)|%!U(float64=NaN)|NaN|NaN|%!p(float64=NaN)
complex128: (1-2i)|(1-2i)|(1-2i)|%!d(complex128=(1-2i))|%!q(complex128=(1-2i))|(0x1p+00-0x1p+01i)|%!s(complex128=(1-2i))|(0X1P+00-0X1P+01i)|%!t(complex128=(1-2i))|(4503599627370496p-52-4503599627370496p-51i)|%!c(complex128=(1-2i))|%!o(complex128=(1-2i))|%!U(complex128=(1-2i))|(1.000000e+00-2.000000e+00i)|(1-2i)|%!p(complex128=(1-2i))
string: hello|hello|"hello"|%!d(string=hello)|"hello"|68656c6c6f|hello|68656C6C6F|%!t(string=hello)|%!b(string=hello)|%!c(string=hello)|%!o(string=hello)|%!U(string=hello)|%!e(string=hello)|%!g(string=hello)|%!p(string=hello)
string: héllo "x"
|héllo "x"
|"héllo \"x\"\n"|%!d(string=héllo "x"
)|"héllo \"x\"\n"|68c3a96c6c6f202278220a|héllo "x"
|68C3A96C6C6F202278220A|%!t(string=héllo "x"
)|%!b(string=héllo "x"
)|%!c(string=héllo "x"
)|%!o(string=héllo "x"
)|%!U(string=héllo "x"
)|%!e(string=héllo "x"
)|%!g(string=héllo "x"
)|%!p(string=héllo "x"
)
string: ||""|%!d(string=)|""||||%!t(string=)|%!b(string=)|%!c(string=)|%!o(string=)|%!U(string=)|%!e(string=)|%!g(string=)|%!p(string=)
[]uint8: [98 121 116 255]|[98 121 116 255]|[]byte{0x62, 0x79, 0x74, 0xff}|[98 121 116 255]|"byt\xff"|627974ff|byt<bad>|627974FF|[%!t(uint8=98) %!t(uint8=121) %!t(uint8=116) %!t(uint8=255)]|[1100010 1111001 1110100 11111111]|[b y t ÿ]|[142 171 164 377]|[U+0062 U+0079 U+0074 U+00FF]|[%!e(uint8=98) %!e(uint8=121) %!e(uint8=116) %!e(uint8=255)]|[%!g(uint8=98) %!g(uint8=121) %!g(uint8=116) %!g(uint8=255)]
[]uint8: []|[]|[]byte(nil)|[]|""||||[]|[]|[]|[]|[]|[]|[]
[3]uint8: [1 2 3]|[1 2 3]|[3]uint8{0x1, 0x2, 0x3}|[1 2 3]|"\x01\x02\x03"|010203||010203|[%!t(uint8=1) %!t(uint8=2) %!t(uint8=3)]|[1 10 11]|[  ]|[1 2 3]|[U+0001 U+0002 U+0003]|[%!e(uint8=1) %!e(uint8=2) %!e(uint8=3)]|[%!g(uint8=1) %!g(uint8=2) %!g(uint8=3)]|%!p([3]uint8=[1 2 3])
main.bytesType: [98 116]|[98 116]|main.bytesType{0x62, 0x74}|[98 116]|"bt"|6274|bt|6274|[%!t(uint8=98) %!t(uint8=116)]|[1100010 1110100]|[b t]|[142 164]|[U+0062 U+0074]|[%!e(uint8=98) %!e(uint8=116)]|[%!g(uint8=98) %!g(uint8=116)]
[]int: [1 2]|[1 2]|[]int{1, 2}|[1 2]|['\x01' '\x02']|[1 2]|[%!s(int=1) %!s(int=2)]|[1 2]|[%!t(int=1) %!t(int=2)]|[1 10]|[ ]|[1 2]|[U+0001 U+0002]|[%!e(int=1) %!e(int=2)]|[%!g(int=1) %!g(int=2)]
[]int: []|[]|[]int(nil)|[]|[]|[]|[]|[]|[]|[]|[]|[]|[]|[]|[]
[]string: [a b c]|[a b c]|[]string{"a", "b c"}|[%!d(string=a) %!d(string=b c)]|["a" "b c"]|[61 622063]|[a b c]|[61 622063]|[%!t(string=a) %!t(string=b c)]|[%!b(string=a) %!b(string=b c)]|[%!c(string=a) %!c(string=b c)]|[%!o(string=a) %!o(string=b c)]|[%!U(string=a) %!U(string=b c)]|[%!e(string=a) %!e(string=b c)]|[%!g(string=a) %!g(string=b c)]
[]interface {}: [1 x <nil>]|[1 x <nil>]|[]interface {}{1, "x", interface {}(nil)}|[1 %!d(string=x) <nil>]|['\x01' "x" <nil>]|[1 78 <nil>]|[%!s(int=1) x <nil>]|[1 78 <nil>]|[%!t(int=1) %!t(string=x) <nil>]|[1 %!b(string=x) <nil>]|[ %!c(string=x) <nil>]|[1 %!o(string=x) <nil>]|[U+0001 %!U(string=x) <nil>]|[%!e(int=1) %!e(string=x) <nil>]|[%!g(int=1) %!g(string=x) <nil>]
[2]bool: [true false]|[true false]|[2]bool{true, false}|[%!d(bool=true) %!d(bool=false)]|[%!q(bool=true) %!q(bool=false)]|[%!x(bool=true) %!x(bool=false)]|[%!s(bool=true) %!s(bool=false)]|[%!X(bool=true) %!X(bool=false)]|[true false]|[%!b(bool=true) %!b(bool=false)]|[%!c(bool=true) %!c(bool=false)]|[%!o(bool=true) %!o(bool=false)]|[%!U(bool=true) %!U(bool=false)]|[%!e(bool=true) %!e(bool=false)]|[%!g(bool=true) %!g(bool=false)]|%!p([2]bool=[true false])
map[string]int: map[a:1 b:2]|map[a:1 b:2]|map[string]int{"a":1, "b":2}|map[%!d(string=a):1 %!d(string=b):2]|map["a":'\x01' "b":'\x02']|map[61:1 62:2]|map[a:%!s(int=1) b:%!s(int=2)]|map[61:1 62:2]|map[%!t(string=a):%!t(int=1) %!t(string=b):%!t(int=2)]|map[%!b(string=a):1 %!b(string=b):10]|map[%!c(string=a): %!c(string=b):]|map[%!o(string=a):1 %!o(string=b):2]|map[%!U(string=a):U+0001 %!U(string=b):U+0002]|map[%!e(string=a):%!e(int=1) %!e(string=b):%!e(int=2)]|map[%!g(string=a):%!g(int=1) %!g(string=b):%!g(int=2)]
map[int]string: map[]|map[]|map[int]string(nil)|map[]|map[]|map[]|map[]|map[]|map[]|map[]|map[]|map[]|map[]|map[]|map[]
map[float64]bool: map[NaN:true 1:false]|map[NaN:true 1:false]|map[float64]bool{NaN:true, 1:false}|map[%!d(float64=NaN):%!d(bool=true) %!d(float64=1):%!d(bool=false)]|map[%!q(float64=NaN):%!q(bool=true) %!q(float64=1):%!q(bool=false)]|map[NaN:%!x(bool=true) 0x1p+00:%!x(bool=false)]|map[%!s(float64=NaN):%!s(bool=true) %!s(float64=1):%!s(bool=false)]|map[NaN:%!X(bool=true) 0X1P+00:%!X(bool=false)]|map[%!t(float64=NaN):true %!t(float64=1):false]|map[NaN:%!b(bool=true) 4503599627370496p-52:%!b(bool=false)]|map[%!c(float64=NaN):%!c(bool=true) %!c(float64=1):%!c(bool=false)]|map[%!o(float64=NaN):%!o(bool=true) %!o(float64=1):%!o(bool=false)]|map[%!U(float64=NaN):%!U(bool=true) %!U(float64=1):%!U(bool=false)]|map[NaN:%!e(bool=true) 1.000000e+00:%!e(bool=false)]|map[NaN:%!g(bool=true) 1:%!g(bool=false)]
map[[2]int]string: map[[1 2]:x [2 1]:y]|map[[1 2]:x [2 1]:y]|map[[2]int]string{[2]int{1, 2}:"x", [2]int{2, 1}:"y"}|map[[1 2]:%!d(string=x) [2 1]:%!d(string=y)]|map[['\x01' '\x02']:"x" ['\x02' '\x01']:"y"]|map[[1 2]:78 [2 1]:79]|map[[%!s(int=1) %!s(int=2)]:x [%!s(int=2) %!s(int=1)]:y]|map[[1 2]:78 [2 1]:79]|map[[%!t(int=1) %!t(int=2)]:%!t(string=x) [%!t(int=2) %!t(int=1)]:%!t(string=y)]|map[[1 10]:%!b(string=x) [10 1]:%!b(string=y)]|map[[ ]:%!c(string=x) [ ]:%!c(string=y)]|map[[1 2]:%!o(string=x) [2 1]:%!o(string=y)]|map[[U+0001 U+0002]:%!U(string=x) [U+0002 U+0001]:%!U(string=y)]|map[[%!e(int=1) %!e(int=2)]:%!e(string=x) [%!e(int=2) %!e(int=1)]:%!e(string=y)]|map[[%!g(int=1) %!g(int=2)]:%!g(string=x) [%!g(int=2) %!g(int=1)]:%!g(string=y)]
main.point: {1 2 p}|{X:1 Y:2 name:p}|main.point{X:1, Y:2, name:"p"}|{1 2 %!d(string=p)}|{'\x01' '\x02' "p"}|{1 2 70}|{%!s(int=1) %!s(int=2) p}|{1 2 70}|{%!t(int=1) %!t(int=2) %!t(string=p)}|{1 10 %!b(string=p)}|{  %!c(string=p)}|{1 2 %!o(string=p)}|{U+0001 U+0002 %!U(string=p)}|{%!e(int=1) %!e(int=2) %!e(string=p)}|{%!g(int=1) %!g(int=2) %!g(string=p)}|%!p(main.point={1 2 p})
*main.point: &{3 4 q}|&{X:3 Y:4 name:q}|&main.point{X:3, Y:4, name:"q"}|&{3 4 %!d(string=q)}|&{'\x03' '\x04' "q"}|&{3 4 71}|&{%!s(int=3) %!s(int=4) q}|&{3 4 71}|&{%!t(int=3) %!t(int=4) %!t(string=q)}|&{11 100 %!b(string=q)}|&{  %!c(string=q)}|&{3 4 %!o(string=q)}|&{U+0003 U+0004 %!U(string=q)}|&{%!e(int=3) %!e(int=4) %!e(string=q)}|&{%!g(int=3) %!g(int=4) %!g(string=q)}
struct {}: {}|{}|struct {}{}|{}|{}|{}|{}|{}|{}|{}|{}|{}|{}|{}|{}|%!p(struct {}={})
main.named: named(3)|named(3)|3|3|"named(3)"|6e616d6564283329|named(3)|6E616D6564283329|%!t(main.named=3)|11||3|U+0003|%!e(main.named=3)|%!g(main.named=3)|%!p(main.named=3)
[]main.named: [named(1) named(2)]|[named(1) named(2)]|[]main.named{1, 2}|[1 2]|["named(1)" "named(2)"]|[6e616d6564283129 6e616d6564283229]|[named(1) named(2)]|[6E616D6564283129 6E616D6564283229]|[%!t(main.named=1) %!t(main.named=2)]|[1 10]|[ ]|[1 2]|[U+0001 U+0002]|[%!e(main.named=1) %!e(main.named=2)]|[%!g(main.named=1) %!g(main.named=2)]
map[main.named]main.named: map[named(1):named(2)]|map[named(1):named(2)]|map[main.named]main.named{1:2}|map[1:2]|map["named(1)":"named(2)"]|map[6e616d6564283129:6e616d6564283229]|map[named(1):named(2)]|map[6E616D6564283129:6E616D6564283229]|map[%!t(main.named=1):%!t(main.named=2)]|map[1:10]|map[:]|map[1:2]|map[U+0001:U+0002]|map[%!e(main.named=1):%!e(main.named=2)]|map[%!g(main.named=1):%!g(main.named=2)]
*main.failing: failing: f|failing: f|&main.failing{text:"f"}|&{%!d(string=f)}|"failing: f"|6661696c696e673a2066|failing: f|6661696C696E673A2066|&{%!t(string=f)}|&{%!b(string=f)}|&{%!c(string=f)}|&{%!o(string=f)}|&{%!U(string=f)}|&{%!e(string=f)}|&{%!g(string=f)}
<nil>: <nil>|<nil>|<nil>|%!d(<nil>)|%!q(<nil>)|%!x(<nil>)|%!s(<nil>)|%!X(<nil>)|%!t(<nil>)|%!b(<nil>)|%!c(<nil>)|%!o(<nil>)|%!U(<nil>)|%!e(<nil>)|%!g(<nil>)|%!p(<nil>)
*errors.errorString: plain|plain|&errors.errorString{s:"plain"}|&{%!d(string=plain)}|"plain"|706c61696e|plain|706C61696E|&{%!t(string=plain)}|&{%!b(string=plain)}|&{%!c(string=plain)}|&{%!o(string=plain)}|&{%!U(string=plain)}|&{%!e(string=plain)}|&{%!g(string=plain)}
main.goString: {1}|{a:1}|made by GoString|{1}|{'\x01'}|{1}|{%!s(int=1)}|{1}|{%!t(int=1)}|{1}|{}|{1}|{U+0001}|{%!e(int=1)}|{%!g(int=1)}|%!p(main.goString={1})
main.panicking: %!v(PANIC=String method: oops)|%!v(PANIC=String method: oops)|main.panicking{}|{}|%!q(PANIC=String method: oops)|%!x(PANIC=String method: oops)|%!s(PANIC=String method: oops)|%!X(PANIC=String method: oops)|{}|{}|{}|{}|{}|{}|{}|%!p(main.panicking={})
*main.failing: <nil>|<nil>|(*main.failing)(nil)|0|<nil>|<nil>|<nil>|<nil>|%!t(*main.failing=<nil>)|0|%!c(*main.failing=<nil>)|0|%!U(*main.failing=<nil>)|%!e(*main.failing=<nil>)|%!g(*main.failing=<nil>)
*int: <nil>|<nil>|(*int)(nil)|0|%!q(*int=<nil>)|0|%!s(*int=<nil>)|0|%!t(*int=<nil>)|0|%!c(*int=<nil>)|0|%!U(*int=<nil>)|%!e(*int=<nil>)|%!g(*int=<nil>)
func(): <nil>|<nil>|(func())(nil)|0|%!q(func()=<nil>)|0|%!s(func()=<nil>)|0|%!t(func()=<nil>)|0|%!c(func()=<nil>)|0|%!U(func()=<nil>)|%!e(func()=<nil>)|%!g(func()=<nil>)
chan int: <nil>|<nil>|(chan int)(nil)|0|%!q(chan int=<nil>)|0|%!s(chan int=<nil>)|0|%!t(chan int=<nil>)|0|%!c(chan int=<nil>)|0|%!U(chan int=<nil>)|%!e(chan int=<nil>)|%!g(chan int=<nil>)
main.pair[string,int]: {k 1}|{Key:k Val:1}|main.pair[string,int]{Key:"k", Val:1}|{%!d(string=k) 1}|{"k" '\x01'}|{6b 1}|{k %!s(int=1)}|{6B 1}|{%!t(string=k) %!t(int=1)}|{%!b(string=k) 1}|{%!c(string=k) }|{%!o(string=k) 1}|{%!U(string=k) U+0001}|{%!e(string=k) %!e(int=1)}|{%!g(string=k) %!g(int=1)}|%!p(main.pair[string,int]={k 1})
main.pair[main.named,[]int]: {named(2) []}|{Key:named(2) Val:[]}|main.pair[main.named,[]int]{Key:2, Val:[]int(nil)}|{2 []}|{"named(2)" []}|{6e616d6564283229 []}|{named(2) []}|{6E616D6564283229 []}|{%!t(main.named=2) []}|{10 []}|{ []}|{2 []}|{U+0002 []}|{%!e(main.named=2) []}|{%!g(main.named=2) []}|%!p(main.pair[main.named,[]int]={2 []})
main.tree: {<nil> <nil> 4}|{left:<nil> right:<nil> value:4}|main.tree{left:(*main.tree)(nil), right:(*main.tree)(nil), value:4}|{0 0 4}|{%!q(*main.tree=<nil>) %!q(*main.tree=<nil>) '\x04'}|{0 0 4}|{%!s(*main.tree=<nil>) %!s(*main.tree=<nil>) %!s(main.named=4)}|{0 0 4}|{%!t(*main.tree=<nil>) %!t(*main.tree=<nil>) %!t(main.named=4)}|{0 0 100}|{%!c(*main.tree=<nil>) %!c(*main.tree=<nil>) }|{0 0 4}|{%!U(*main.tree=<nil>) %!U(*main.tree=<nil>) U+0004}|{%!e(*main.tree=<nil>) %!e(*main.tree=<nil>) %!e(main.named=4)}|{%!g(*main.tree=<nil>) %!g(*main.tree=<nil>) %!g(main.named=4)}|%!p(main.tree={<nil> <nil> 4})
struct { A interface {}; E error; f float64 }: {1 <nil> 2.5}|{A:1 E:<nil> f:2.5}|struct { A interface {}; E error; f float64 }{A:1, E:error(nil), f:2.5}|{1 <nil> %!d(float64=2.5)}|{'\x01' <nil> %!q(float64=2.5)}|{1 <nil> 0x1.4p+01}|{%!s(int=1) <nil> %!s(float64=2.5)}|{1 <nil> 0X1.4P+01}|{%!t(int=1) <nil> %!t(float64=2.5)}|{1 <nil> 5629499534213120p-51}|{ <nil> %!c(float64=2.5)}|{1 <nil> %!o(float64=2.5)}|{U+0001 <nil> %!U(float64=2.5)}|{%!e(int=1) <nil> 2.500000e+00}|{%!g(int=1) <nil> 2.5}|%!p(struct { A interface {}; E error; f float64 }={1 <nil> 2.5})
   42|42   |00042|+42| 42|+0042|042|   042|42    
  -42|-42  |-0042|-42|-42|-0042|-042|  -042|-42   
    0|0    |00000|+0| 0|+0000|000|   000|0     
26085|26085|26085|+26085| 26085|+26085|26085| 26085|26085 
    9|9    |00009|+9| 9|+0009|009|   009|9     
0x2a|0X2A|052|0o52|0b101010|2a|      2a|0x0000002a|0x2a    
-0x2a|-0X2A|-052|-0o52|-0b101010|-2a|     -2a|-0x000002a|-0x2a   
0x0|0X0|0|0o0|0b0|0|       0|0x00000000|0x0     
0x65e5|0X65E5|062745|0o62745|0b110010111100101|65e5|    65e5|0x000065e5|0x65e5  
0x9|0X9|011|0o11|0b1001|9|       9|0x00000009|0x9     
*|'*'|U+002A|U+002A '*'|    *|'*'  |'*'|  U+002A| 42
�|'�'|U+FFFFFFFFFFFFFFD6|U+FFFFFFFFFFFFFFD6|    �|'�'  |'\ufffd'|U+FFFFFFFFFFFFFFD6|-42
<0>|'\x00'|U+0000|U+0000|    <0>|'\x00'|'\x00'|  U+0000|  0
日|'日'|U+65E5|U+65E5 '日'|    日|'日'  |'\u65e5'|  U+65E5|26085
	|'\t'|U+0009|U+0009|    	|'\t' |'\t'|  U+0009|  9
3.141590|3.14|   3.142|3.1     |0003.142|+3.1| 3.1|3.141590e+00|3e+00|3.141590E+00
3.14159|3.14|     3.142|3.14159|3.14159|3.14|0x1.921f9f01b866ep+01|0x1.92p+01|7074231776675438p-51|3.
-2.000000|-2.00|  -2.000|-2.0    |-002.000|-2.0|-2.0|-2.000000e+00|-2e+00|-2.000000E+00
-2|-2|        -2|-2|-2.00000|-2.00|-0x1p+01|-0x1.00p+01|-4503599627370496p-51|-2.
10000000000.000000|10000000000.00|10000000000.000|10000000000.0|10000000000.000|+10000000000.0| 10000000000.0|1.000000e+10|1e+10|1.000000E+10
1e+10|1e+10|     1e+10|1E+10|1.00000e+10|1.00e+10|0x1.2a05f2p+33|0x1.2ap+33|5242880000000000p-19|10000000000.
0.000000|0.00|   0.000|0.0     |0000.000|+0.0| 0.0|0.000000e+00|0e+00|0.000000E+00
0|0|         0|0|0.00000|0.00|0x0p+00|0x0.00p+00|0p-1074|0.
+Inf|+Inf|    +Inf|+Inf    |    +Inf|+Inf| Inf|+Inf|+Inf|+Inf
+Inf|+Inf|      +Inf|+Inf|+Inf|+Inf|+Inf|+Inf|+Inf|+Inf
NaN|NaN|     NaN|NaN     |     NaN|+NaN| NaN|NaN|NaN|NaN
NaN|NaN|       NaN|NaN|NaN|NaN|NaN|NaN|NaN|NaN
0.000000|0.00|   0.000|0.0     |0000.000|+0.0| 0.0|1.000000e-10|1e-10|1.000000E-10
1e-10|1e-10|     1e-10|1E-10|1.00000e-10|1.00e-10|0x1.b7cdfd9d7bdbbp-34|0x1.b8p-34|7737125245533627p-86|0.
go|   go|go   |g|    g|000go|"go"|`go`|"go"|676f|676F|67 6f|0x67 0x6f|0x676f|      "go"
日本語|  日本語|日本語  |日|    日|00日本語|"日本語"|`日本語`|"\u65e5\u672c\u8a9e"|e697a5e69cace8aa9e|E697A5E69CACE8AA9E|e6 97 a5 e6 9c ac e8 aa 9e|0xe6 0x97 0xa5 0xe6 0x9c 0xac 0xe8 0xaa 0x9e|0xe697a5e69cace8aa9e|     "日本語"
a	b|  a	b|a	b  |a|    a|00a	b|"a\tb"|`a	b`|"a\tb"|610962|610962|61 09 62|0x61 0x09 0x62|0x610962|    "a\tb"
[1 171 122]|[1 171 122]|<bad>z|01ab7a|01 AB 7A|[]byte{0x1, 0xab, 0x7a}|"\x01\xabz"|[    1   171   122]|[001 171 122]|[[1] [2 3]]
(  1.00 +2.00i)|[1 2.5]|[       1        2]|true|  false|true   |
   42|42   |3.14|   2.718|   42
2 1 2 '\x01' %!f(int= 01)|
50% A 65
1 1e+21 2 3 "q\"`"
map[string]interface {}{"k":[]int{1}} []interface {}{interface {}(nil), 1} struct { P *int }{P:(*int)(nil)}
%!d(string=hi)|%!s(int=5)|%!z(int=7)|%!!(MISSING)|%!d(MISSING)
1 %!d(MISSING)
x
%!(EXTRA int=1, string=two, <nil>)%!d(BADINDEX)|%!d(BADINDEX)|%!d(BADINDEX)|%!d(MISSING)|%!
(MISSING)%!(BADWIDTH)1|%!(BADPREC)2|%!s(<nil>) <nil>
%!s(PANIC=String method: oops) {} %!v(PANIC=String method: oops)
<nil> <nil> {f:<nil>}
%!(NOVERB)|%!|(int=1)%!|(MISSING)%!
(MISSING)[%!s(int=1) a <nil> e] [6162 63]
{1 2 %!d(string=n)} &{%!s(int=1) %!s(int=2) n}
%!w(*errors.errorString=&{not here})
%!t(int=1) %!p(int=2)
a1 2b3 <nil> <nil> 99 true false
a 1 [x] <nil> 2 named(1) failing: z

"1 2xyend 1\n"
to stdout
count
6 <nil>
app:1x2[007]ln 1
built1
{%v 0 false 0 false false}|{%+d 0 false 0 false true}|{%-8.3x 8 true 3 true false}|{%#q 0 false 0 false false}|{% 05s 5 true 0 false false}
{%v 0 false 0 false false} [{%v 0 false 0 false false}] map[k:{%v 0 false 0 false false}]
named(7) named(7) 7 7 "named(7)" 6e616d6564283729
{1} made by GoString [{a:2}]
{<nil> <nil> 1} {left:<nil> right:<nil> value:1}
&{[1]} &{A:[1]} &struct { A []int }{A:[]int{1}}
&[1] &map[a:1]
*struct { A []int } func() chan<- int [2]map[string]*main.point main.pair[int,[]string]
a: failing: deep *fmt.wrapError failing: deep
1 one two *fmt.wrapErrors
nothing 1 *errors.errorString <nil>
bad %!w(string=text) *fmt.wrapError <nil>
%!w(<nil>) *fmt.wrapError
*/
