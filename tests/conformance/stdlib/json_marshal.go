// Package encoding/json: values to text, what cannot be written, tags, methods, embedded structs.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"math"
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

type ptrM struct{ n int }

func (p *ptrM) MarshalJSON() ([]byte, error) { return []byte(`"ptr&"`), nil }

type badM struct{}

func (badM) MarshalJSON() ([]byte, error) { return []byte(`{oops`), nil }

type errM struct{}

func (errM) MarshalJSON() ([]byte, error) { return nil, errors.New("no way") }

type base struct {
	ID   int
	Name string `json:"name"`
}
type Deep struct {
	Name string
	More int `json:",omitempty"`
}
type All struct {
	base
	*Deep
	B       bool
	I8      int8 `json:"i8,string"`
	U       uint `json:"-"`
	Dash    int  `json:"-,"`
	F       float64
	F32     float32
	S       string  `json:"s,string"`
	E       string  `json:",omitempty"`
	P       *int    `json:"p"`
	PS      *string `json:"ps,string,omitempty"`
	M       map[string]int
	MI      map[int]string `json:"mi,omitempty"`
	MC      map[color]bool `json:"mc,omitempty"`
	Sl      []int
	Bytes   []byte
	Arr     [2]bool
	Any     any
	Raw     json.RawMessage
	Num     json.Number
	Pt      point
	PPt     *point
	PM      ptrM
	C       color
	T       time.Time
	D       time.Duration
	hidden  int
	Iface   fmt.Stringer
	Weird   int `json:"a b$"`
	BadName int `json:"a\"b"`
}

func show(v any) {
	b, err := json.Marshal(v)
	fmt.Printf("%s %v\n", b, err)
	var e *json.MarshalerError
	if errors.As(err, &e) {
		fmt.Println(e.Type, e.Err, errors.Unwrap(err) != nil)
	}
}

type loop struct{ Next *loop }

func marshal() {
	seven := 7
	str := "q\"<"
	all := All{base: base{1, "n"}, Deep: &Deep{"deep", 0}, I8: -3, F: 1e21, F32: 3.4e-7, S: "a\"b", P: &seven, PS: &str,
		M: map[string]int{"b": 1, "a": 2, "<": 3}, MI: map[int]string{10: "x", 9: "y", -1: "z"}, MC: map[color]bool{3: true},
		Sl: []int{}, Bytes: []byte{1, 2, 255}, Any: map[string]any{"k": []any{nil, true, 1.5, "s"}},
		Raw: json.RawMessage(`{"a" : [1, 2 ] }`), Num: "12e3", Pt: point{1, 2}, T: time.Unix(0, 0).UTC(), D: 5}
	show(all)
	show(&all)
	all.Num, all.Deep = "", nil
	show(all)
	b, err := json.MarshalIndent(&all, "> ", "\t")
	fmt.Println(string(b), err)
	for _, v := range []any{nil, true, 1, -1.5, 1e-7, 1e20, 1e21, float32(1e-7), float32(16777216), 100000000000.0, math.MaxFloat64, 5e-324, "x", []byte(nil), []byte{}, []int(nil), map[string]int(nil), (*int)(nil),
		"\u2028\u2029<>&\x00\x1f\b\f\n\r\t\"\\\xff\xc3世界", [3]int{1}, [0]int{}, struct{}{}, []any{}, map[string]any{}, []point{{1, 2}}, []*point{nil},
		map[color]int{1: 1}, map[point]int{}, make(chan int), func() {}, 1i, math.NaN(), math.Inf(-1), []any{math.Inf(1)}, badM{}, errM{}, color(-1), color(4), map[color]int{-1: 1},
		json.Number("12x"), json.Number("-0.5e-7"), json.RawMessage(nil), json.RawMessage("bad"), []ptrM{{1}}, &[]ptrM{{1}}, [1]ptrM{}, &ptrM{}, ptrM{3}, map[string]ptrM{"a": {}}, time.Second,
		struct {
			A int `json:"x"`
			B int `json:"x"`
		}{1, 2}, struct {
			F func() `json:",omitempty"`
		}{}, struct {
			C chan int
		}{}, []color{1, 2}, struct{ *base }{}, struct{ *base }{&base{2, "z"}},
		struct {
			A any            `json:",omitempty"`
			B *int           `json:",omitempty"`
			C [0]int         `json:",omitempty"`
			D time.Time      `json:",omitempty"`
			E map[string]int `json:",omitempty"`
			F []int          `json:",omitempty"`
			G bool           `json:",omitempty"`
			H uint8          `json:",omitempty"`
			I float32        `json:",omitempty"`
		}{F: []int{}}, map[int8]int{-128: 1, 127: 2}, map[uint64]int{math.MaxUint64: 1}, map[bool]int{}, map[float64]int{1: 1}} {
		show(v)
	}
	l := &loop{}
	l.Next = l
	show(l)
	m := map[string]any{}
	m["m"] = m
	show(m)
	s := []any{nil}
	s[0] = s
	show(s)
}

func main() { marshal() }

