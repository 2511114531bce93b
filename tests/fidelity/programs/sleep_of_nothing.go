// After and Sleep never park; Sleep parks but its timer readies main into runnext at once.
package main

import (
	"fmt"
	"os"
	"runtime"
	"time"
)

var out string

func p(a ...any) { out += fmt.Sprint(a...) + " " }

func y() { runtime.Gosched() }

func main() {
	go p("g")
	<-time.After(0)
	p("m0")
	time.Sleep(0)
	p("m1")
	time.Sleep(1)
	p("m2")
	y()
	p("m3")
	os.Stdout.WriteString(out + "\n")
}
