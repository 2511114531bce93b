package main

import (
	"cmp"
	"fmt"
	"iter"
	"slices"
)

type Number interface{ ~int | ~float64 }

func Sum[T Number](xs ...T) (t T) {
	for _, x := range xs {
		t += x
	}
	return
}

type List[T any] struct {
	head *node[T]
	n    int
}
type node[T any] struct {
	v    T
	next *node[T]
}

func (l *List[T]) Push(v T) { l.head = &node[T]{v, l.head}; l.n++ }

func (l *List[T]) All() iter.Seq2[int, T] {
	return func(yield func(int, T) bool) {
		i := 0
		for n := l.head; n != nil; n = n.next {
			if !yield(i, n.v) {
				return
			}
			i++
		}
	}
}

func Map[K cmp.Ordered, V, R any](m map[K]V, f func(K, V) R) []R {
	var out []R
	keys := make([]K, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	for _, k := range keys {
		out = append(out, f(k, m[k]))
	}
	return out
}

type Celsius float64

func main() {
	var l List[Celsius]
	for i := range 3 {
		l.Push(Celsius(i))
	}
	for i, v := range l.All() {
		if i == 2 {
			break
		}
		fmt.Println(i, v, Sum(v, 1))
	}
	fmt.Println(Map(map[string]int{"a": 1, "b": 2}, func(k string, v int) string { return fmt.Sprint(k, v) }))
}
