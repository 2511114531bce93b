// Readying main puts it in runnext; the later `go h` kicks main to the ring tail.
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
	done := make(chan bool)
	go func() { p("g"); done <- true; go p("h"); p("g2") }()
	<-done
	p("m")
	y()

	os.Stdout.WriteString(out + "\n")
}