/* Output:
{"ID":1,"name":"n","Name":"deep","B":false,"i8":"-3","-":0,"F":1e+21,"F32":3.4e-7,"s":"\"a\\\"b\"","p":7,"ps":"\"q\\\"\\u003c\"","M":{"\u003c":3,"a":2,"b":1},"mi":{"-1":"z","10":"x","9":"y"},"mc":{"color\u003c3\u003e":true},"Sl":[],"Bytes":"AQL/","Arr":[false,false],"Any":{"k":[null,true,1.5,"s"]},"Raw":{"a":[1,2]},"Num":12e3,"Pt":[1,2],"PPt":null,"PM":{},"C":"color\u003c0\u003e","T":"1970-01-01T00:00:00Z","D":5,"Iface":null,"a b$":0,"BadName":0} <nil>
{"ID":1,"name":"n","Name":"deep","B":false,"i8":"-3","-":0,"F":1e+21,"F32":3.4e-7,"s":"\"a\\\"b\"","p":7,"ps":"\"q\\\"\\u003c\"","M":{"\u003c":3,"a":2,"b":1},"mi":{"-1":"z","10":"x","9":"y"},"mc":{"color\u003c3\u003e":true},"Sl":[],"Bytes":"AQL/","Arr":[false,false],"Any":{"k":[null,true,1.5,"s"]},"Raw":{"a":[1,2]},"Num":12e3,"Pt":[1,2],"PPt":null,"PM":"ptr\u0026","C":"color\u003c0\u003e","T":"1970-01-01T00:00:00Z","D":5,"Iface":null,"a b$":0,"BadName":0} <nil>
{"ID":1,"name":"n","B":false,"i8":"-3","-":0,"F":1e+21,"F32":3.4e-7,"s":"\"a\\\"b\"","p":7,"ps":"\"q\\\"\\u003c\"","M":{"\u003c":3,"a":2,"b":1},"mi":{"-1":"z","10":"x","9":"y"},"mc":{"color\u003c3\u003e":true},"Sl":[],"Bytes":"AQL/","Arr":[false,false],"Any":{"k":[null,true,1.5,"s"]},"Raw":{"a":[1,2]},"Num":0,"Pt":[1,2],"PPt":null,"PM":{},"C":"color\u003c0\u003e","T":"1970-01-01T00:00:00Z","D":5,"Iface":null,"a b$":0,"BadName":0} <nil>
{
> 	"ID": 1,
> 	"name": "n",
> 	"B": false,
> 	"i8": "-3",
> 	"-": 0,
> 	"F": 1e+21,
> 	"F32": 3.4e-7,
> 	"s": "\"a\\\"b\"",
> 	"p": 7,
> 	"ps": "\"q\\\"\\u003c\"",
> 	"M": {
> 		"\u003c": 3,
> 		"a": 2,
> 		"b": 1
> 	},
> 	"mi": {
> 		"-1": "z",
> 		"10": "x",
> 		"9": "y"
> 	},
> 	"mc": {
> 		"color\u003c3\u003e": true
> 	},
> 	"Sl": [],
> 	"Bytes": "AQL/",
> 	"Arr": [
> 		false,
> 		false
> 	],
> 	"Any": {
> 		"k": [
> 			null,
> 			true,
> 			1.5,
> 			"s"
> 		]
> 	},
> 	"Raw": {
> 		"a": [
> 			1,
> 			2
> 		]
> 	},
> 	"Num": 0,
> 	"Pt": [
> 		1,
> 		2
> 	],
> 	"PPt": null,
> 	"PM": "ptr\u0026",
> 	"C": "color\u003c0\u003e",
> 	"T": "1970-01-01T00:00:00Z",
> 	"D": 5,
> 	"Iface": null,
> 	"a b$": 0,
> 	"BadName": 0
> } <nil>
null <nil>
true <nil>
1 <nil>
-1.5 <nil>
1e-7 <nil>
100000000000000000000 <nil>
1e+21 <nil>
1e-7 <nil>
16777216 <nil>
100000000000 <nil>
1.7976931348623157e+308 <nil>
5e-324 <nil>
"x" <nil>
null <nil>
"" <nil>
null <nil>
null <nil>
null <nil>
"\u2028\u2029\u003c\u003e\u0026\u0000\u001f\b\f\n\r\t\"\\\ufffd\ufffd世界" <nil>
[1,0,0] <nil>
[] <nil>
{} <nil>
[] <nil>
{} <nil>
[[1,2]] <nil>
[null] <nil>
{"color\u003c1\u003e":1} <nil>
 json: unsupported type: map[main.point]int
 json: unsupported type: chan int
 json: unsupported type: func()
 json: unsupported type: complex128
 json: unsupported value: NaN
 json: unsupported value: -Inf
 json: unsupported value: +Inf
 json: error calling MarshalJSON for type main.badM: invalid character 'o' looking for beginning of object key string
main.badM invalid character 'o' looking for beginning of object key string true
 json: error calling MarshalJSON for type main.errM: no way
main.errM no way true
 json: error calling MarshalText for type main.color: bad color
main.color bad color true
"color\u003c4\u003e" <nil>
 json: encoding error for type "map[main.color]int": "bad color"
 json: invalid number literal "12x"
-0.5e-7 <nil>
null <nil>
 json: error calling MarshalJSON for type json.RawMessage: invalid character 'b' looking for beginning of value
json.RawMessage invalid character 'b' looking for beginning of value true
["ptr\u0026"] <nil>
["ptr\u0026"] <nil>
[{}] <nil>
"ptr\u0026" <nil>
{} <nil>
{"a":{}} <nil>
1000000000 <nil>
{} <nil>
 json: unsupported type: func()
 json: unsupported type: chan int
["color\u003c1\u003e","color\u003c2\u003e"] <nil>
{} <nil>
{"ID":2,"name":"z"} <nil>
{"D":"0001-01-01T00:00:00Z"} <nil>
{"-128":1,"127":2} <nil>
{"18446744073709551615":1} <nil>
 json: unsupported type: map[bool]int
 json: unsupported type: map[float64]int
 json: unsupported value: encountered a cycle via *main.loop
 json: unsupported value: encountered a cycle via map[string]interface {}
 json: unsupported value: encountered a cycle via []interface {}
*/
