// Package fmt: scanning words, lines and formats.
package main

import (
	"bufio"
	"fmt"
	"io"
	"strings"
)

type celsius float64

type word struct{ s string }

func (w *word) Scan(state fmt.ScanState, verb rune) error {
	state.SkipSpace()
	token, err := state.Token(true, func(r rune) bool { return 'a' <= r && r <= 'z' })
	wid, ok := state.Width()
	w.s = fmt.Sprint(string(token), wid, ok, string(verb))
	return err
}

// bytewise hides all methods but Read.
type bytewise struct{ r io.Reader }

func (b bytewise) Read(p []byte) (int, error) { return b.r.Read(p) }

func main() {
	var (
		i  int
		i8 int8
		u  uint
		f  float64
		s  string
		t  string
		b  bool
		by []byte
		r  rune
		c  complex128
		w  word
		d  celsius
		a  any
	)
	fmt.Println(fmt.Sscan("12 abc 3.5 true", &i, &s, &f, &b))
	fmt.Println(i, s, f, b)
	fmt.Println(fmt.Sscan("0x1F 0b101 0o17 1_000", &i, &i8, &u, &r))
	fmt.Println(i, i8, u, r)
	fmt.Println(fmt.Sscan("bytes (1+2i) abc 36.6", &by, &c, &w, &d))
	fmt.Println(string(by), c, w.s, d)
	fmt.Println(fmt.Sscan("1\n2\r\n\n 3", &i, &u, &f))
	fmt.Println(i, u, f)
	for _, in := range []string{"", "x", "300", "-1", "1e", "tru", "99999999999999999999"} {
		fmt.Println(fmt.Sscan(in, &i8))
		fmt.Println(fmt.Sscan(in, &u))
		fmt.Println(fmt.Sscan(in, &f))
		fmt.Println(fmt.Sscan(in, &b))
	}
	fmt.Println(fmt.Sscan("1", 5))
	fmt.Println(fmt.Sscan("1", &a))

	fmt.Println(fmt.Sscanln("1 two", &i, &s))
	fmt.Println(fmt.Sscanln("1\ntwo", &i, &s))
	fmt.Println(fmt.Sscanln("1 two three", &i, &s))
	fmt.Println(fmt.Sscanln("\n", &i))

	fmt.Println(fmt.Sscanf("5-abc:7", "%d-%3s:%d", &i, &s, &u))
	fmt.Println(i, s, u)
	fmt.Println(fmt.Sscanf("12345 ff 101 z", "%2d%d %x %b %c", &i, &u, &r, &i8, new(rune)))
	fmt.Println(i, u, r, i8)
	fmt.Println(fmt.Sscanf(`"quoted text" 50% 414243`, "%q %d%% %x", &s, &i, &t))
	fmt.Println(s, i, t)
	fmt.Println(fmt.Sscanf("U+1F600 word", "%U %v", &r, &w))
	fmt.Println(r, w.s)
	fmt.Println(fmt.Sscanf("1,2", "%d;%d", &i, &u))
	fmt.Println(fmt.Sscanf("1", "%d %d", &i, &u))
	fmt.Println(fmt.Sscanf("1 2", "%d", &i, &u))
	fmt.Println(fmt.Sscanf("1 2", "%d %d", &i))
	fmt.Println(fmt.Sscanf("abc", "%d", &i))
	fmt.Println(fmt.Sscanf("1", "%z", &i))
	fmt.Println(fmt.Sscanf("1", "%t", &i))
	fmt.Println(fmt.Sscanf("1\n2", "%d\n%d", &i, &u))
	fmt.Println(fmt.Sscanf("1 \n 2", "%d %d", &i, &u))

	in := bufio.NewReader(strings.NewReader("3\nann 5\nbob 7\ncy x\n"))
	var n int
	fmt.Println(fmt.Fscan(in, &n))
	for range n {
		got, err := fmt.Fscan(in, &s, &i)
		fmt.Println(got, err, s, i)
	}
	plain := bytewise{strings.NewReader("1 é2\n3 4\nlast")}
	for {
		got, err := fmt.Fscanln(plain, &s, &t)
		fmt.Println(got, err, s, t)
		if err == io.EOF || err == io.ErrUnexpectedEOF {
			break
		}
	}
	got, err := fmt.Fscanf(strings.NewReader("x=1, y=2\n"), "x=%d, y=%d\n", &i, &u)
	fmt.Println(got, err, i, u)
}

/* Output:
4 <nil>
12 abc 3.5 true
4 <nil>
31 5 15 1000
4 <nil>
bytes (1+2i) abc0 falsev 36.6
3 <nil>
1 2 3
0 EOF
0 EOF
0 EOF
0 EOF
0 expected integer
0 expected integer
0 strconv.ParseFloat: parsing "": invalid syntax
1 <nil>
0 integer overflow on token 300
1 <nil>
1 <nil>
1 <nil>
1 <nil>
0 expected integer
1 <nil>
1 <nil>
1 <nil>
1 <nil>
0 strconv.ParseFloat: parsing "1e": invalid syntax
1 <nil>
0 expected integer
0 expected integer
0 strconv.ParseFloat: parsing "": invalid syntax
0 syntax error scanning boolean
0 strconv.ParseInt: parsing "99999999999999999999": value out of range
0 strconv.ParseUint: parsing "99999999999999999999": value out of range
1 <nil>
1 <nil>
0 type not a pointer: int
0 can't scan type: *interface {}
2 <nil>
1 unexpected newline
2 expected newline
0 unexpected newline
3 <nil>
5 abc 7
5 <nil>
12 345 255 5
3 <nil>
quoted text 50 ABC
2 <nil>
128512 word0 falsev
1 input does not match format
1 EOF
1 too many operands
1 too few operands for format '%d'
0 expected integer
0 bad verb '%z' for integer
0 bad verb '%t' for integer
2 <nil>
1 unexpected newline
1 <nil>
2 <nil> ann 5
2 <nil> bob 7
1 expected integer cy 7
2 <nil> 1 é2
2 <nil> 3 4
1 EOF last 4
2 <nil> 1 2
*/
