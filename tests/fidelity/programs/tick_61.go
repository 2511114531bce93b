// Main on global is taken at schedtick 61,122,183: 57 = runnext + 56 (4→61 minus G5); without os: 58 118 178.
package main

import (
	"fmt"
	"os"
	"runtime"
)

var out string

func p(a ...any) { out += fmt.Sprint(a...) + " " }

func y() { runtime.Gosched() }

func main() {
	n := 0
	for range 200 {
		go func() { n++ }()
	}
	for range 5 {
		y()
		p(n)
	}
	os.Stdout.WriteString(out + "\n")
}
