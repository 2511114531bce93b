// Pool: private slot, then LIFO.
package main

import (
	"fmt"
	"os"
	"sync"
)

var out string

func p(a ...any) { out += fmt.Sprint(a...) + " " }

func main() {
	var q sync.Pool
	for i := 1; i <= 4; i++ {
		q.Put(i)
	}
	p(q.Get(), q.Get(), q.Get(), q.Get(), q.Get())
	os.Stdout.WriteString(out + "\n")
}
