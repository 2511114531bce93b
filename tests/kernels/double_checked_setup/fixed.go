// want: nothing
// race
package main

import "sync"

type conn struct{ dsn string }

var (
	mu       sync.Mutex
	instance *conn
)

func database() *conn {
	mu.Lock()
	defer mu.Unlock()
	if instance == nil {
		instance = &conn{dsn: "local"}
	}
	return instance
}

func main() {
	var wg sync.WaitGroup
	for range 3 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			_ = database().dsn
		}()
	}
	wg.Wait()
}
