// Pool on one P: the slot first, then the last that was put; lost after two collections.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	runtime.GOMAXPROCS(1)
	var p sync.Pool
	for i := 1; i <= 4; i++ {
		p.Put(i)
	}
	fmt.Println(p.Get(), p.Get(), p.Get(), p.Get(), p.Get())
	p.Put(nil)
	fmt.Println(p.Get())

	made := 0
	q := sync.Pool{New: func() any { made++; return made }}
	fmt.Println(q.Get(), q.Get())
	q.Put("a")
	q.Put("b")
	fmt.Println(q.Get(), q.Get(), q.Get())

	q.Put("c")
	runtime.GC()
	fmt.Println(q.Get())
	q.Put("d")
	runtime.GC()
	runtime.GC()
	fmt.Println(q.Get())
}

/* Output:
1 4 3 2 <nil>
<nil>
1 2
a b 3
c
4
*/
