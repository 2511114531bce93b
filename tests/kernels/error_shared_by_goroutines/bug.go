// want: race
// race
// who: main.main.func1 main.main.func2
package main

import (
	"errors"
	"sync"
)

func save(table string) error {
	if table == "users" {
		return errors.New("disk full")
	}
	return nil
}

func main() {
	var wg sync.WaitGroup
	var err error
	wg.Add(2)
	go func() {
		defer wg.Done()
		if err = save("users"); err != nil { // line: users
			return
		}
	}()
	go func() {
		defer wg.Done()
		err = save("orders") // line: orders
	}()
	wg.Wait()
	_ = err
}
