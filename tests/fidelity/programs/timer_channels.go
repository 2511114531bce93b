// 1.23 channel timers: Stop of an expired, unreceived timer is true, nothing stale; one pending tick.
package main

import (
	"fmt"
	"os"
	"time"
)

var out string

func p(a ...any) { out += fmt.Sprint(a...) + " " }

func spin(d time.Duration) {
	for t := time.Now(); time.Since(t) < d; {
	}
}

const ms = time.Millisecond

func main() {
	t := time.NewTimer(2 * ms)
	spin(4 * ms)
	p(t.Stop(), len(t.C), cap(t.C))
	select {
	case <-t.C:
		p("stale")
	default:
		p("none")
	}
	k := time.NewTicker(2 * ms)
	time.Sleep(9 * ms)
	n := 0
	for ok := true; ok; {
		select {
		case <-k.C:
			n++
		default:
			ok = false
		}
	}
	p("ticks", n)

	os.Stdout.WriteString(out + "\n")
}
