// Package unicode/utf8: decoding and encoding, good and bad.
package main

import (
	"fmt"
	"unicode/utf8"
)

func main() {
	for _, s := range []string{"", "a", "é", "日", "😀", "\xff", "\xc3", "\xe6\x97", "\xf0\x9f\x98",
		"\xc0\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\uFFFD", "a\x80b", "日本", "x\xe6\x97"} {
		b := []byte(s)
		r, n := utf8.DecodeRuneInString(s)
		q, m := utf8.DecodeLastRuneInString(s)
		r2, n2 := utf8.DecodeRune(b)
		q2, m2 := utf8.DecodeLastRune(b)
		fmt.Printf("%+q %x %d %x %d %v %d %v %v\n", s, r, n, q, m, r == r2 && n == n2 && q == q2 && m == m2,
			utf8.RuneCountInString(s), utf8.ValidString(s), utf8.FullRuneInString(s))
		if utf8.RuneCount(b) != utf8.RuneCountInString(s) || utf8.Valid(b) != utf8.ValidString(s) ||
			utf8.FullRune(b) != utf8.FullRuneInString(s) {
			fmt.Println("bytes differ")
		}
	}
	for _, r := range []rune{0, 'a', 0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xD800, 0xDFFF, 0xE000, 0xFFFF,
		0x10000, 0x10FFFF, 0x110000, -1} {
		buf := make([]byte, 4)
		n := utf8.EncodeRune(buf, r)
		fmt.Printf("%x %d %v % x % x\n", r, utf8.RuneLen(r), utf8.ValidRune(r), buf[:n],
			utf8.AppendRune([]byte("<"), r))
	}
	fmt.Println(utf8.RuneStart('a'), utf8.RuneStart(0x80), utf8.RuneStart(0xC0), utf8.UTFMax, utf8.MaxRune)
}

/* Output:
"" fffd 0 fffd 0 true 0 true false
"a" 61 1 61 1 true 1 true true
"\u00e9" e9 2 e9 2 true 1 true true
"\u65e5" 65e5 3 65e5 3 true 1 true true
"\U0001f600" 1f600 4 1f600 4 true 1 true true
"\xff" fffd 1 fffd 1 true 1 false true
"\xc3" fffd 1 fffd 1 true 1 false false
"\xe6\x97" fffd 1 fffd 1 true 2 false false
"\xf0\x9f\x98" fffd 1 fffd 1 true 3 false false
"\xc0\x80" fffd 1 fffd 1 true 2 false true
"\xed\xa0\x80" fffd 1 fffd 1 true 3 false true
"\xf4\x90\x80\x80" fffd 1 fffd 1 true 4 false true
"\ufffd" fffd 3 fffd 3 true 1 true true
"a\x80b" 61 1 62 1 true 3 false true
"\u65e5\u672c" 65e5 3 672c 3 true 2 true true
"x\xe6\x97" 78 1 fffd 1 true 3 false true
0 1 true 00 3c 00
61 1 true 61 3c 61
7f 1 true 7f 3c 7f
80 2 true c2 80 3c c2 80
7ff 2 true df bf 3c df bf
800 3 true e0 a0 80 3c e0 a0 80
d7ff 3 true ed 9f bf 3c ed 9f bf
d800 -1 false ef bf bd 3c ef bf bd
dfff -1 false ef bf bd 3c ef bf bd
e000 3 true ee 80 80 3c ee 80 80
ffff 3 true ef bf bf 3c ef bf bf
10000 4 true f0 90 80 80 3c f0 90 80 80
10ffff 4 true f4 8f bf bf 3c f4 8f bf bf
110000 -1 false ef bf bd 3c ef bf bd
-1 -1 false ef bf bd 3c ef bf bd
true false true 4 1114111
*/
