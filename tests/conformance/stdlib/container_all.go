// container/heap, list, ring; path; hash/fnv, hash/crc32.
package main

import (
	"container/heap"
	"container/list"
	"container/ring"
	"fmt"
	"hash/crc32"
	"hash/fnv"
	"path"
)

type intHeap []int

func (h intHeap) Len() int           { return len(h) }
func (h intHeap) Less(i, j int) bool { return h[i] < h[j] }
func (h intHeap) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *intHeap) Push(x any)        { *h = append(*h, x.(int)) }
func (h *intHeap) Pop() any {
	old := *h
	x := old[len(old)-1]
	*h = old[:len(old)-1]
	return x
}

func show(l *list.List) {
	for e := l.Front(); e != nil; e = e.Next() {
		fmt.Print(e.Value, " ")
	}
	for e := l.Back(); e != nil; e = e.Prev() {
		fmt.Print(e.Value, " ")
	}
	fmt.Println(l.Len())
}

func main() {
	h := &intHeap{5, 2, 8, 9, 1, 7}
	heap.Init(h)
	heap.Push(h, 3)
	fmt.Println(*h, heap.Remove(h, 2), *h)
	(*h)[0] = 6
	heap.Fix(h, 0)
	for h.Len() > 0 {
		fmt.Print(heap.Pop(h), " ")
	}
	fmt.Println()

	var l list.List
	show(&l)
	e4 := l.PushBack(4)
	e1 := l.PushFront(1)
	l.InsertBefore(3, e4)
	l.InsertAfter(2, e1)
	show(&l)
	l.MoveToFront(e4)
	l.MoveToBack(e1)
	show(&l)
	fmt.Println(l.Remove(e4), e4.Next() == nil, l.Remove(e4))
	other := list.New()
	other.PushBackList(&l)
	other.PushFrontList(other)
	other.MoveAfter(other.Front(), other.Back())
	other.MoveBefore(other.Back(), other.Front())
	show(other)
	fmt.Println(other.InsertAfter(9, e1))

	r := ring.New(5)
	for i := range r.Len() {
		r.Value = i
		r = r.Next()
	}
	r = r.Move(2)
	gone := r.Unlink(2)
	r.Do(func(v any) { fmt.Print(v, " ") })
	gone.Do(func(v any) { fmt.Print(v, " ") })
	r.Link(gone)
	fmt.Println(r.Len(), r.Prev().Value)

	fmt.Println(path.Clean("/a/../b//./c/.."), path.Join("a", "", "../b"), path.Base("/x/y.go"), path.Dir("/x/y.go"), path.Ext("a.b/c"), path.IsAbs("/"))
	fmt.Println(path.Split("a/b/"))
	fmt.Println(path.Match("[a-c]*/?.go", "box/x.go"))
	fmt.Println(path.Match("[", "x"))

	f := fnv.New32a()
	f.Write([]byte("hello"))
	g := fnv.New64a()
	g.Write([]byte("hello"))
	fmt.Println(f.Sum32(), g.Sum64(), f.Sum(nil), crc32.ChecksumIEEE([]byte("hello")))
}

/* Output:
[1 2 7 9 5 8] 3 [1 2 7 9 5 8]
2 5 6 7 8 9 
0
1 2 3 4 4 3 2 1 4
4 2 3 1 1 3 2 4 4
4 true 4
2 3 1 2 3 1 1 3 2 1 3 2 6
<nil>
2 0 1 3 4 5 1
/b b y.go /x  true
a/b/ 
true <nil>
false syntax error in pattern
1335831723 11831194018420276491 [79 159 44 171] 907060870
*/
