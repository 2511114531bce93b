// Mutex, RWMutex, WaitGroup, Once: what they guard and what they refuse.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

type account struct {
	sync.Mutex
	balance int
}

func main() {
	var wg sync.WaitGroup
	acc := &account{}
	for i := 1; i <= 10; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			acc.Lock()
			defer acc.Unlock()
			old := acc.balance
			runtime.Gosched()
			acc.balance = old + i
		}()
	}
	wg.Wait()
	fmt.Println("balance", acc.balance)

	var mu sync.Mutex
	fmt.Println(mu.TryLock(), mu.TryLock())
	mu.Unlock()
	fmt.Println(mu.TryLock())
	mu.Unlock()

	var rw sync.RWMutex
	fmt.Println(rw.TryRLock(), rw.TryRLock(), rw.TryLock())
	rw.RUnlock()
	rw.RUnlock()
	fmt.Println(rw.TryLock(), rw.TryRLock())
	rw.Unlock()
	var l sync.Locker = rw.RLocker()
	l.Lock()
	fmt.Println(rw.TryLock(), rw.TryRLock())
	rw.RUnlock()
	l.Unlock()
	fmt.Println(rw.TryLock())

	var once sync.Once
	for i := range 3 {
		once.Do(func() { fmt.Println("once", i) })
	}
	var broken sync.Once
	for i := range 2 {
		func() {
			defer func() { fmt.Println("recovered", recover()) }()
			broken.Do(func() { panic(fmt.Sprint("f ", i)) })
		}()
	}
	func() {
		defer func() { fmt.Println("recovered", recover()) }()
		var g sync.WaitGroup
		g.Done()
	}()
}

/* Output:
balance 55
true false
true
true true false
true false
false true
true
once 0
recovered f 0
recovered <nil>
recovered sync: negative WaitGroup counter
*/
