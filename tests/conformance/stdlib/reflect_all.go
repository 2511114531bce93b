// Package reflect: types, values, setting, making, maps, channels and deep equality.
package main

import (
	"errors"
	"fmt"
	"reflect"
	"sort"
	"strings"
)

type inner struct {
	A int `json:"a,omitempty" db:"col"`
	b string
}

type Base struct{ ID int }

func (b Base) Ident() int      { return b.ID }
func (b *Base) SetIdent(n int) { b.ID = n }

type outer struct {
	Base
	*inner
	Name string
	Tags []string
	M    map[string]int
	F    func(int) string
	E    error
	Any  any
	Arr  [2]int8
	Ch   chan<- int
	priv float64
}

type shape interface {
	Area() float64
	name() string
}

type square float64

func (s square) Area() float64 { return float64(s * s) }
func (s square) name() string  { return "square" }
func (s square) Scale(k float64, t ...int) (square, error) {
	if len(t) > 0 {
		return 0, fmt.Errorf("extra %v", t)
	}
	return s * square(k), nil
}

type pair[K comparable, V any] struct {
	Key K
	Val V
}

type list struct {
	v    int
	next *list
}

func try(name string, f func()) {
	defer func() {
		if e := recover(); e != nil {
			fmt.Println(name, "panics:", e)
		}
	}()
	f()
	fmt.Println(name, "done")
}

func main() {
	types()
	values()
	setting()
	making()
	channels()
	equality()
	panics()
}

func types() {
	for _, x := range []any{1, "s", 1.5, true, []int{}, [3]string{}, map[string][]bool{}, &inner{}, inner{},
		func(int, ...string) error { return nil }, make(chan int), make(<-chan int), square(2), errors.New("x"),
		struct{ X, y int }{}, pair[string, int]{}, new(any), complex64(1), uintptr(1), int8(1)} {
		t := reflect.TypeOf(x)
		fmt.Println(t, t.Kind(), t.Name(), t.PkgPath(), t.Size(), t.Align(), t.NumMethod(), t.Comparable())
	}
	t := reflect.TypeOf(outer{})
	for i := range t.NumField() {
		f := t.Field(i)
		fmt.Println(f.Name, f.Type, f.Offset, f.Index, f.Anonymous, f.IsExported(), f.PkgPath)
	}
	f, ok := t.FieldByName("A")
	fmt.Println(f.Name, f.Index, f.Tag.Get("json"), f.Tag.Get("db"), f.Tag.Get("zz"), ok)
	_, ok = t.FieldByName("nope")
	fmt.Println(ok, t.FieldByIndex([]int{0, 0}).Name)
	for _, f := range reflect.VisibleFields(t) {
		fmt.Print(f.Name, f.Index, " ")
	}
	fmt.Println()
	s := reflect.TypeFor[shape]()
	e := reflect.TypeFor[error]()
	q := reflect.TypeOf(square(1))
	fmt.Println(s, s.Kind(), s.NumMethod(), q.Implements(s), q.Implements(e), q.AssignableTo(s),
		q.ConvertibleTo(reflect.TypeOf(1)), reflect.TypeOf("").ConvertibleTo(reflect.TypeOf(1)))
	g := reflect.TypeOf(func(int, ...string) error { return nil })
	fmt.Println(g.NumIn(), g.In(1), g.NumOut(), g.Out(0), g.IsVariadic(), g)
	c := reflect.TypeOf(make(<-chan int))
	fmt.Println(c.ChanDir(), c.Elem(), reflect.TypeOf(map[string]bool{}).Key(), reflect.TypeOf([4]int{}).Len())
	fmt.Println(reflect.PointerTo(q), reflect.SliceOf(q), reflect.MapOf(reflect.TypeOf(""), q),
		reflect.ArrayOf(3, q), reflect.ChanOf(reflect.RecvDir, q), reflect.SliceOf(q) == reflect.TypeOf([]square{}))
	fmt.Println(reflect.TypeOf(nil), reflect.TypeOf(int32(0)).Bits(), reflect.Pointer, reflect.UnsafePointer)
}

