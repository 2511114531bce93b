// want: nothing
// race
package main

import (
	"errors"
	"sync"
)

type tasks struct {
	wg  sync.WaitGroup
	mu  sync.Mutex
	err error
}

func (t *tasks) run(task func() error) {
	t.wg.Add(1)
	go func() {
		defer t.wg.Done()
		err := task()
		t.mu.Lock()
		defer t.mu.Unlock()
		if err != nil && t.err == nil {
			t.err = err
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
