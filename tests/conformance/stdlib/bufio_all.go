// Package bufio: reading and writing through a buffer, and scanning tokens.
package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"
)

type dribble struct{ s string }

func (d *dribble) Read(p []byte) (int, error) {
	if d.s == "" {
		return 0, io.EOF
	}
	n := copy(p[:min(len(p), 3)], d.s)
	d.s = d.s[n:]
	return n, nil
}

type logged struct{ parts []string }

func (l *logged) Write(p []byte) (int, error) {
	l.parts = append(l.parts, string(p))
	return len(p), nil
}

func main() {
	scanning()
	reading()
	writing()
}

func scan(text string, split bufio.SplitFunc) {
	s := bufio.NewScanner(&dribble{text})
	s.Split(split)
	for s.Scan() {
		fmt.Printf("%q ", s.Text())
	}
	fmt.Println(s.Err())
}

func scanning() {
	text := "one two\r\n\nthree  é\xff four"
	for _, split := range []bufio.SplitFunc{bufio.ScanLines, bufio.ScanWords, bufio.ScanRunes,
		bufio.ScanBytes} {
		scan(text, split)
		scan("", split)
	}
	scan("a,b,STOP,c", func(data []byte, atEOF bool) (int, []byte, error) {
		i := strings.IndexByte(string(data), ',')
		if i < 0 {
			if !atEOF || len(data) == 0 {
				return 0, nil, nil
			}
			return len(data), data, nil
		}
		if string(data[:i]) == "STOP" {
			return 0, data[:i], bufio.ErrFinalToken
		}
		return i + 1, data[:i], nil
	})
	scan("abc", func(data []byte, atEOF bool) (int, []byte, error) { return 0, nil, errors.New("bad") })
	scan("abc", func(data []byte, atEOF bool) (int, []byte, error) { return -1, nil, nil })
	scan("abc", func(data []byte, atEOF bool) (int, []byte, error) { return 9, nil, nil })
	s := bufio.NewScanner(strings.NewReader(strings.Repeat("x", 100) + "\nshort\n"))
	s.Buffer(make([]byte, 10), 50)
	fmt.Println(s.Scan(), s.Err())
	s = bufio.NewScanner(strings.NewReader(strings.Repeat("y", 70000)))
	fmt.Println(s.Scan(), s.Err() == bufio.ErrTooLong)
}

func reading() {
	r := bufio.NewReaderSize(&dribble{"line one\nline two is longer than the buffer\r\nx日z"}, 16)
	fmt.Println(r.Size(), r.Buffered())
	p, err := r.Peek(4)
	fmt.Printf("%q %v\n", p, err)
	_, err = r.Peek(17)
	fmt.Println(err)
	line, err := r.ReadString('\n')
	fmt.Printf("%q %v\n", line, err)
	for {
		part, prefix, err := r.ReadLine()
		fmt.Printf("%q %v %v\n", part, prefix, err)
		if !prefix {
			break
		}
	}
	b, err := r.ReadByte()
	fmt.Println(b, err, r.UnreadByte(), r.UnreadByte())
	for range 4 {
		c, size, err := r.ReadRune()
		fmt.Println(c, size, err)
	}
	fmt.Println(r.UnreadRune())
	r.Reset(strings.NewReader("a,b,c"))
	fmt.Println(r.Discard(1))
	slice, err := r.ReadSlice(',')
	fmt.Printf("%q %v\n", slice, err)
	bytes, err := r.ReadBytes(';')
	fmt.Printf("%q %v\n", bytes, err)
	r.Reset(strings.NewReader("all the rest"))
	r.ReadByte()
	var out strings.Builder
	fmt.Println(r.WriteTo(&out))
	fmt.Println(out.String())
}

func writing() {
	var l logged
	w := bufio.NewWriterSize(&l, 8)
	fmt.Fprintf(w, "%d+%d", 12, 34)
	fmt.Println(w.Buffered(), w.Available(), w.Size(), len(l.parts))
	w.WriteString("longer than eight")
	w.WriteByte('!')
	w.WriteRune('日')
	w.Write([]byte("0123456789"))
	w.ReadFrom(&dribble{"from a reader"})
	fmt.Println(w.Flush())
	fmt.Printf("%q\n", l.parts)
	rw := bufio.NewReadWriter(bufio.NewReader(strings.NewReader("in")), bufio.NewWriter(&l))
	s, err := rw.ReadString(0)
	fmt.Println(s, err)
	rw.WriteString("out")
	fmt.Println(rw.Flush(), l.parts[len(l.parts)-1])
}

/* Output:
"one two" "" "three  é\xff four" <nil>
<nil>
"one" "two" "three" "é\xff" "four" <nil>
<nil>
"o" "n" "e" " " "t" "w" "o" "\r" "\n" "\n" "t" "h" "r" "e" "e" " " " " "é" "�" " " "f" "o" "u" "r" <nil>
<nil>
"o" "n" "e" " " "t" "w" "o" "\r" "\n" "\n" "t" "h" "r" "e" "e" " " " " "\xc3" "\xa9" "\xff" " " "f" "o" "u" "r" <nil>
<nil>
"a" "b" "STOP" <nil>
bad
bufio.Scanner: SplitFunc returns negative advance count
bufio.Scanner: SplitFunc returns advance count beyond input
false bufio.Scanner: token too long
false true
16 0
"line" <nil>
bufio: buffer full
"line one\n" <nil>
"line two is long" true <nil>
"er than the buff" true <nil>
"er" false <nil>
120 <nil> <nil> bufio: invalid use of UnreadByte
120 1 <nil>
26085 3 <nil>
122 1 <nil>
0 0 EOF
bufio: invalid use of UnreadRune
1 <nil>
"," <nil>
"b,c" EOF
11 <nil>
ll the rest
5 3 8 0
<nil>
["12+34lon" "ger than" " eight!" "日01234" "56789fro" "m a read" "er"]
in EOF
<nil> out
*/
