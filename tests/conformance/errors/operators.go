// Operators and their operands.
package main

type color int

type box struct{ f func() }

func main() {
	var i int
	var u uint8
	var f float64
	var s string
	var b bool
	var p *int
	var sl []int
	var m map[string]int
	var fn func()
	var x any
	var c color
	_ = i + u // ERROR "invalid operation: i + u (mismatched types int and uint8)" at 6
	_ = i + s // ERROR "invalid operation: i + s (mismatched types int and string)" at 6
	_ = s - s // ERROR "invalid operation: operator - not defined on s (variable of type string)" at 6
	_ = b + b // ERROR "invalid operation: operator + not defined on b (variable of type bool)" at 6
	_ = i && b // ERROR "invalid operation: i && b (mismatched types int and bool)" at 6
	_ = !i // ERROR "invalid operation: operator ! not defined on i (variable of type int)" at 7
	_ = -s // ERROR "invalid operation: operator - not defined on s (variable of type string)" at 7
	_ = ^f // ERROR "invalid operation: operator ^ not defined on f (variable of type float64)" at 7
	_ = f % f // ERROR "invalid operation: operator % not defined on f (variable of type float64)" at 6
	_ = i + 1.5 // ERROR "1.5 (untyped float constant) truncated to int" at 10
	_ = u + 256 // ERROR "256 (untyped int constant) overflows uint8" at 10
	_ = i + "x" // ERROR "invalid operation: i + \"x\" (mismatched types int and untyped string)" at 6
	_ = s + 1 // ERROR "invalid operation: s + 1 (mismatched types string and untyped int)" at 6
	_ = i == s // ERROR "invalid operation: i == s (mismatched types int and string)" at 11
	_ = i == nil // ERROR "invalid operation: i == nil (mismatched types int and untyped nil)" at 11
	_ = sl == sl // ERROR "invalid operation: sl == sl (slice can only be compared to nil)" at 6
	_ = m == m // ERROR "invalid operation: m == m (map can only be compared to nil)" at 6
	_ = fn == fn // ERROR "invalid operation: fn == fn (func can only be compared to nil)" at 6
	_ = sl == nil
	_ = x == sl // ERROR "invalid operation: x == sl (slice can only be compared to nil)" at 11
	_ = box{} == box{} // ERROR "invalid operation: box{} == box{} (struct containing func() cannot be compared)" at 6
	_ = p < p // ERROR "invalid operation: p < p (operator < not defined on pointer)" at 6
	_ = b < b // ERROR "invalid operation: b < b (operator < not defined on bool)" at 6
	_ = c + i // ERROR "invalid operation: c + i (mismatched types color and int)" at 6
	_ = 1 / 0 // ERROR "invalid operation: division by zero" at 10
	_ = i / 0 // ERROR "invalid operation: division by zero" at 10
	_ = f / 0
	_ = 1 % 0 // ERROR "invalid operation: division by zero" at 10
	_ = nil == nil // ERROR "invalid operation: nil == nil (operator == not defined on untyped nil)" at 13
	_ = i << -1 // ERROR "invalid operation: negative shift count -1 (untyped int constant)" at 11
	_ = i << 1.5 // ERROR "1.5 (untyped float constant) truncated to uint" at 11
	_ = f << 1 // ERROR "invalid operation: shifted operand f (variable of type float64) must be integer" at 6
	_ = 1.5 << 1 // ERROR "invalid operation: shifted operand 1.5 (untyped float constant) must be integer" at 6
	_ = i << s // ERROR "invalid operation: shift count s (variable of type string) must be integer" at 11
	_ = *i // ERROR "invalid operation: cannot indirect i (variable of type int)" at 7
	_ = &1 // ERROR "invalid operation: cannot take address of 1 (untyped int constant)" at 7
	_ = &main // ERROR "invalid operation: cannot take address of main (value of type func())" at 7
	_ = &s[0] // ERROR "invalid operation: cannot take address of s[0] (value of type byte)" at 7
	_ = <-i // ERROR "invalid operation: cannot receive from non-channel i (variable of type int)" at 8
	_ = +b // ERROR "invalid operation: operator + not defined on b (variable of type bool)" at 7
	_ = p + 1 // ERROR "invalid operation: p + 1 (mismatched types *int and untyped int)" at 6
	_ = "a" + 'b' // ERROR "invalid operation: \"a\" + 'b' (mismatched types untyped string and untyped rune)" at 6
	_ = 'a' + 1.5
	var w int = 1.0 << 3
	var y float64 = 1 << uint(i) // ERROR "invalid operation: shifted operand 1 (type float64) must be integer" at 18
	_, _ = w, y
	i == 1 // ERROR "i == 1 (untyped bool value) is not used" at 2
	-i // ERROR "-i (value of type int) is not used" at 2
	s // ERROR "s (variable of type string) is not used" at 2
}
