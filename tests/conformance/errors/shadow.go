// Predeclared names may be declared again.
package main

func main() {
	true := false
	nil := 1
	int := "x"
	var x int // ERROR "int is not a type" at 8
	len := func(s string) bool { return true }
	_ = len("a") + 1 // ERROR "invalid operation: len(\"a\") + 1 (mismatched types bool and untyped int)" at 6
	_ = nil + "b" // ERROR "invalid operation: nil + \"b\" (mismatched types int and untyped string)" at 6
	string := 5
	_ = string("c") // ERROR "invalid operation: cannot call non-function string (variable of type int)" at 6
	_ = int + 1 // ERROR "invalid operation: int + 1 (mismatched types string and untyped int)" at 6
	var e error = nil // ERROR "cannot use nil (variable of type int) as error value in variable declaration: int does not implement error (missing method Error)" at 16
	_, _ = x, e
	iota := "s"
	const c = iota // ERROR "iota (variable of type string) is not constant" at 12
	append := 1
	append(nil) // ERROR "invalid operation: cannot call non-function append (variable of type int)" at 2
	type error interface{ m() }
	var f error = main // ERROR "declared and not used: f" at 6 "cannot use main (value of type func()) as error value in variable declaration: func() does not implement error (missing method m)" at 16
}
