// Generic functions and types: inference, constraints, methods, instances by type.
package main

import (
	"cmp"
	"fmt"
	"sort"
)

type Number interface {
	~int | ~int8 | ~float64
}

func Sum[T Number](xs ...T) (s T) {
	for _, x := range xs {
		s += x
	}
	return
}

func Map[T, U any](xs []T, f func(T) U) []U {
	out := make([]U, 0, len(xs))
	for _, x := range xs {
		out = append(out, f(x))
	}
	return out
}

type Pair[K comparable, V any] struct {
	Key K
	Val V
}

func (p Pair[K, V]) Swap() Pair[string, K] { return Pair[string, K]{fmt.Sprint(p.Val), p.Key} }

type List[T any] struct {
	head *item[T]
	size int
}

type item[T any] struct {
	v    T
	next *item[T]
}

func (l *List[T]) Push(v T) *List[T] {
	l.head = &item[T]{v, l.head}
	l.size++
	return l
}

func (l *List[T]) All() func(func(int, T) bool) {
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

type Stringer interface{ String() string }
type ID int

func (i ID) String() string { return fmt.Sprintf("#%d", int(i)) }

func Join[T Stringer](xs []T) (s string) {
	for _, x := range xs {
		s += x.String()
	}
	return
}

type Setter[T any] interface {
	*T
	Set(string)
}
type Name struct{ s string }

func (n *Name) Set(s string) { n.s = s }

func Make[T any, P Setter[T]](s string) T {
	var t T
	P(&t).Set(s)
	return t
}

type Tree[T cmp.Ordered] struct {
	Left, Right *Tree[T]
	Val         T
}

func (t *Tree[T]) Insert(v T) *Tree[T] {
	if t == nil {
		return &Tree[T]{Val: v}
	}
	if v < t.Val {
		t.Left = t.Left.Insert(v)
	} else {
		t.Right = t.Right.Insert(v)
	}
	return t
}

func (t *Tree[T]) Walk(f func(T)) {
	if t != nil {
		t.Left.Walk(f)
		f(t.Val)
		t.Right.Walk(f)
	}
}

func Keys[M ~map[K]V, K cmp.Ordered, V any](m M) []K {
	var out []K
	for k := range m {
		out = append(out, k)
	}
	sort.Slice(out, func(i, j int) bool { return out[i] < out[j] })
	return out
}

func Zero[T any]() T { return *new(T) }

func Kind[T any](v T) string {
	switch any(v).(type) {
	case int:
		return "int"
	case []T:
		return "slice of itself"
	}
	return fmt.Sprintf("%T", v)
}

func Local[T any](v T) any {
	type local struct{ V T }
	return local{v}
}

func main() {
	fmt.Println(Sum(1, 2, 3), Sum(1.5, 2), Sum[int8](100, 100))
	fmt.Println(Map([]int{1, 2}, func(i int) string { return fmt.Sprint(i * i) }))
	p := Pair[string, int]{"a", 1}
	fmt.Printf("%v %+v %T %T\n", p, p.Swap(), p, p.Swap())
	l := new(List[float64])
	l.Push(1).Push(2.5).Push(3)
	for i, v := range l.All() {
		if i == 2 {
			break
		}
		fmt.Print(i, ":", v, " ")
	}
	fmt.Println(l.size)
	fmt.Println(Join([]ID{1, 2, 3}), Make[Name]("x").s)
	var t *Tree[string]
	for _, s := range []string{"m", "c", "x", "a"} {
		t = t.Insert(s)
	}
	t.Walk(func(s string) { fmt.Print(s, " ") })
	fmt.Println(Keys(map[string]bool{"z": true, "b": false}))
	fmt.Println(Zero[int](), Zero[*int]() == nil, Zero[[2]string]())
	fmt.Println(Kind(1), Kind("s"), Kind([]int{}))
	f := Map[string, int]
	fmt.Println(f([]string{"ab", "c"}, func(s string) int { return len(s) }))
	fmt.Printf("%T %v\n", Local(1), Local("s") == Local("s"))
	fmt.Println(Local(1) == Local("s"))
}

/* Output:
6 3.5 -56
[1 4]
{a 1} {Key:1 Val:a} main.Pair[string,int] main.Pair[string,string]
0:3 1:2.5 3
#1#2#3 x
a c m x [b z]
0 true [ ]
int string []int
[2 1]
main.local[int] true
false
*/
