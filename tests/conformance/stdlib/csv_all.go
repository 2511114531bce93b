// Package encoding/csv: quotes, comments, other delimiters, places of errors, writing.
package main

import (
	"encoding/csv"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"math/rand"
	"os"
	"strings"
)

func readAll(text string, set func(*csv.Reader)) string {
	var out strings.Builder
	r := csv.NewReader(strings.NewReader(text))
	if set != nil {
		set(r)
	}
	for {
		record, err := r.Read()
		fmt.Fprintf(&out, "%q", record)
		for i := range record {
			line, column := r.FieldPos(i)
			fmt.Fprintf(&out, " %d:%d", line, column)
		}
		fmt.Fprintln(&out, " ", r.InputOffset(), err)
		if err != nil && !errors.Is(err, csv.ErrFieldCount) {
			return out.String()
		}
	}
}

var settings = []func(*csv.Reader){
	nil,
	func(r *csv.Reader) { r.LazyQuotes = true },
	func(r *csv.Reader) { r.TrimLeadingSpace = true; r.FieldsPerRecord = -1 },
	func(r *csv.Reader) { r.Comma = ';'; r.Comment = '#'; r.FieldsPerRecord = 2 },
	func(r *csv.Reader) { r.Comma = 'ä'; r.ReuseRecord = true },
	func(r *csv.Reader) { r.LazyQuotes, r.TrimLeadingSpace = true, true; r.Comment = 'a' },
}

func generated(n int, print bool) {
	r := rand.New(rand.NewSource(5))
	sum := crc32.NewIEEE()
	parts := []string{"a", "b", ",", ",", "\"", "\"", "\n", "\r\n", "\r", " ", ";", "#", "ä", "\"\"", "\t", "xyz", "\",\"", "\u00a0"}
	for range n {
		var text strings.Builder
		for range r.Intn(14) {
			text.WriteString(parts[r.Intn(len(parts))])
		}
		which := r.Intn(len(settings))
		line := fmt.Sprintf("%d %q\n%s", which, text.String(), readAll(text.String(), settings[which]))
		io.WriteString(sum, line)
		if print {
			fmt.Print(line)
		}
	}
	fmt.Printf("%08x\n", sum.Sum32())
}

func main() {
	for _, text := range []string{"", "a,b,c\n1,2,3\n", "a,b\r\n\r\n\"x\ny\",\"say \"\"hi\"\"\"\n", "a\"b,c\n",
		"\"a\"b,c\n", "\"never\nends", "a,b\nc\nd,e\n", "# no;x\n#c\n1;2", "a,\n,\n", " \"a\" ,b\n"} {
		for _, set := range settings {
			fmt.Print(readAll(text, set))
		}
	}
	records, err := csv.NewReader(strings.NewReader("name,age\nAnn,3\n")).ReadAll()
	fmt.Println(records, err)
	_, err = csv.NewReader(strings.NewReader("x,y\nz\n")).ReadAll()
	var where *csv.ParseError
	fmt.Println(err, errors.As(err, &where), *where)
	bad := csv.NewReader(strings.NewReader("x"))
	bad.Comma = '\n'
	_, err = bad.Read()
	fmt.Println(err)

	w := csv.NewWriter(os.Stdout)
	w.Write([]string{"plain", "with,comma", "with \"quote\"", " space", "line\nend", "", `\.`, "ü", "\u00a0nbsp"})
	w.Write([]string{""})
	w.Write(nil)
	w.Flush()
	fmt.Println(w.Error())
	var b strings.Builder
	w = csv.NewWriter(&b)
	w.Comma, w.UseCRLF = '\t', true
	fmt.Println(w.WriteAll([][]string{{"a\tb", "c,d", "e\nf\r\ng"}, {"#", "x", "cr\r"}}))
	fmt.Printf("%q\n", b.String())
	w.Comma = '"'
	fmt.Println(w.Write([]string{"x"}))
	generated(600, len(os.Args) > 1)
}

