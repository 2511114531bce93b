// A condition whose lock is the reading side of an RWMutex.
package main

import "sync"

func main() {
	var rw sync.RWMutex
	ready := sync.NewCond(rw.RLocker())
	rw.RLock()
	ready.Wait()
}
