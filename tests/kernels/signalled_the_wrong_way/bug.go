// want: race
// race
// who: main.main main.load
// explored
package main

import "strings"

type table struct{ rows []string }

func load(t *table, done chan bool) {
	t.rows = strings.Split("a,b,c", ",") // line: write
	<-done
}

func main() {
	done := make(chan bool, 1)
	t := &table{}
	go load(t, done)
	done <- true
	sum := len(t.rows) // line: read
	_ = sum
}
