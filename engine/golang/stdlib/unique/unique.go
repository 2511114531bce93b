// Package unique gives equal values one handle.
package unique

import "sync"

// A Handle stands for a value; handles are equal if their values are.
type Handle[T comparable] struct{ value *T }

func (h Handle[T]) Value() T { return *h.value }

var made sync.Map

// Make gives the handle of value.
func Make[T comparable](value T) Handle[T] {
	// Values of different types are different keys.
	if known, ok := made.Load(value); ok {
		return Handle[T]{known.(*T)}
	}
	fresh := new(T)
	*fresh = value
	known, _ := made.LoadOrStore(value, fresh)
	return Handle[T]{known.(*T)}
}
