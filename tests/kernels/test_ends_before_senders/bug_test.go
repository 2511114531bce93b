// want: leak
// explored
// who: main.all.func1
package events

import (
	"errors"
	"testing"
	"time"
)

type task struct{ id int }

func run(t task) error {
	if t.id == 2 {
		return errors.New("bad")
	}
	return nil
}
func all(ts []task) error {
	errc := make(chan error)
	for _, t := range ts {
		go func() { errc <- run(t) }() // line: send
	}
	for range ts {
		select {
		case err := <-errc:
			if err != nil {
				return err
			}
		case <-time.After(time.Second):
			return errors.New("timeout")
		}
	}
	return nil
}
func TestAll(t *testing.T) {
	if all([]task{{1}, {2}, {3}}) == nil {
		t.Fatal("no error")
	}
}