func values() {
	o := outer{Base: Base{7}, inner: &inner{1, "bb"}, Name: "n", Tags: []string{"x", "y"}, M: map[string]int{"k": 1},
		Any: 3, Arr: [2]int8{4, 5}, priv: 2.5}
	v := reflect.ValueOf(o)
	for i := range v.NumField() {
		f := v.Field(i)
		fmt.Print(f.Kind(), " ", f.CanInterface(), " ", f.CanSet(), " ", f.IsZero(), "; ")
	}
	fmt.Println()
	fmt.Println(v.FieldByName("ID").Int(), v.FieldByName("A").Int(), v.FieldByName("b").String(), v.FieldByName("priv").Float(),
		v.FieldByName("zz").IsValid(), v.FieldByName("Arr").Index(1).Int(), v.FieldByName("Any").Elem().Int())
	fmt.Println(v.Field(3).Len(), v.Field(3).Cap(), v.Field(3).Index(0), v.Field(4).MapIndex(reflect.ValueOf("k")),
		v.Field(4).MapIndex(reflect.ValueOf("z")).IsValid(), v.Field(5).IsNil(), v.Field(6).IsNil())
	fmt.Println(reflect.ValueOf("héllo").Len(), reflect.ValueOf("abc").Index(1), reflect.ValueOf(uint8(3)).Uint(),
		reflect.ValueOf(3+4i).Complex(), reflect.ValueOf([]byte("by")).Bytes(), reflect.ValueOf(true).Bool())
	fmt.Println(reflect.ValueOf(1), reflect.ValueOf(o.Tags).String(), reflect.ValueOf(nil).IsValid(),
		reflect.ValueOf(nil).String(), reflect.ValueOf((*int)(nil)).Elem().IsValid())
	fmt.Println(reflect.Indirect(reflect.ValueOf(&o)).Field(2), reflect.ValueOf(&o).Elem().CanAddr(), v.CanAddr())
	fmt.Println(reflect.ValueOf(300).OverflowInt(1<<40), reflect.ValueOf(int8(1)).OverflowInt(300),
		reflect.ValueOf(float32(1)).OverflowFloat(1e300), reflect.ValueOf(1).CanFloat())
	fmt.Println(reflect.ValueOf(1).Equal(reflect.ValueOf(1)), reflect.ValueOf(1).Equal(reflect.ValueOf("1")),
		reflect.ValueOf([]int{}).Comparable(), reflect.ValueOf([1]any{1}).Comparable())
	fmt.Println(reflect.ValueOf(65).Convert(reflect.TypeOf("")), reflect.ValueOf(3.9).Convert(reflect.TypeOf(1)),
		reflect.ValueOf("ab").Convert(reflect.TypeOf([]byte{})), reflect.ValueOf(2).Convert(reflect.TypeOf(square(0))).Type(),
		reflect.ValueOf(square(3)).Convert(reflect.TypeFor[shape]()).Type(), reflect.ValueOf([]int{1, 2}).Convert(reflect.TypeOf([2]int{})))
	var keys []string
	for it := reflect.ValueOf(map[string]int{"a": 1, "b": 2}).MapRange(); it.Next(); {
		keys = append(keys, fmt.Sprint(it.Key(), "=", it.Value()))
	}
	sort.Strings(keys)
	fmt.Println(keys, len(reflect.ValueOf(map[int]int{1: 1}).MapKeys()))
}

func setting() {
	o := outer{}
	v := reflect.ValueOf(&o).Elem()
	v.FieldByName("ID").SetInt(9)
	v.FieldByName("Name").SetString("set")
	v.FieldByName("Tags").Set(reflect.ValueOf([]string{"t"}))
	v.FieldByName("Any").Set(reflect.ValueOf(1.5))
	v.FieldByName("E").Set(reflect.ValueOf(errors.New("err")))
	v.FieldByName("Arr").Index(0).SetInt(-3)
	m := reflect.MakeMap(v.FieldByName("M").Type())
	m.SetMapIndex(reflect.ValueOf("q"), reflect.ValueOf(4))
	m.SetMapIndex(reflect.ValueOf("r"), reflect.ValueOf(5))
	m.SetMapIndex(reflect.ValueOf("r"), reflect.Value{})
	v.FieldByName("M").Set(m)
	fmt.Println(o.ID, o.Name, o.Tags, o.Any, o.E, o.Arr, o.M)
	v.FieldByName("Any").SetZero()
	p := v.FieldByName("ID").Addr().Interface().(*int)
	*p = 10
	fmt.Println(o.Any, o.ID)
	s := []int{1, 2, 3, 4}
	w := reflect.ValueOf(&s).Elem()
	w.SetLen(2)
	w.Set(reflect.Append(w, reflect.ValueOf(9), reflect.ValueOf(8)))
	fmt.Println(s, w.Slice(1, 3), w.Slice3(0, 1, 2).Cap(), reflect.AppendSlice(w, w).Len())
	fmt.Println(reflect.Copy(w, reflect.ValueOf([]int{7, 7})), s)
	reflect.Swapper(s)(0, 3)
	fmt.Println(s)
	w.Index(0).Set(reflect.ValueOf(100))
	w.Grow(10)
	fmt.Println(s, w.Cap() >= 14)
	w.Clear()
	fmt.Println(s)
}

