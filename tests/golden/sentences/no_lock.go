// A lock of a map is unlocked by who does not have it.
package main

import "sync"

func main() {
	locks := map[string]*sync.Mutex{"a": new(sync.Mutex)}
	locks["a"].Unlock()
}
