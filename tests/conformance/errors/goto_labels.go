// What the parser checks and what the checker checks do not get in each other's way.
package main

func main() {
	goto L // ERROR "goto L jumps over declaration of x at goto_labels.go:6:4" at 7
	x := 1
L:
	_ = x
	break // ERROR "break is not in a loop, switch, or select" at 2
	continue // ERROR "continue is not in a loop" at 2
	for {
		break M // ERROR "break label not defined: M" at 9
	}
N: // ERROR "label N defined and not used" at 1
	for {
	}
	switch {
	case true:
		fallthrough // ERROR "cannot fallthrough final case in switch" at 3
	}
	undefinedName() // ERROR "undefined: undefinedName" at 2
}