func making() {
	p := reflect.New(reflect.TypeOf(inner{}))
	p.Elem().Field(0).SetInt(3)
	fmt.Println(p.Interface().(*inner).A, reflect.Zero(reflect.TypeOf(1.5)).Float())
	s := reflect.MakeSlice(reflect.TypeOf([]string{}), 1, 5)
	s.Index(0).SetString("made")
	fmt.Println(s.Interface(), s.Cap())
	t := reflect.MapOf(reflect.TypeOf(1), reflect.TypeOf(""))
	m := reflect.MakeMapWithSize(t, 3)
	for i := range 3 {
		m.SetMapIndex(reflect.ValueOf(i), reflect.ValueOf(strings.Repeat("x", i)))
	}
	fmt.Println(m.Interface(), m.Len(), m.Type())
	a := reflect.New(reflect.ArrayOf(2, reflect.TypeOf(true))).Elem()
	a.Index(1).SetBool(true)
	fmt.Println(a.Interface())
}

func channels() {
	c := make(chan int, 2)
	v := reflect.ValueOf(c)
	v.Send(reflect.ValueOf(1))
	fmt.Println(v.TrySend(reflect.ValueOf(2)), v.TrySend(reflect.ValueOf(3)), v.Len(), v.Cap())
	x, ok := v.Recv()
	fmt.Println(x, ok)
	v.Close()
	fmt.Println(v.TryRecv())
	x, ok = v.TryRecv()
	fmt.Println(x, ok)
	d := reflect.MakeChan(reflect.TypeOf(make(chan string)), 1)
	x, ok = d.TryRecv()
	fmt.Println(x.IsValid(), ok)
}

func equality() {
	l := &list{v: 1}
	l.next = l
	k := &list{v: 1}
	k.next = k
	f := func() {}
	for _, p := range [][2]any{{1, 1}, {1, int64(1)}, {nil, nil}, {nil, 1}, {[]int{1}, []int{1}}, {[]int(nil), []int{}},
		{map[string][]int{"a": {1}}, map[string][]int{"a": {1}}}, {map[string]int{"a": 1}, map[string]int{"b": 1}},
		{&inner{1, "x"}, &inner{1, "x"}}, {inner{1, "x"}, inner{1, "y"}}, {l, k}, {f, f}, {(func())(nil), (func())(nil)},
		{[]any{1, "a"}, []any{1, "a"}}, {[2]float64{}, [2]float64{}}, {errors.New("a"), errors.New("a")}} {
		fmt.Print(reflect.DeepEqual(p[0], p[1]), " ")
	}
	fmt.Println()
}

func panics() {
	v := reflect.ValueOf(outer{})
	try("Int of string", func() { reflect.ValueOf("x").Int() })
	try("zero Value", func() { reflect.Value{}.Type() })
	try("set unaddressable", func() { reflect.ValueOf(1).SetInt(2) })
	try("set unexported", func() { reflect.ValueOf(&outer{}).Elem().FieldByName("priv").SetFloat(1) })
	try("interface of unexported", func() { v.FieldByName("priv").Interface() })
	try("wrong type", func() { reflect.ValueOf(&outer{}).Elem().Field(2).Set(reflect.ValueOf(1)) })
	try("index", func() { reflect.ValueOf([]int{1}).Index(1) })
	try("field", func() { v.Field(99) })
	try("Elem", func() { reflect.ValueOf(1).Elem() })
	try("type Elem", func() { reflect.TypeOf(1).Elem() })
	try("nil map", func() { reflect.ValueOf(map[int]int(nil)).SetMapIndex(reflect.ValueOf(1), reflect.ValueOf(1)) })
	try("too few", func() { reflect.ValueOf(strings.ToUpper).Call(nil) })
	try("IsNil", func() { reflect.ValueOf(1).IsNil() })
	try("Len", func() { reflect.ValueOf(1).Len() })
	try("nil embedded", func() { v.FieldByName("A") })
	try("fine", func() { v.FieldByName("ID").Int() })
}

