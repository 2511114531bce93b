// The dump of a deadlock shows the frames of Go's own package sync.
package main

import "sync"

func main() {
	var once sync.Once
	var group sync.WaitGroup
	group.Add(1)
	once.Do(func() { group.Wait() })
}

// Exit: 2

/* Stderr:
fatal error: all goroutines are asleep - deadlock!

goroutine 1 [semacquire]:
sync.runtime_Semacquire(0xc000002028)
	/usr/local/go/src/runtime/sema.go:71 +0x25
sync.(*WaitGroup).Wait(0xc000002028)
	/usr/local/go/src/sync/waitgroup.go:118 +0x48
main.main.func1()
	stdlib/sync_frames.go:10 +0x20
sync.(*Once).doSlow(0xc000002018, 0x4802c0)
	/usr/local/go/src/sync/once.go:76 +0xb4
sync.(*Once).Do(...)
	/usr/local/go/src/sync/once.go:67
main.main()
*/
