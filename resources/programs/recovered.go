// defer, panic, recover.
//
// A write to a nil map panics. The panic runs the deferred functions, innermost first; one of
// them recovers, and its function returns to its caller as if nothing had been.
package main

import "fmt"

func risky(name string) (err error) {
	defer fmt.Println("  first deferred, last run")
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("recovered: %v", r)
		}
	}()
	defer fmt.Println("  last deferred, first run")
	var ages map[string]int // nil: make is missing
	ages[name] = 36
	return nil
}

func main() {
	done := make(chan error)
	go func() { done <- risky("Ada") }()
	fmt.Println("the goroutine says:", <-done)
	fmt.Println("main goes on")
}
