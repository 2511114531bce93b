// want: race
// race
// who: main.(*tasks).run.func1
package main

import (
	"errors"
	"sync"
)

type tasks struct {
	wg  sync.WaitGroup
	err error
}

func (t *tasks) run(task func() error) {
	t.wg.Add(1)
	go func() {
		defer t.wg.Done()
		err := task()
		if err != nil && t.err == nil { // line: check
			t.err = err // line: set
		}
	}()
}

func main() {
	var t tasks
	for _, text := range []string{"net", "disk"} {
		t.run(func() error { return errors.New(text) })
	}
	t.wg.Wait()
	if t.err == nil {
		panic("no error")
	}
}
