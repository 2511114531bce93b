// Variables that need themselves.
package main

var a = b // ERROR "initialization cycle for a\n\tinitcycle.go:4:5: a refers to\n\tinitcycle.go:5:5: b refers to\n\tinitcycle.go:6:5: c refers to\n\tinitcycle.go:8:6: f refers to\n\tinitcycle.go:4:5: a" at 5
var b = c
var c = f()

func f() int { return a }

var d = d // ERROR "initialization cycle: d refers to itself" at 5
var e = func() int { return e }() // ERROR "initialization cycle: e refers to itself" at 5
var x, y = g(), h()

func g() int { return y }
func h() int { return 1 }

const k = l // ERROR "initialization cycle for k\n\tinitcycle.go:17:7: k refers to\n\tinitcycle.go:18:7: l refers to\n\tinitcycle.go:17:7: k" at 7
const l = k

type t struct{}

func (t) m() int { return z }

var z = t{}.m() // ERROR "initialization cycle for z\n\tinitcycle.go:24:5: z refers to\n\tinitcycle.go:22:10: m refers to\n\tinitcycle.go:24:5: z" at 5
var ok1 = ok2
var ok2 = 1
var p [len(p)]int // ERROR "initialization cycle: p refers to itself" at 5
var q = unknown // ERROR "undefined: unknown" at 9

func main() {}
