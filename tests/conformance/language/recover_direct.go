// Which calls of recover stop a panic: those that the deferred function makes itself, through
// wrappers of methods, those of package reflect too, and a defer statement of its own.
package main

import (
	"fmt"
	"reflect"
)

type T struct{ a, b, c int }

func (t T) Recover() { fmt.Println("method", recover()) }

type Recoverer interface{ Recover() }

type Outer struct{ T }

func inner() any { return recover() }

func stops(name string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(name, "goes on:", r)
		}
	}()
	f()
	fmt.Println(name, "stopped")
}

func main() {
	stops("recover itself", func() {
		defer recover()
		panic(1)
	})
	stops("deferred by the deferred function", func() {
		defer func() { defer recover() }()
		panic(2)
	})
	stops("two calls deep", func() {
		defer func() { fmt.Println("inner:", inner()) }()
		panic(3)
	})
	stops("value method by interface", func() {
		var r Recoverer = &Outer{}
		defer r.Recover()
		panic(4)
	})
	stops("method value", func() {
		defer T{}.Recover()
		panic(5)
	})
	stops("method found by reflect", func() {
		defer reflect.TypeOf(T{}).Method(0).Func.Interface().(func(T))(T{})
		panic(6)
	})
	stops("function made by reflect", func() {
		f := reflect.MakeFunc(reflect.TypeFor[func()](), func([]reflect.Value) []reflect.Value {
			fmt.Println("made", recover())
			return nil
		})
		defer f.Interface().(func())()
		panic(6)
	})
	stops("call by reflect", func() {
		defer reflect.ValueOf(T{}).Method(0).Call(nil)
		panic(6)
	})
	stops("panic in the deferred function", func() {
		defer func() {
			defer recover()
			panic(8)
		}()
		panic(7)
	})
	stops("deferred panic", func() {
		defer func() { fmt.Println("last:", recover()) }()
		defer panic("second")
		panic("first")
	})
	defer fmt.Println("the rest")
	defer panic("third")
	panic(nil)
}

/* Output:
recover itself goes on: 1
deferred by the deferred function stopped
inner: <nil>
two calls deep goes on: 3
method 4
value method by interface stopped
method 5
method value stopped
method 6
method found by reflect stopped
made 6
function made by reflect stopped
method <nil>
call by reflect goes on: 6
panic in the deferred function goes on: 8
last: second
deferred panic stopped
the rest
*/
/* Stderr:
panic: panic called with nil argument
*/
// Exit: 2
