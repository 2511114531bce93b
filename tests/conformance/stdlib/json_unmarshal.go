// Package encoding/json: text to values of all kinds, and what is wrong with text.
package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"os"
	"strings"
	"time"
)

type color int

func (c color) MarshalText() ([]byte, error) {
	if c < 0 {
		return nil, errors.New("bad color")
	}
	return []byte(fmt.Sprintf("color<%d>", int(c))), nil
}
func (c *color) UnmarshalText(b []byte) error {
	_, err := fmt.Sscanf(string(b), "color<%d>", (*int)(c))
	return err
}

type point struct{ x, y int }

func (p point) MarshalJSON() ([]byte, error) { return []byte(fmt.Sprintf("[ %d, %d ]", p.x, p.y)), nil }
func (p *point) UnmarshalJSON(b []byte) error {
	var a [2]int
	if err := json.Unmarshal(b, &a); err != nil {
		return err
	}
	p.x, p.y = a[0], a[1]
	return nil
}

type base struct {
	ID   int
	Name string `json:"name"`
}

type Deep struct {
	Name string
	More int `json:",omitempty"`
}

// The many texts for the many types go into one checksum.
var out io.Writer = os.Stdout

func into(text string, p any) {
	err := json.Unmarshal([]byte(text), p)
	fmt.Fprintf(out, "%q -> ", text)
	b, merr := json.Marshal(p)
	fmt.Fprintf(out, "%s %v | %v", b, merr, err)
	switch e := err.(type) {
	case *json.SyntaxError:
		fmt.Fprint(out, " @", e.Offset)
	case *json.UnmarshalTypeError:
		fmt.Fprintf(out, " {%s %v %d %q %q}", e.Value, e.Type, e.Offset, e.Struct, e.Field)
	case nil:
	default:
		fmt.Fprint(out, " other")
	}
	fmt.Fprintln(out)
}

type Inner struct {
	X int
	Y []struct{ Z string }
	M map[string]int8
}
type Outer struct {
	In  Inner `json:"in"`
	PIn *Inner
	Q   int     `json:",string"`
	QS  string  `json:",string"`
	QB  *bool   `json:",string"`
	QF  float64 `json:",string"`
	N   json.Number
}

