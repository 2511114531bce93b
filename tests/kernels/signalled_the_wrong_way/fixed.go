// want: nothing
// race
package main

import "strings"

type table struct{ rows []string }

func load(t *table, done chan bool) {
	t.rows = strings.Split("a,b,c", ",")
	done <- true
}

func main() {
	done := make(chan bool, 1)
	t := &table{}
	go load(t, done)
	<-done
	sum := len(t.rows)
	_ = sum
}
