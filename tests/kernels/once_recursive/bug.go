// want: double-lock
package main

import "sync"

var once sync.Once

func setup() {
	once.Do(setup) // line: again
}

func main() {
	once.Do(setup) // line: first
}
