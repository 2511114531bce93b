// iter.Pull and Pull2: values, stops, panics.
package main

import (
	"fmt"
	"iter"
	"maps"
	"slices"
)

func count(n int) iter.Seq[int] {
	return func(yield func(int) bool) {
		defer fmt.Println("count ends")
		for i := range n {
			if !yield(i) {
				fmt.Println("stopped at", i)
				return
			}
		}
	}
}

func try(f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println("panic:", r)
		}
	}()
	f()
}

func main() {
	next, stop := iter.Pull(count(2))
	for range 4 {
		fmt.Println(next())
	}
	stop()

	next, stop = iter.Pull(count(5))
	fmt.Println(next())
	stop()
	stop()
	fmt.Println(next())

	next, stop = iter.Pull(count(5))
	stop()
	fmt.Println(next())

	next, stop = iter.Pull(func(yield func(int) bool) {
		yield(1)
		panic("in the iterator")
	})
	fmt.Println(next())
	try(func() { fmt.Println(next()) })
	fmt.Println(next())
	stop()

	next, stop = iter.Pull(func(yield func(int) bool) {
		defer func() { panic("while stopping") }()
		yield(1)
	})
	next()
	try(stop)
	stop()

	next2, stop2 := iter.Pull2(slices.All([]string{"a", "b"}))
	for {
		i, s, ok := next2()
		fmt.Println(i, s, ok)
		if !ok {
			break
		}
	}
	stop2()

	a, stopA := iter.Pull(slices.Values([]int{1, 3, 5}))
	b, stopB := iter.Pull(slices.Values(slices.Sorted(maps.Keys(map[int]bool{2: true, 4: true}))))
	for {
		x, okX := a()
		y, okY := b()
		if !okX && !okY {
			break
		}
		fmt.Println(x, okX, y, okY)
	}
	stopA()
	stopB()
}

/* Output:
0 true
1 true
count ends
0 false
0 false
0 true
stopped at 0
count ends
0 false
0 false
1 true
panic: in the iterator
0 false
panic: while stopping
0 a true
1 b true
0  false
1 true 2 true
3 true 4 true
5 true 0 false
*/
