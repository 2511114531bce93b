// want: nothing
// race
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
	errs := make([]error, 2)
	wg.Add(2)
	go func() {
		defer wg.Done()
		if err := save("users"); err != nil {
			errs[0] = err
			return
		}
	}()
	go func() {
		defer wg.Done()
		errs[1] = save("orders")
	}()
	wg.Wait()
	_ = errors.Join(errs...)
}