/* Output:
[]  0 EOF
[]  0 EOF
[]  0 EOF
[]  0 EOF
[]  0 EOF
[]  0 EOF
["a" "b" "c"] 1:1 1:3 1:5  6 <nil>
["1" "2" "3"] 2:1 2:3 2:5  12 <nil>
[]  12 EOF
["a" "b" "c"] 1:1 1:3 1:5  6 <nil>
["1" "2" "3"] 2:1 2:3 2:5  12 <nil>
[]  12 EOF
["a" "b" "c"] 1:1 1:3 1:5  6 <nil>
["1" "2" "3"] 2:1 2:3 2:5  12 <nil>
[]  12 EOF
["a,b,c"] 1:1  6 record on line 1: wrong number of fields
["1,2,3"] 2:1  12 record on line 2: wrong number of fields
[]  12 EOF
["a,b,c"] 1:1  6 <nil>
["1,2,3"] 2:1  12 <nil>
[]  12 EOF
["1" "2" "3"] 2:1 2:3 2:5  12 <nil>
[]  12 EOF
["a" "b"] 1:1 1:3  5 <nil>
["x\ny" "say \"hi\""] 3:1 4:4  26 <nil>
[]  26 EOF
["a" "b"] 1:1 1:3  5 <nil>
["x\ny" "say \"hi\""] 3:1 4:4  26 <nil>
[]  26 EOF
["a" "b"] 1:1 1:3  5 <nil>
["x\ny" "say \"hi\""] 3:1 4:4  26 <nil>
[]  26 EOF
["a,b"] 1:1  5 record on line 1: wrong number of fields
[]  26 record on line 3; parse error on line 4, column 2: extraneous or missing " in quoted-field
["a,b"] 1:1  5 <nil>
[]  26 record on line 3; parse error on line 4, column 2: extraneous or missing " in quoted-field
["x\ny" "say \"hi\""] 3:1 4:4  26 <nil>
[]  26 EOF
[]  6 parse error on line 1, column 2: bare " in non-quoted-field
["a\"b" "c"] 1:1 1:5  6 <nil>
[]  6 EOF
[]  6 parse error on line 1, column 2: bare " in non-quoted-field
[]  6 parse error on line 1, column 2: bare " in non-quoted-field
[]  6 parse error on line 1, column 2: bare " in non-quoted-field
[]  6 EOF
[]  7 parse error on line 1, column 3: extraneous or missing " in quoted-field
["a\"b,c\n"] 1:1  7 <nil>
[]  7 EOF
[]  7 parse error on line 1, column 3: extraneous or missing " in quoted-field
[]  7 parse error on line 1, column 3: extraneous or missing " in quoted-field
[]  7 parse error on line 1, column 3: extraneous or missing " in quoted-field
["a\"b,c\n"] 1:1  7 <nil>
[]  7 EOF
[]  11 record on line 1; parse error on line 2, column 5: extraneous or missing " in quoted-field
["never\nends"] 1:1  11 <nil>
[]  11 EOF
[]  11 record on line 1; parse error on line 2, column 5: extraneous or missing " in quoted-field
[]  11 record on line 1; parse error on line 2, column 5: extraneous or missing " in quoted-field
[]  11 record on line 1; parse error on line 2, column 5: extraneous or missing " in quoted-field
["never\nends"] 1:1  11 <nil>
[]  11 EOF
["a" "b"] 1:1 1:3  4 <nil>
["c"] 2:1  6 record on line 2: wrong number of fields
["d" "e"] 3:1 3:3  10 <nil>
[]  10 EOF
["a" "b"] 1:1 1:3  4 <nil>
["c"] 2:1  6 record on line 2: wrong number of fields
["d" "e"] 3:1 3:3  10 <nil>
[]  10 EOF
["a" "b"] 1:1 1:3  4 <nil>
["c"] 2:1  6 <nil>
["d" "e"] 3:1 3:3  10 <nil>
[]  10 EOF
["a,b"] 1:1  4 record on line 1: wrong number of fields
["c"] 2:1  6 record on line 2: wrong number of fields
["d,e"] 3:1  10 record on line 3: wrong number of fields
[]  10 EOF
["a,b"] 1:1  4 <nil>
["c"] 2:1  6 <nil>
["d,e"] 3:1  10 <nil>
[]  10 EOF
["c"] 2:1  6 <nil>
["d" "e"] 3:1 3:3  10 record on line 3: wrong number of fields
[]  10 EOF
["# no;x"] 1:1  7 <nil>
["#c"] 2:1  10 <nil>
["1;2"] 3:1  13 <nil>
[]  13 EOF
["# no;x"] 1:1  7 <nil>
["#c"] 2:1  10 <nil>
["1;2"] 3:1  13 <nil>
[]  13 EOF
["# no;x"] 1:1  7 <nil>
["#c"] 2:1  10 <nil>
["1;2"] 3:1  13 <nil>
[]  13 EOF
["1" "2"] 3:1 3:3  13 <nil>
[]  13 EOF
["# no;x"] 1:1  7 <nil>
["#c"] 2:1  10 <nil>
["1;2"] 3:1  13 <nil>
[]  13 EOF
["# no;x"] 1:1  7 <nil>
["#c"] 2:1  10 <nil>
["1;2"] 3:1  13 <nil>
[]  13 EOF
["a" ""] 1:1 1:3  3 <nil>
["" ""] 2:1 2:2  5 <nil>
[]  5 EOF
["a" ""] 1:1 1:3  3 <nil>
["" ""] 2:1 2:2  5 <nil>
[]  5 EOF
["a" ""] 1:1 1:3  3 <nil>
["" ""] 2:1 2:2  5 <nil>
[]  5 EOF
["a,"] 1:1  3 record on line 1: wrong number of fields
[","] 2:1  5 record on line 2: wrong number of fields
[]  5 EOF
["a,"] 1:1  3 <nil>
[","] 2:1  5 <nil>
[]  5 EOF
["" ""] 2:1 2:2  5 <nil>
[]  5 EOF
[]  8 parse error on line 1, column 2: bare " in non-quoted-field
[" \"a\" " "b"] 1:1 1:7  8 <nil>
[]  8 EOF
[]  8 parse error on line 1, column 4: extraneous or missing " in quoted-field
[]  8 parse error on line 1, column 2: bare " in non-quoted-field
[]  8 parse error on line 1, column 2: bare " in non-quoted-field
["a\" ,b\n"] 1:2  8 <nil>
[]  8 EOF
[[name age] [Ann 3]] <nil>
record on line 2: wrong number of fields true {2 2 1 wrong number of fields}
csv: invalid field or comment delimiter
plain,"with,comma","with ""quote"""," space","line
end",,"\.",ü," nbsp"


<nil>
<nil>
"\"a\tb\"\tc,d\t\"e\r\nf\r\ng\"\r\n#\tx\t\"cr\"\r\n"
csv: invalid field or comment delimiter
ab0ad971
*/
