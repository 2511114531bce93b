// Package reflect: methods, calls, functions made at run time, and select.
package main

import (
	"fmt"
	"reflect"
	"strings"
)

type Base struct{ ID int }

func (b Base) Ident() int      { return b.ID }
func (b *Base) SetIdent(n int) { b.ID = n }

type outer struct {
	Base
	Name string
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

func main() {
	methods()
	calling()
	selecting()
}

func methods() {
	q := reflect.TypeOf(square(1))
	for i := range q.NumMethod() {
		m := q.Method(i)
		fmt.Println(m.Name, m.Type, m.Index)
	}
	m, ok := reflect.TypeOf(&Base{}).MethodByName("SetIdent")
	fmt.Println(m.Name, m.Type, ok)
	s := reflect.TypeFor[shape]()
	for i := range s.NumMethod() {
		m := s.Method(i)
		fmt.Println(m.Name, m.Type, m.PkgPath)
	}
}

func calling() {
	f := reflect.ValueOf(strings.ToUpper)
	fmt.Println(f.Call([]reflect.Value{reflect.ValueOf("up")})[0])
	join := func(sep string, parts ...string) string { return strings.Join(parts, sep) }
	v := reflect.ValueOf(join)
	fmt.Println(v.Call([]reflect.Value{reflect.ValueOf("-"), reflect.ValueOf("a"), reflect.ValueOf("b")})[0],
		v.CallSlice([]reflect.Value{reflect.ValueOf("+"), reflect.ValueOf([]string{"c", "d"})})[0])
	q := reflect.ValueOf(square(3))
	out := q.MethodByName("Scale").Call([]reflect.Value{reflect.ValueOf(2.0)})
	fmt.Println(out[0], out[1].IsNil(), q.NumMethod(), q.MethodByName("zz").IsValid())
	out = q.Method(1).Call([]reflect.Value{reflect.ValueOf(2.0), reflect.ValueOf(5)})
	fmt.Println(out[1])
	b := &Base{1}
	reflect.ValueOf(b).MethodByName("SetIdent").Call([]reflect.Value{reflect.ValueOf(42)})
	fmt.Println(b.ID, reflect.ValueOf(outer{Base: Base{5}}).MethodByName("Ident").Call(nil)[0])
	m := reflect.TypeOf(square(0)).Method(0)
	fmt.Println(m.Func.Call([]reflect.Value{reflect.ValueOf(square(4))})[0])
	swap := reflect.MakeFunc(reflect.TypeOf(func(int, string) (string, int) { return "", 0 }),
		func(args []reflect.Value) []reflect.Value { return []reflect.Value{args[1], args[0]} })
	s, n := swap.Interface().(func(int, string) (string, int))(1, "one")
	fmt.Println(s, n)
}

func selecting() {
	d := reflect.MakeChan(reflect.TypeOf(make(chan string)), 1)
	cases := []reflect.SelectCase{
		{Dir: reflect.SelectSend, Chan: d, Send: reflect.ValueOf("sent")},
		{Dir: reflect.SelectRecv, Chan: reflect.ValueOf((chan int)(nil))},
	}
	chosen, _, _ := reflect.Select(cases)
	fmt.Println(chosen, d.Len())
	cases[0] = reflect.SelectCase{Dir: reflect.SelectRecv, Chan: d}
	chosen, x, ok := reflect.Select(cases)
	fmt.Println(chosen, x, ok)
	cases = append(cases, reflect.SelectCase{Dir: reflect.SelectDefault})
	chosen, x, ok = reflect.Select(cases)
	fmt.Println(chosen, x.IsValid(), ok)
}

/* Output:
Area func(main.square) float64 0
Scale func(main.square, float64, ...int) (main.square, error) 1
SetIdent func(*main.Base, int) true
Area func() float64 
name func() string main
UP
a-b c+d
6 true 2 false
extra [5]
42 5
16
one 1
0 1
0 sent true
2 false false
*/
