// Both expire in one batch each round; the later sleeper runs first, so the order alternates.
package main

import (
	"fmt"
	"os"
	"time"
)

var out string

func p(a ...any) { out += fmt.Sprint(a...) + " " }

const ms = time.Millisecond

func main() {
	say := func(s string) {
		for range 4 {
			time.Sleep(20 * ms)
			p(s)
		}
	}
	go say("w")
	say("h")

	os.Stdout.WriteString(out + "\n")
}
