// bytes: functions, Buffer, Reader.
package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"strings"
)

func main() {
	b := []byte("Hello, Gophers, Hello")
	fmt.Println(bytes.Equal(b[:5], b[16:]), bytes.Compare(b, b[1:]), bytes.Index(b, []byte("Go")), bytes.LastIndex(b, []byte("He")),
		bytes.IndexByte(b, ','), bytes.Count(b, []byte("l")), bytes.Contains(b, []byte("x")), bytes.HasPrefix(b, []byte("Hell")))
	fmt.Printf("%q %q %q\n", bytes.Split(b, []byte(", ")), bytes.Fields([]byte(" a  b ")), bytes.TrimSpace([]byte(" \t x ")))
	fmt.Printf("%s %s %s %s\n", bytes.ToUpper(b), bytes.ReplaceAll(b, []byte("Hello"), []byte("Bye")), bytes.Repeat([]byte("ab"), 3),
		bytes.Join([][]byte{{'x'}, {'y'}}, []byte("--")))
	before, after, ok := bytes.Cut(b, []byte(", "))
	fmt.Printf("%q %q %v %v %v\n", before, after, ok, bytes.TrimLeft([]byte("xx"), "x") == nil, bytes.EqualFold([]byte("ß"), []byte("ẞ")))

	var buf bytes.Buffer
	buf.WriteString("line one\nline ")
	buf.Write([]byte("two\n"))
	buf.WriteByte('x')
	buf.WriteRune('世')
	fmt.Fprintf(&buf, " %d", 42)
	fmt.Println(buf.Len(), buf.String())
	line, err := buf.ReadString('\n')
	fmt.Printf("%q %v\n", line, err)
	c, _ := buf.ReadByte()
	fmt.Println(string(c), buf.UnreadByte(), buf.UnreadByte(), buf.UnreadRune())
	bs, err := buf.ReadBytes('w')
	fmt.Printf("%q %v %q\n", bs, err, buf.Next(3))
	r, n, err := buf.ReadRune()
	fmt.Println(string(r), n, err, buf.UnreadRune())
	buf.Truncate(4)
	buf.WriteTo(os.Stdout)
	fmt.Println("|", buf.Len())
	m, err := buf.ReadFrom(strings.NewReader(strings.Repeat("z", 2000)))
	fmt.Println(m, err, buf.Len())
	buf.Reset()
	_, err = buf.Read(make([]byte, 1))
	fmt.Println(err == io.EOF, bytes.NewBufferString("s"), bytes.NewBuffer([]byte("t")))
	rd := bytes.NewReader([]byte("abcdef"))
	rd.Seek(2, io.SeekStart)
	rest, err := io.ReadAll(rd)
	fmt.Println(string(rest), err, rd.Len(), rd.UnreadByte(), rd.Len())
	defer func() { fmt.Println(recover()) }()
	buf.Truncate(5)
}

/* Output:
true -1 7 16 5 4 false true
["Hello" "Gophers" "Hello"] ["a" "b"] "x"
HELLO, GOPHERS, HELLO Bye, Gophers, Bye ababab x--y
"Hello" "Gophers, Hello" true true true
25 line one
line two
x世 42
"line one\n" <nil>
l <nil> bytes.Buffer: UnreadByte: previous operation was not a successful read bytes.Buffer: UnreadRune: previous operation was not a successful ReadRune
"line tw" <nil> "o\nx"
世 3 <nil> <nil>
世 | 0
2000 <nil> 2000
true s t
cdef <nil> 0 <nil> 1
bytes.Buffer: truncation out of range
*/
