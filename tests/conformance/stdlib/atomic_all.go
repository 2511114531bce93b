// sync/atomic: the functions, the types, Value and its panics.
package main

import (
	"fmt"
	"sync"
	"sync/atomic"
	"unsafe"
)

func try(f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println("panic:", r)
		}
	}()
	f()
}

func main() {
	var i32 int32
	var u32 uint32
	var i64 int64
	var u64 uint64
	var up uintptr
	fmt.Println(atomic.AddInt32(&i32, 5), atomic.AddUint32(&u32, ^uint32(0)), atomic.AddInt64(&i64, -7),
		atomic.AddUint64(&u64, 1<<40), atomic.AddUintptr(&up, 3))
	fmt.Println(atomic.SwapInt32(&i32, 6), atomic.CompareAndSwapInt32(&i32, 6, 7),
		atomic.CompareAndSwapInt32(&i32, 6, 8), atomic.LoadInt32(&i32))
	fmt.Println(atomic.AndUint32(&u32, 0xff), atomic.OrUint32(&u32, 0xf00), u32)
	fmt.Println(atomic.AndInt64(&i64, 0xf0), atomic.OrInt64(&i64, 1), i64)
	atomic.StoreUint64(&u64, 9)
	atomic.StoreUintptr(&up, 8)
	fmt.Println(atomic.LoadUint64(&u64), atomic.SwapUint64(&u64, 10), u64, atomic.LoadUintptr(&up))
	x, y := 1, 2
	var ptr unsafe.Pointer
	atomic.StorePointer(&ptr, unsafe.Pointer(&x))
	fmt.Println(*(*int)(atomic.LoadPointer(&ptr)), atomic.CompareAndSwapPointer(&ptr, unsafe.Pointer(&x), unsafe.Pointer(&y)),
		*(*int)(atomic.SwapPointer(&ptr, nil)), ptr == nil)

	var b atomic.Bool
	fmt.Println(b.Load(), b.Swap(true), b.CompareAndSwap(true, false), b.CompareAndSwap(true, false), b.Load())
	b.Store(true)
	var n atomic.Int64
	n.Store(40)
	fmt.Println(n.Add(2), n.Swap(1), n.Load(), n.CompareAndSwap(1, 12), n.And(8), n.Or(3), n.Load())
	var c atomic.Uint32
	var wg sync.WaitGroup
	for range 100 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			c.Add(1)
		}()
	}
	wg.Wait()
	fmt.Println(c.Load())
	var p atomic.Pointer[string]
	s, t := "s", "t"
	fmt.Println(p.Load() == nil, p.CompareAndSwap(nil, &s), *p.Load(), *p.Swap(&t), *p.Load())

	var v atomic.Value
	fmt.Println(v.Load(), v.CompareAndSwap("a", "b"), v.CompareAndSwap(nil, "a"), v.Load())
	v.Store("b")
	fmt.Println(v.Swap("c"), v.CompareAndSwap("b", "d"), v.CompareAndSwap("c", "d"), v.Load())
	try(func() { v.Store(nil) })
	try(func() { v.Store(1) })
	try(func() { v.Swap(nil) })
	try(func() { v.Swap(1) })
	try(func() { v.CompareAndSwap("d", nil) })
	try(func() { v.CompareAndSwap(1, "d") })
	try(func() { v.CompareAndSwap(1, 2) })
	var w atomic.Value
	fmt.Println(w.Swap([]int{1}))
	try(func() { w.CompareAndSwap([]int{1}, []int{2}) })
}

/* Output:
5 4294967295 -7 1099511627776 3
5 true false 7
4294967295 255 4095
-7 240 241
9 9 10 8
1 true 2 true
false false true false false
42 42 1 true 12 8 11
100
true true s s t
<nil> false true a
b false true d
panic: sync/atomic: store of nil value into Value
panic: sync/atomic: store of inconsistently typed value into Value
panic: sync/atomic: swap of nil value into Value
panic: sync/atomic: swap of inconsistently typed value into Value
panic: sync/atomic: compare and swap of nil value into Value
panic: sync/atomic: compare and swap of inconsistently typed values
panic: sync/atomic: compare and swap of inconsistently typed value into Value
<nil>
panic: runtime error: comparing uncomparable type []int
*/
