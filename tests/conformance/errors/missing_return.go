// Functions that can end without a return.
package main

func a() int {
} // ERROR "missing return" at 1
func b(x int) int {
	if x > 0 {
		return 1
	}
} // ERROR "missing return" at 1
func c(x int) int {
	if x > 0 {
		return 1
	} else {
		return 2
	}
}
func d() int {
	for {
	}
}
func e() int {
	for {
		break
	}
} // ERROR "missing return" at 1
func f(x int) int {
	switch x {
	case 1:
		return 1
	}
} // ERROR "missing return" at 1
func g(x int) int {
	switch {
	case x > 1:
		return 1
	default:
		panic("no")
	}
}
func h(c chan int) int {
	select {
	case v := <-c:
		return v
	}
}
func i(c chan int) int {
L:
	for {
		select {
		case <-c:
			break L
		}
	}
} // ERROR "missing return" at 1
func j() int {
	for range 10 {
		return 1
	}
} // ERROR "missing return" at 1
func k() int {
	{
		return 1
	}
}
func l() int {
	goto L
L:
	return 1
}
func m() func() int {
	return func() int {
	} // ERROR "missing return" at 2
}
func n(x any) int {
	switch x.(type) {
	case int:
		return 1
	default:
		break
	}
} // ERROR "missing return" at 1
func o() int {
	for true {
	}
} // ERROR "missing return" at 1
func main() {}
