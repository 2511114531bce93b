// Each timer does `go f` (runnext).
package main

import (
	"fmt"
	"os"
	"sync"
	"time"
)

var out string

func p(a ...any) { out += fmt.Sprint(a...) + " " }

const ms = time.Millisecond

var wg sync.WaitGroup

func main() {
	for i := range 4 {
		wg.Add(1)
		time.AfterFunc(5*ms, func() { p("f", i); wg.Done() })
	}
	wg.Wait()
	os.Stdout.WriteString(out + "\n")
}