func unmarshal() {
	sum := crc32.NewIEEE()
	out = sum
	if len(os.Args) > 1 {
		out = os.Stdout
	}
	texts := []string{`null`, `true`, `1`, `-0`, `1.5`, `300`, `1e400`, `1e2`, `"s"`, `"12"`, `""`, `"aGk="`, `"a!"`, `[]`, `[1,2,3]`, `[1,"a",null]`, `{}`, `{"a":1}`, `{"1":2,"x":3}`,
		`"color<5>"`, `{"color<5>":1}`, `[true,null]`, `"\u00e9\ud83d\ude00\ud800x\udc00\n\/"`, "\"\xff\"", ` [ 1 , 2 ] `, `{"in":{"x":1},"IN":{"X":2}}`, `[[1],[2,3]]`, `99999999999999999999`, `-1`, `"2020-01-02T03:04:05Z"`}
	for _, text := range texts {
		into(text, new(any))
		into(text, new(bool))
		into(text, new(int))
		into(text, new(int8))
		into(text, new(uint16))
		into(text, new(float32))
		into(text, new(float64))
		into(text, new(string))
		into(text, new([]byte))
		into(text, new([]int))
		into(text, new([]any))
		into(text, new([2]int))
		into(text, new(map[string]int))
		into(text, new(map[int]int))
		into(text, new(map[color]int))
		into(text, new(map[string]any))
		into(text, new(map[float64]int))
		into(text, new(*int))
		into(text, new(**string))
		into(text, new(json.Number))
		into(text, new(json.RawMessage))
		into(text, new(color))
		into(text, new(*color))
		into(text, new(point))
		into(text, new(Outer))
		into(text, new(fmt.Stringer))
		into(text, new(time.Time))
		into(text, new(chan int))
		into(text, new([]map[string][]uint8))
	}
	fmt.Printf("%08x\n", sum.Sum32())
	out = os.Stdout
	for _, text := range []string{`{"in":{"x":"a"}}`, `{"in":{"Y":[{"Z":1}]}}`, `{"in":{"M":{"a":1,"b":300}}}`, `{"PIn":{"X":1.5},"in":5}`, `{"Q":"5"}`, `{"Q":5}`, `{"Q":"x"}`, `{"Q":""}`, `{"Q":"null"}`, `{"Q":null}`, `{"Q":"true"}`, `{"Q":"nul"}`,
		`{"QS":"\"in\""}`, `{"QS":"in"}`, `{"QS":"\"in"}`, `{"QS":""}`, `{"QS":"5"}`, `{"QB":"true"}`, `{"QB":"tru"}`, `{"QB":"\"true\""}`, `{"QB":null}`, `{"QF":"1e3"}`, `{"QF":"1e999"}`, `{"QF":"1x"}`, `{"QF":[1]}`, `{"N":"12"}`, `{"N":12.0}`, `{"N":"x"}`, `{"N":true}`, `{"N":[]}`,
		`{"unknown":[{"a":"\""}],"Q":"7"}`, `{"in":[]}`, `{"in":null,"PIn":null}`, `{"in":{"x":1,"x":2,"X":3}}`, `{"PIn":{"Y":[{},{"z":"zz"}]}}`} {
		into(text, new(Outer))
	}
	for _, text := range []string{"", " ", "{", "[", "[1", "[1,", "[1,]", `{"a"`, `{"a":`, `{"a":1`, `{"a":1,`, `{"a":1,}`, "{1", "{,", "[,", "nul", "nulx", "tru", "trye", "fals3", "-", "-x", "01", "1.", "1.x", "1e", "1ex", "1e+", "1e+x",
		`"`, `"abc`, "\"a\nb\"", `"\x"`, `"\u12`, `"\u12g4"`, `"\`, "1 2", "[1 2]", `{"a" 1}`, `{"a":1 "b"}`, "'a'", "\x00", "é", "}", "]", ":", "[1}", `{"a":1]`, "truefalse", "[\"\x01\"]", "\"\\'\"", `{"a":"b" : 1}`, "+1", ".5", "Infinity", "NaN", "//x"} {
		var v any
		into(text, &v)
		fmt.Println(json.Valid([]byte(text)))
		var b bytes.Buffer
		fmt.Println(json.Compact(&b, []byte(text)), json.Indent(&b, []byte(text), "", " "), b.Len())
	}
	fmt.Println(json.Unmarshal([]byte("1"), nil), json.Unmarshal([]byte("1"), 5), json.Unmarshal([]byte("1"), (*int)(nil)))
	deep := strings.Repeat("[", 10001) + strings.Repeat("]", 10001)
	fmt.Println(json.Unmarshal([]byte(deep), new(any)), json.Valid([]byte(deep[1:20001])))

	// what is there already
	sl := []int{9, 9, 9, 9}
	into(`[1,null,3]`, &sl)
	fmt.Println(sl[:4])
	mp := map[string]int{"old": 1, "a": 5}
	into(`{"a":2}`, &mp)
	ar := [4]int{9, 9, 9, 9}
	into(`[1,2]`, &ar)
	n := 5
	pn := &n
	into(`6`, &pn)
	fmt.Println(n)
	var any1 any = &n
	into(`7`, &any1)
	fmt.Println(n)
	into(`null`, &any1)
	st := Outer{Q: 4}
	into(`{"in":{"X":1}}`, &st)
	into(`{"PIn":{"X":1}}`, &st)
	into(`{"PIn":{"M":{"q":1}}}`, &st)
	var emb struct{ *base }
	into(`{"ID":3}`, &emb)
	var emb2 struct{ *Deep }
	into(`{"Name":"x","more":3}`, &emb2)
	var selfp any
	selfp = &selfp
	fmt.Println(json.Unmarshal([]byte(`5`), selfp), selfp)
}

func main() { unmarshal() }

/* Output:
356b0c54
"{\"in\":{\"x\":\"a\"}}" -> {"in":{"X":0,"Y":null,"M":null},"PIn":null,"Q":"0","QS":"\"\"","QB":null,"QF":"0","N":0} <nil> | json: cannot unmarshal string into Go struct field Inner.in.X of type int {string int 14 "Inner" "in.X"}
"{\"in\":{\"Y\":[{\"Z\":1}]}}" -> {"in":{"X":0,"Y":[{"Z":""}],"M":null},"PIn":null,"Q":"0","QS":"\"\"","QB":null,"QF":"0","N":0} <nil> | json: cannot unmarshal number into Go struct field .in.Y.Z of type string {number string 18 "" "in.Y.Z"}
"{\"in\":{\"M\":{\"a\":1,\"b\":300}}}" -> {"in":{"X":0,"Y":null,"M":{"a":1,"b":0}},"PIn":null,"Q":"0","QS":"\"\"","QB":null,"QF":"0","N":0} <nil> | json: cannot unmarshal number 300 into Go struct field Inner.in.M of type int8 {number 300 int8 25 "Inner" "in.M"}
"{\"PIn\":{\"X\":1.5},\"in\":5}" -> {"in":{"X":0,"Y":null,"M":null},"PIn":{"X":0,"Y":null,"M":null},"Q":"0","QS":"\"\"","QB":null,"QF":"0","N":0} <nil> | json: cannot unmarshal number 1.5 into Go struct field Inner.PIn.X of type int {number 1.5 int 15 "Inner" "PIn.X"}
"{\"Q\":\"5\"}" -> {"in":{"X":0,"Y":null,"M":null},"PIn":null,"Q":"5","QS":"\"\"","QB":null,"QF":"0","N":0} <nil> | <nil>
"{\"Q\":5}" -> {"in":{"X":0,"Y":null,"M":null},"PIn":null,"Q":"0","QS":"\"\"","QB":null,"QF":"0","N":0} <nil> | json: invalid use of ,string struct tag, trying to unmarshal unquoted value into int other
"{\"Q\":\"x\"}" -> {"in":{"X":0,"Y":null,"M":null},"PIn":null,"Q":"0","QS":"\"\"","QB":null,"QF":"0","N":0} <nil> | json: invalid use of ,string struct tag, trying to unmarshal "x" into int other
"{\"Q\":\"\"}" -> {"in":{"X":0,"Y":null,"M":null},"PIn":null,"Q":"0","QS":"\"\"","QB":null,"QF":"0","N":0} <nil> | json: invalid use of ,string struct tag, trying to unmarshal "" into int other
"{\"Q\":\"null\"}" -> {"in":{"X":0,"Y":null,"M":null},"PIn":null,"Q":"0","QS":"\"\"","QB":null,"QF":"0","N":0} <nil> | <nil>
"{\"Q\":null}" -> {"in":{"X":0,"Y":null,"M":null},"PIn":null,"Q":"0","QS":"\"\"","QB":null,"QF":"0","N":0} <nil> | <nil>
"{\"Q\":\"true\"}" -> {"in":{"X":0,"Y":null,"M":null},"PIn":null,"Q":"0","QS":"\"\"","QB":null,"QF":"0","N":0} <nil> | json: invalid use of ,string struct tag, trying to unmarshal "true" into int other
"{\"Q\":\"nul\"}" -> {"in":{"X":0,"Y":null,"M":null},"PIn":null,"Q":"0","QS":"\"\"","QB":null,"QF":"0","N":0} <nil> | json: invalid use of ,string struct tag, trying to unmarshal "nul" into int other
"{\"QS\":\"\\\"in\\\"\"}" -> {"in":{"X":0,"Y":null,"M":null},"PIn":null,"Q":"0","QS":"\"in\"","QB":null,"QF":"0","N":0} <nil> | <nil>
"{\"QS\":\"in\"}" -> {"in":{"X":0,"Y":null,"M":null},"PIn":null,"Q":"0","QS":"\"\"","QB":null,"QF":"0","N":0} <nil> | json: invalid use of ,string struct tag, trying to unmarshal "in" into string other
"{\"QS\":\"\\\"in\"}" -> {"in":{"X":0,"Y":null,"M":null},"PIn":null,"Q":"0","QS":"\"\"","QB":null,"QF":"0","N":0} <nil> | json: invalid use of ,string struct tag, trying to unmarshal "\"in" into string other
"{\"QS\":\"\"}" -> {"in":{"X":0,"Y":null,"M":null},"PIn":null,"Q":"0","QS":"\"\"","QB":null,"QF":"0","N":0} <nil> | json: invalid use of ,string struct tag, trying to unmarshal "" into string other
"{\"QS\":\"5\"}" -> {"in":{"X":0,"Y":null,"M":null},"PIn":null,"Q":"0","QS":"\"\"","QB":null,"QF":"0","N":0} <nil> | json: invalid use of ,string struct tag, trying to unmarshal "5" into string other
"{\"QB\":\"true\"}" -> {"in":{"X":0,"Y":null,"M":null},"PIn":null,"Q":"0","QS":"\"\"","QB":"true","QF":"0","N":0} <nil> | <nil>
"{\"QB\":\"tru\"}" -> {"in":{"X":0,"Y":null,"M":null},"PIn":null,"Q":"0","QS":"\"\"","QB":"false","QF":"0","N":0} <nil> | json: invalid use of ,string struct tag, trying to unmarshal "tru" into bool other
"{\"QB\":\"\\\"true\\\"\"}" -> {"in":{"X":0,"Y":null,"M":null},"PIn":null,"Q":"0","QS":"\"\"","QB":"false","QF":"0","N":0} <nil> | json: cannot unmarshal string into Go struct field Outer.QB of type bool {string bool 16 "Outer" "QB"}
"{\"QB\":null}" -> {"in":{"X":0,"Y":null,"M":null},"PIn":null,"Q":"0","QS":"\"\"","QB":null,"QF":"0","N":0} <nil> | <nil>
"{\"QF\":\"1e3\"}" -> {"in":{"X":0,"Y":null,"M":null},"PIn":null,"Q":"0","QS":"\"\"","QB":null,"QF":"1000","N":0} <nil> | <nil>
"{\"QF\":\"1e999\"}" -> {"in":{"X":0,"Y":null,"M":null},"PIn":null,"Q":"0","QS":"\"\"","QB":null,"QF":"0","N":0} <nil> | json: cannot unmarshal number 1e999 into Go struct field Outer.QF of type float64 {number 1e999 float64 13 "Outer" "QF"}
"{\"QF\":\"1x\"}" -> {"in":{"X":0,"Y":null,"M":null},"PIn":null,"Q":"0","QS":"\"\"","QB":null,"QF":"0","N":0} <nil> | json: cannot unmarshal number 1x into Go struct field Outer.QF of type float64 {number 1x float64 10 "Outer" "QF"}
"{\"QF\":[1]}" -> {"in":{"X":0,"Y":null,"M":null},"PIn":null,"Q":"0","QS":"\"\"","QB":null,"QF":"0","N":0} <nil> | json: invalid use of ,string struct tag, trying to unmarshal unquoted value into float64 other
"{\"N\":\"12\"}" -> {"in":{"X":0,"Y":null,"M":null},"PIn":null,"Q":"0","QS":"\"\"","QB":null,"QF":"0","N":12} <nil> | <nil>
"{\"N\":12.0}" -> {"in":{"X":0,"Y":null,"M":null},"PIn":null,"Q":"0","QS":"\"\"","QB":null,"QF":"0","N":12.0} <nil> | <nil>
"{\"N\":\"x\"}" -> {"in":{"X":0,"Y":null,"M":null},"PIn":null,"Q":"0","QS":"\"\"","QB":null,"QF":"0","N":0} <nil> | json: invalid number literal, trying to unmarshal "\"x\"" into Number other
"{\"N\":true}" -> {"in":{"X":0,"Y":null,"M":null},"PIn":null,"Q":"0","QS":"\"\"","QB":null,"QF":"0","N":0} <nil> | json: cannot unmarshal bool into Go struct field Outer.N of type json.Number {bool json.Number 9 "Outer" "N"}
"{\"N\":[]}" -> {"in":{"X":0,"Y":null,"M":null},"PIn":null,"Q":"0","QS":"\"\"","QB":null,"QF":"0","N":0} <nil> | json: cannot unmarshal array into Go struct field Outer.N of type json.Number {array json.Number 6 "Outer" "N"}
"{\"unknown\":[{\"a\":\"\\\"\"}],\"Q\":\"7\"}" -> {"in":{"X":0,"Y":null,"M":null},"PIn":null,"Q":"7","QS":"\"\"","QB":null,"QF":"0","N":0} <nil> | <nil>
"{\"in\":[]}" -> {"in":{"X":0,"Y":null,"M":null},"PIn":null,"Q":"0","QS":"\"\"","QB":null,"QF":"0","N":0} <nil> | json: cannot unmarshal array into Go struct field Outer.in of type main.Inner {array main.Inner 7 "Outer" "in"}
"{\"in\":null,\"PIn\":null}" -> {"in":{"X":0,"Y":null,"M":null},"PIn":null,"Q":"0","QS":"\"\"","QB":null,"QF":"0","N":0} <nil> | <nil>
"{\"in\":{\"x\":1,\"x\":2,\"X\":3}}" -> {"in":{"X":3,"Y":null,"M":null},"PIn":null,"Q":"0","QS":"\"\"","QB":null,"QF":"0","N":0} <nil> | <nil>
"{\"PIn\":{\"Y\":[{},{\"z\":\"zz\"}]}}" -> {"in":{"X":0,"Y":null,"M":null},"PIn":{"X":0,"Y":[{"Z":""},{"Z":"zz"}],"M":null},"Q":"0","QS":"\"\"","QB":null,"QF":"0","N":0} <nil> | <nil>
"" -> null <nil> | unexpected end of JSON input @0
false
unexpected end of JSON input unexpected end of JSON input 0
" " -> null <nil> | unexpected end of JSON input @1
false
unexpected end of JSON input unexpected end of JSON input 0
"{" -> null <nil> | unexpected end of JSON input @1
false
unexpected end of JSON input unexpected end of JSON input 0
"[" -> null <nil> | unexpected end of JSON input @1
false
unexpected end of JSON input unexpected end of JSON input 0
"[1" -> null <nil> | unexpected end of JSON input @2
false
unexpected end of JSON input unexpected end of JSON input 0
"[1," -> null <nil> | unexpected end of JSON input @3
false
unexpected end of JSON input unexpected end of JSON input 0
"[1,]" -> null <nil> | invalid character ']' looking for beginning of value @4
false
invalid character ']' looking for beginning of value invalid character ']' looking for beginning of value 0
"{\"a\"" -> null <nil> | unexpected end of JSON input @4
false
unexpected end of JSON input unexpected end of JSON input 0
"{\"a\":" -> null <nil> | unexpected end of JSON input @5
false
unexpected end of JSON input unexpected end of JSON input 0
"{\"a\":1" -> null <nil> | unexpected end of JSON input @6
false
unexpected end of JSON input unexpected end of JSON input 0
"{\"a\":1," -> null <nil> | unexpected end of JSON input @7
false
unexpected end of JSON input unexpected end of JSON input 0
"{\"a\":1,}" -> null <nil> | invalid character '}' looking for beginning of object key string @8
false
invalid character '}' looking for beginning of object key string invalid character '}' looking for beginning of object key string 0
"{1" -> null <nil> | invalid character '1' looking for beginning of object key string @2
false
invalid character '1' looking for beginning of object key string invalid character '1' looking for beginning of object key string 0
"{," -> null <nil> | invalid character ',' looking for beginning of object key string @2
false
invalid character ',' looking for beginning of object key string invalid character ',' looking for beginning of object key string 0
"[," -> null <nil> | invalid character ',' looking for beginning of value @2
false
invalid character ',' looking for beginning of value invalid character ',' looking for beginning of value 0
"nul" -> null <nil> | invalid character ' ' in literal null (expecting 'l') @3
false
invalid character ' ' in literal null (expecting 'l') invalid character ' ' in literal null (expecting 'l') 0
"nulx" -> null <nil> | invalid character 'x' in literal null (expecting 'l') @4
false
invalid character 'x' in literal null (expecting 'l') invalid character 'x' in literal null (expecting 'l') 0
"tru" -> null <nil> | invalid character ' ' in literal true (expecting 'e') @3
false
invalid character ' ' in literal true (expecting 'e') invalid character ' ' in literal true (expecting 'e') 0
"trye" -> null <nil> | invalid character 'y' in literal true (expecting 'u') @3
false
invalid character 'y' in literal true (expecting 'u') invalid character 'y' in literal true (expecting 'u') 0
"fals3" -> null <nil> | invalid character '3' in literal false (expecting 'e') @5
false
invalid character '3' in literal false (expecting 'e') invalid character '3' in literal false (expecting 'e') 0
"-" -> null <nil> | invalid character ' ' in numeric literal @1
false
invalid character ' ' in numeric literal invalid character ' ' in numeric literal 0
"-x" -> null <nil> | invalid character 'x' in numeric literal @2
false
invalid character 'x' in numeric literal invalid character 'x' in numeric literal 0
"01" -> null <nil> | invalid character '1' after top-level value @2
false
invalid character '1' after top-level value invalid character '1' after top-level value 0
"1." -> null <nil> | invalid character ' ' after decimal point in numeric literal @2
false
invalid character ' ' after decimal point in numeric literal invalid character ' ' after decimal point in numeric literal 0
"1.x" -> null <nil> | invalid character 'x' after decimal point in numeric literal @3
false
invalid character 'x' after decimal point in numeric literal invalid character 'x' after decimal point in numeric literal 0
"1e" -> null <nil> | invalid character ' ' in exponent of numeric literal @2
false
invalid character ' ' in exponent of numeric literal invalid character ' ' in exponent of numeric literal 0
"1ex" -> null <nil> | invalid character 'x' in exponent of numeric literal @3
false
invalid character 'x' in exponent of numeric literal invalid character 'x' in exponent of numeric literal 0
"1e+" -> null <nil> | invalid character ' ' in exponent of numeric literal @3
false
invalid character ' ' in exponent of numeric literal invalid character ' ' in exponent of numeric literal 0
"1e+x" -> null <nil> | invalid character 'x' in exponent of numeric literal @4
false
invalid character 'x' in exponent of numeric literal invalid character 'x' in exponent of numeric literal 0
"\"" -> null <nil> | unexpected end of JSON input @1
false
unexpected end of JSON input unexpected end of JSON input 0
"\"abc" -> null <nil> | unexpected end of JSON input @4
false
unexpected end of JSON input unexpected end of JSON input 0
"\"a\nb\"" -> null <nil> | invalid character '\n' in string literal @3
false
invalid character '\n' in string literal invalid character '\n' in string literal 0
"\"\\x\"" -> null <nil> | invalid character 'x' in string escape code @3
false
invalid character 'x' in string escape code invalid character 'x' in string escape code 0
"\"\\u12" -> null <nil> | invalid character ' ' in \u hexadecimal character escape @5
false
invalid character ' ' in \u hexadecimal character escape invalid character ' ' in \u hexadecimal character escape 0
"\"\\u12g4\"" -> null <nil> | invalid character 'g' in \u hexadecimal character escape @6
false
invalid character 'g' in \u hexadecimal character escape invalid character 'g' in \u hexadecimal character escape 0
"\"\\" -> null <nil> | invalid character ' ' in string escape code @2
false
invalid character ' ' in string escape code invalid character ' ' in string escape code 0
"1 2" -> null <nil> | invalid character '2' after top-level value @3
false
invalid character '2' after top-level value invalid character '2' after top-level value 0
"[1 2]" -> null <nil> | invalid character '2' after array element @4
false
invalid character '2' after array element invalid character '2' after array element 0
"{\"a\" 1}" -> null <nil> | invalid character '1' after object key @6
false
invalid character '1' after object key invalid character '1' after object key 0
"{\"a\":1 \"b\"}" -> null <nil> | invalid character '"' after object key:value pair @8
false
invalid character '"' after object key:value pair invalid character '"' after object key:value pair 0
"'a'" -> null <nil> | invalid character '\'' looking for beginning of value @1
false
invalid character '\'' looking for beginning of value invalid character '\'' looking for beginning of value 0
"\x00" -> null <nil> | invalid character '\x00' looking for beginning of value @1
false
invalid character '\x00' looking for beginning of value invalid character '\x00' looking for beginning of value 0
"é" -> null <nil> | invalid character 'Ã' looking for beginning of value @1
false
invalid character 'Ã' looking for beginning of value invalid character 'Ã' looking for beginning of value 0
"}" -> null <nil> | invalid character '}' looking for beginning of value @1
false
invalid character '}' looking for beginning of value invalid character '}' looking for beginning of value 0
"]" -> null <nil> | invalid character ']' looking for beginning of value @1
false
invalid character ']' looking for beginning of value invalid character ']' looking for beginning of value 0
":" -> null <nil> | invalid character ':' looking for beginning of value @1
false
invalid character ':' looking for beginning of value invalid character ':' looking for beginning of value 0
"[1}" -> null <nil> | invalid character '}' after array element @3
false
invalid character '}' after array element invalid character '}' after array element 0
"{\"a\":1]" -> null <nil> | invalid character ']' after object key:value pair @7
false
invalid character ']' after object key:value pair invalid character ']' after object key:value pair 0
"truefalse" -> null <nil> | invalid character 'f' after top-level value @5
false
invalid character 'f' after top-level value invalid character 'f' after top-level value 0
"[\"\x01\"]" -> null <nil> | invalid character '\x01' in string literal @3
false
invalid character '\x01' in string literal invalid character '\x01' in string literal 0
"\"\\'\"" -> null <nil> | invalid character '\'' in string escape code @3
false
invalid character '\'' in string escape code invalid character '\'' in string escape code 0
"{\"a\":\"b\" : 1}" -> null <nil> | invalid character ':' after object key:value pair @10
false
invalid character ':' after object key:value pair invalid character ':' after object key:value pair 0
"+1" -> null <nil> | invalid character '+' looking for beginning of value @1
false
invalid character '+' looking for beginning of value invalid character '+' looking for beginning of value 0
".5" -> null <nil> | invalid character '.' looking for beginning of value @1
false
invalid character '.' looking for beginning of value invalid character '.' looking for beginning of value 0
"Infinity" -> null <nil> | invalid character 'I' looking for beginning of value @1
false
invalid character 'I' looking for beginning of value invalid character 'I' looking for beginning of value 0
"NaN" -> null <nil> | invalid character 'N' looking for beginning of value @1
false
invalid character 'N' looking for beginning of value invalid character 'N' looking for beginning of value 0
"//x" -> null <nil> | invalid character '/' looking for beginning of value @1
false
invalid character '/' looking for beginning of value invalid character '/' looking for beginning of value 0
json: Unmarshal(nil) json: Unmarshal(non-pointer int) json: Unmarshal(nil *int)
invalid character '[' exceeded max depth true
"[1,null,3]" -> [1,9,3] <nil> | <nil>
[1 9 3 9]
"{\"a\":2}" -> {"a":2,"old":1} <nil> | <nil>
"[1,2]" -> [1,2,0,0] <nil> | <nil>
"6" -> 6 <nil> | <nil>
6
"7" -> 7 <nil> | <nil>
7
"null" -> null <nil> | <nil>
"{\"in\":{\"X\":1}}" -> {"in":{"X":1,"Y":null,"M":null},"PIn":null,"Q":"4","QS":"\"\"","QB":null,"QF":"0","N":0} <nil> | <nil>
"{\"PIn\":{\"X\":1}}" -> {"in":{"X":1,"Y":null,"M":null},"PIn":{"X":1,"Y":null,"M":null},"Q":"4","QS":"\"\"","QB":null,"QF":"0","N":0} <nil> | <nil>
"{\"PIn\":{\"M\":{\"q\":1}}}" -> {"in":{"X":1,"Y":null,"M":null},"PIn":{"X":1,"Y":null,"M":{"q":1}},"Q":"4","QS":"\"\"","QB":null,"QF":"0","N":0} <nil> | <nil>
"{\"ID\":3}" -> {} <nil> | json: cannot set embedded pointer to unexported struct: main.base other
"{\"Name\":\"x\",\"more\":3}" -> {"Name":"x","More":3} <nil> | <nil>
<nil> 5
*/