/* Output:
int int int  8 8 0 true
string string string  16 8 0 true
float64 float64 float64  8 8 0 true
bool bool bool  1 1 0 true
[]int slice   24 8 0 false
[3]string array   48 8 0 true
map[string][]bool map   8 8 0 false
*main.inner ptr   8 8 0 true
main.inner struct inner main 24 8 0 true
func(int, ...string) error func   8 8 0 false
chan int chan   8 8 0 true
<-chan int chan   8 8 0 true
main.square float64 square main 8 8 2 true
*errors.errorString ptr   8 8 1 true
struct { X int; y int } struct   16 8 0 true
main.pair[string,int] struct pair[string,int] main 24 8 0 true
*interface {} ptr   8 8 0 true
complex64 complex64 complex64  8 4 0 true
uintptr uintptr uintptr  8 8 0 true
int8 int8 int8  1 1 0 true
Base main.Base 0 [0] true true 
inner *main.inner 8 [1] true false main
Name string 16 [2] false true 
Tags []string 32 [3] false true 
M map[string]int 56 [4] false true 
F func(int) string 64 [5] false true 
E error 72 [6] false true 
Any interface {} 88 [7] false true 
Arr [2]int8 104 [8] false true 
Ch chan<- int 112 [9] false true 
priv float64 120 [10] false false main
A [1 0] a,omitempty col  true
false ID
Base[0] ID[0 0] inner[1] A[1 0] b[1 1] Name[2] Tags[3] M[4] F[5] E[6] Any[7] Arr[8] Ch[9] priv[10] 
main.shape interface 2 true false true true false
2 []string 1 error true func(int, ...string) error
<-chan int string 4
*main.square []main.square map[string]main.square [3]main.square <-chan main.square true
<nil> 32 ptr unsafe.Pointer
struct true false false; ptr false false false; string true false false; slice true false false; map true false false; func true false true; interface true false true; interface true false false; array true false false; chan true false true; float64 false false false; 
7 1 bb 2.5 false 5 3
2 2 x 1 false true true
6 98 3 (3+4i) [98 121] true
1 <[]string Value> false <invalid Value> false
n true false
false true true false
true false false true
A 3 [97 98] main.square main.shape [1 2]
[a=1 b=2] 1
9 set [t] 1.5 err [-3 0] map[q:4]
<nil> 10
[1 2 9 8] [2 9] 2 8
2 [7 7 9 8]
[8 7 9 7]
[100 7 9 7] true
[0 0 0 0]
3 0
[made] 5
map[0: 1:x 2:xx] 3 map[int]string
[false true]
true false 2 2
1 true
2 true
0 false
false false
true false true false true false true false true false true false true true true true 
Int of string panics: reflect: call of reflect.Value.Int on string Value
zero Value panics: reflect: call of reflect.Value.Type on zero Value
set unaddressable panics: reflect: reflect.Value.SetInt using unaddressable value
set unexported panics: reflect: reflect.Value.SetFloat using value obtained using unexported field
interface of unexported panics: reflect.Value.Interface: cannot return value obtained from unexported field or method
wrong type panics: reflect.Set: value of type int is not assignable to type string
index panics: reflect: slice index out of range
field panics: reflect: Field index out of range
Elem panics: reflect: call of reflect.Value.Elem on int Value
type Elem panics: reflect: Elem of invalid type int
nil map panics: assignment to entry in nil map
too few panics: reflect: Call with too few input arguments
IsNil panics: reflect: call of reflect.Value.IsNil on int Value
Len panics: reflect: call of reflect.Value.Len on int Value
nil embedded panics: reflect: indirection through nil pointer to embedded struct
fine done
*/
