// sync.Map: all its methods.
package main

import (
	"fmt"
	"sort"
	"sync"
)

func dump(m *sync.Map) {
	var all []string
	m.Range(func(k, v any) bool {
		all = append(all, fmt.Sprint(k, "=", v))
		return true
	})
	sort.Strings(all)
	fmt.Println(all)
}

func main() {
	var m sync.Map
	dump(&m)
	fmt.Println(m.Load("a"))
	fmt.Println(m.LoadAndDelete("a"))
	m.Delete("a")
	m.Clear()
	fmt.Println(m.CompareAndSwap("a", nil, 1))
	m.Store("a", 1)
	m.Store("b", 2)
	m.Store(3, nil)
	dump(&m)
	fmt.Println(m.Load("a"))
	fmt.Println(m.Load(3))
	fmt.Println(m.LoadOrStore("a", 10))
	fmt.Println(m.LoadOrStore("c", 10))
	fmt.Println(m.Swap("c", 11))
	fmt.Println(m.Swap("d", 12))
	fmt.Println(m.CompareAndSwap("d", 11, 13), m.CompareAndSwap("d", 12, 13))
	fmt.Println(m.CompareAndDelete("d", 12), m.CompareAndDelete("d", 13), m.CompareAndDelete("d", 13))
	fmt.Println(m.LoadAndDelete("c"))
	dump(&m)
	n := 0
	m.Range(func(k, v any) bool {
		n++
		m.Delete(k)
		return n < 2
	})
	fmt.Println("visited", n)
	m.Clear()
	dump(&m)

	var wg sync.WaitGroup
	for i := range 20 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			m.LoadOrStore(i%5, i)
			m.Store(100+i, i*i)
		}()
	}
	wg.Wait()
	n = 0
	m.Range(func(k, v any) bool {
		n++
		return true
	})
	fmt.Println("entries", n)

	defer func() { fmt.Println(recover()) }()
	m.Store("f", []int{1})
	m.CompareAndSwap("f", []int{1}, 2)
}

/* Output:
[]
<nil> false
<nil> false
false
[3=<nil> a=1 b=2]
1 true
<nil> true
1 true
10 false
10 true
<nil> false
false true
false true false
11 true
[3=<nil> a=1 b=2]
visited 2
[]
entries 25
runtime error: comparing uncomparable type []int
*/
