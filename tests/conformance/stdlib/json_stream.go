// Package encoding/json: Encoder, Decoder and its tokens, Indent, Compact, HTMLEscape.
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"
)

type point struct{ x, y int }

func (p point) MarshalJSON() ([]byte, error) { return []byte(fmt.Sprintf("[ %d, %d ]", p.x, p.y)), nil }

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

func streams() {
	in := "{\"a\":1} {\"a\":2}\n[1,2]3 4\"x\"null true{\"a\":5"
	for _, r := range []io.Reader{strings.NewReader(in), io.MultiReader(strings.NewReader(in[:20]), strings.NewReader(in[20:24]), strings.NewReader(in[24:]))} {
		dec := json.NewDecoder(r)
		for i := 0; i < 12; i++ {
			var v any
			err := dec.Decode(&v)
			fmt.Println(v, err, dec.InputOffset(), dec.More())
		}
		rest, _ := io.ReadAll(dec.Buffered())
		fmt.Printf("%q\n", rest)
	}
	dec := json.NewDecoder(strings.NewReader(` {"a" : [1, "x", {"b":null}], "c":true , "d":{}, "e":[]} 5 `))
	for {
		t, err := dec.Token()
		fmt.Printf("%T %v %v %d %v\n", t, t, err, dec.InputOffset(), dec.More())
		if err != nil {
			break
		}
	}
	for _, bad := range []string{`{"a" 1}`, `{1:2}`, `[1 2]`, `{"a":1 "b":2}`, `]`, `{"a":}`, `[1,]`, `[,`, `{"a":1,}`, `{"a"`, `[`, `[1`, `{,`, `[}`, `nope`, `{"a":[1,2}`, `:`, `,`} {
		dec := json.NewDecoder(strings.NewReader(bad))
		fmt.Print(bad, ": ")
		for {
			t, err := dec.Token()
			if err != nil {
				fmt.Printf("%v", err)
				if e, ok := err.(*json.SyntaxError); ok {
					fmt.Print(" @", e.Offset)
				}
				fmt.Println()
				break
			}
			fmt.Print(t, " ")
		}
	}
	dec = json.NewDecoder(strings.NewReader(`[{"X":1},{"X":2,"Z":0}] x`))
	dec.Token()
	for dec.More() {
		var in Inner
		dec.DisallowUnknownFields()
		fmt.Println(dec.Decode(&in), in)
	}
	t, err := dec.Token()
	fmt.Println(t, err)
	t, err = dec.Token()
	fmt.Println(t, err)
	dec = json.NewDecoder(strings.NewReader(`{"a":12345678901234567890,"b":[1.0]} [`))
	dec.UseNumber()
	var v any
	fmt.Println(dec.Decode(&v), v)
	fmt.Println(dec.Decode(&v), v)
	dec = json.NewDecoder(strings.NewReader(`{"a":1}  {"a":x} 5`))
	fmt.Println(dec.Decode(&v), v)
	err = dec.Decode(&v)
	fmt.Println(err, v)
	if e, ok := err.(*json.SyntaxError); ok {
		fmt.Println(e.Offset)
	}
	fmt.Println(dec.Decode(&v))
	dec = json.NewDecoder(strings.NewReader(`{"in":{"X":"s"}} {"Q":"1"}`))
	var o Outer
	fmt.Println(dec.Decode(&o))
	fmt.Println(dec.Decode(&o), o.Q)

	enc := json.NewEncoder(os.Stdout)
	enc.Encode(map[string]any{"html": "<a&b>", "raw": json.RawMessage(`"<>"`)})
	enc.SetEscapeHTML(false)
	enc.Encode(map[string]any{"html<": "<a&b>\u2028", "raw": json.RawMessage(`"<>"`), "p": point{1, 2}})
	enc.SetIndent(">", "  ")
	enc.Encode(map[string]any{"a": []int{1, 2}, "b": []int{}, "c": map[string]int{}, "d": struct{}{}})
	enc.SetIndent("", "")
	enc.Encode(1)
	fmt.Println(enc.Encode(make(chan int)), enc.Encode("on"))

	var b bytes.Buffer
	json.HTMLEscape(&b, []byte(`{"<a>":"&`+"\u2028"+`"}`))
	b.WriteByte('\n')
	json.Compact(&b, []byte(" { \"a\" : [ 1 , \"x y\" ] , \"b\" : { } } "))
	b.WriteByte('\n')
	json.Indent(&b, []byte(" \t{\"a\":[1,\"x y\",[],{}],\"b\":{\"c\":null}} \n "), "#", "--")
	fmt.Printf("%s|\n", b.String())
}

