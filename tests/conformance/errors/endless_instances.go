// Generic code that would need endlessly many instances, and some that only looks like it.
package main

type Box[T any] struct{ v T }

func nest[T any]() { // ERROR "instantiation cycle:\n\tendless_instances.go:7:7: T instantiated as Box[T]" at 11
	nest[Box[T]]()
}

func swap[A, B any](n int) {
	if n > 0 {
		swap[B, A](n - 1)
	}
}

func fixed[T any]() { fixed[[]int]() }

type List[T any] struct{ next *List[T] }

func (l *List[T]) Map(f func(T) T) *List[T] { return new(List[T]) }

func main() {
	nest[int]()
	swap[int, string](3)
	fixed[int]()
	_ = new(List[int]).Map(nil)
}
