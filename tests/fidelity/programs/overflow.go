// Ring overflow sends G5,0..126,255 to global; the 61-tick takes G5, then 0.
package main

import (
	"fmt"
	"os"
	"sync"
)

var out string

func p(a ...any) { out += fmt.Sprint(a...) + " " }

func runs(v []int) {
	for i := 0; i < len(v); {
		j := i
		for j+1 < len(v) && v[j+1] == v[j]+1 {
			j++
		}
		if j > i {
			p(fmt.Sprint(v[i], "-", v[j]))
		} else {
			p(v[i])
		}
		i = j + 1
	}
}

func spawn(f func()) {
	wg.Add(1)
	go func() {
		defer wg.Done()
		f()
	}()
}

var wg sync.WaitGroup

func main() {
	var v []int
	for i := range 300 {
		spawn(func() { v = append(v, i) })
	}
	wg.Wait()
	runs(v)
	os.Stdout.WriteString(out + "\n")
}