func main() { streams() }

/* Output:
map[a:1] <nil> 7 true
map[a:2] <nil> 15 true
[1 2] <nil> 21 true
3 <nil> 22 true
4 <nil> 24 true
x <nil> 27 true
<nil> <nil> 31 true
true <nil> 36 true
<nil> unexpected EOF 36 true
<nil> unexpected EOF 36 true
<nil> unexpected EOF 36 true
<nil> unexpected EOF 36 true
"{\"a\":5"
map[a:1] <nil> 7 true
map[a:2] <nil> 15 true
[1 2] <nil> 21 true
3 <nil> 22 true
4 <nil> 24 true
x <nil> 27 true
<nil> <nil> 31 true
true <nil> 36 true
<nil> unexpected EOF 36 true
<nil> unexpected EOF 36 true
<nil> unexpected EOF 36 true
<nil> unexpected EOF 36 true
"{\"a\":5"
json.Delim { <nil> 2 true
string a <nil> 5 true
json.Delim [ <nil> 9 true
float64 1 <nil> 10 true
string x <nil> 15 true
json.Delim { <nil> 18 true
string b <nil> 21 true
<nil> <nil> <nil> 26 false
json.Delim } <nil> 27 false
json.Delim ] <nil> 28 true
string c <nil> 33 true
bool true <nil> 38 true
string d <nil> 44 true
json.Delim { <nil> 46 false
json.Delim } <nil> 47 true
string e <nil> 52 true
json.Delim [ <nil> 54 false
json.Delim ] <nil> 55 false
json.Delim } <nil> 56 true
float64 5 <nil> 58 false
<nil> <nil> EOF 58 false
{"a" 1}: { a invalid character '1' after object key @5
{1:2}: { invalid character '1' @1
[1 2]: [ 1 invalid character '2' after array element @3
{"a":1 "b":2}: { a 1 invalid character '"' after object key:value pair @7
]: invalid character ']' looking for beginning of value @0
{"a":}: { a invalid character '}' looking for beginning of value @5
[1,]: [ 1 invalid character ']' looking for beginning of value @3
[,: [ invalid character ',' looking for beginning of value @1
{"a":1,}: { a 1 invalid character '}' looking for beginning of object key string @7
{"a": { a EOF
[: [ EOF
[1: [ 1 EOF
{,: { invalid character ',' @1
[}: [ invalid character '}' looking for beginning of value @1
nope: invalid character 'o' in literal null (expecting 'u') @2
{"a":[1,2}: { a [ 1 2 invalid character '}' after array element @9
:: invalid character ':' looking for beginning of value @0
,: invalid character ',' looking for beginning of value @0
<nil> {1 [] map[]}
json: unknown field "Z" {2 [] map[]}
] <nil>
<nil> invalid character 'x' looking for beginning of value
<nil> map[a:12345678901234567890 b:[1.0]]
unexpected EOF map[a:12345678901234567890 b:[1.0]]
<nil> map[a:1]
invalid character 'x' looking for beginning of value map[a:1]
15
invalid character 'x' looking for beginning of value
json: cannot unmarshal string into Go struct field Inner.in.X of type int
<nil> 1
{"html":"\u003ca\u0026b\u003e","raw":"\u003c\u003e"}
{"html<":"<a&b>\u2028","p":[1,2],"raw":"<>"}
{
>  "a": [
>    1,
>    2
>  ],
>  "b": [],
>  "c": {},
>  "d": {}
>}
1
"on"
json: unsupported type: chan int <nil>
{"\u003ca\u003e":"\u0026\u2028"}
{"a":[1,"x y"],"b":{}}
{
#--"a": [
#----1,
#----"x y",
#----[],
#----{}
#--],
#--"b": {
#----"c": null
#--}
#} 
 |
*/
