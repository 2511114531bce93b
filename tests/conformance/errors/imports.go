// Imports.
package main

import (
	"does/not/exist" // ERROR "could not import does/not/exist (file not found)" at 2
	"fmt"
	. "strings" // ERROR "\"strings\" imported and not used" at 2
	_ "os"
	exist2 "does/not/exist2" // ERROR "could not import does/not/exist2 (file not found)" at 9
	"a b" // ERROR "invalid import path (invalid character U+0020 ' ')" at 2
	"" // ERROR "invalid import path (empty string)" at 2
)

func main() {
	exist.Call()
	exist2.Call()
	fmt.Println(exist.X + 1)
}
