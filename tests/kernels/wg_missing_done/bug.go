// want: deadlock
package main

import "sync"

func main() {
	var wg sync.WaitGroup
	wg.Add(2)
	go func() {
		wg.Done() // line: done
	}()
	wg.Wait() // line: wait
}
