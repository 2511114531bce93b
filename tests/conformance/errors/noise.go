// One mistake gives one message.
package main

type T struct{ f missing } // ERROR "undefined: missing" at 18

var a = undefined1 // ERROR "undefined: undefined1" at 9

func f(x missing2) missing3 { return x } // ERROR "undefined: missing2" at 10 "undefined: missing3" at 20

func main() {
	b := undefined2 // ERROR "undefined: undefined2" at 7
	c := b + 1
	c.x = 2
	d := f(1)
	d.y()
	var t T
	t.f.g = 1
	t.f = 5
	e := a + "x"
	e++
	for _, v := range undefined3 { // ERROR "undefined: undefined3" at 20
		v.m()
	}
	if undefined4 { // ERROR "undefined: undefined4" at 5
	}
	switch g := undefined5.(type) { // ERROR "undefined: undefined5" at 14
	case int:
		_ = g
	}
	undefined6 := undefined6 // ERROR "declared and not used: undefined6" at 2 "undefined: undefined6" at 16
	h := []undefined7{1, 2} // ERROR "undefined: undefined7" at 9
	_ = h[0] + 1
	var i interface{ m(missing8) } // ERROR "undefined: missing8" at 21
	i.m(1)
	go undefined9(1, 2) // ERROR "undefined: undefined9" at 5
	return undefined10 // ERROR "undefined: undefined10" at 9
}
