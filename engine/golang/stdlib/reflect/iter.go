// Values as what a range statement goes over.
package reflect

import "iter"

// numbers goes over 0 to n-1, as values of the type of v.
func numbers(v Value, less func(i Value) bool) iter.Seq[Value] {
	return func(yield func(Value) bool) {
		for i := uint64(0); ; i++ {
			x := New(v.Type()).Elem()
			if x.CanInt() {
				x.SetInt(int64(i))
			} else {
				x.SetUint(i)
			}
			if !less(x) || !yield(x) {
				return
			}
		}
	}
}

// isRangeFunc says whether t is a func(yield func(n parameters) bool).
func isRangeFunc(t Type, n int) bool {
	if t.Kind() != Func || t.NumIn() != 1 || t.NumOut() != 0 || t.In(0).Kind() != Func {
		return false
	}
	yield := t.In(0)
	return yield.NumIn() == n && yield.NumOut() == 1 && yield.Out(0).Kind() == Bool
}

// callRange calls such a function.
func callRange(v Value, yield func(in []Value) bool) {
	f := MakeFunc(v.Type().In(0), func(in []Value) []Value {
		return []Value{ValueOf(yield(in)).Convert(v.Type().In(0).Out(0))}
	})
	v.Call([]Value{f})
}

// Seq goes over what `for x := range v` goes over.
func (v Value) Seq() iter.Seq[Value] {
	if isRangeFunc(v.Type(), 1) {
		return func(yield func(Value) bool) {
			callRange(v, func(in []Value) bool { return yield(in[0]) })
		}
	}
	switch {
	case v.CanInt():
		return numbers(v, func(i Value) bool { return i.Int() < v.Int() })
	case v.CanUint():
		return numbers(v, func(i Value) bool { return i.Uint() < v.Uint() })
	case v.Kind() == Chan:
		return func(yield func(Value) bool) {
			for x, ok := v.Recv(); ok && yield(x); x, ok = v.Recv() {
			}
		}
	}
	pairs := v.pairs()
	if pairs == nil {
		panic("reflect: " + v.Type().String() + " cannot produce iter.Seq[Value]")
	}
	return func(yield func(Value) bool) { pairs(func(key, _ Value) bool { return yield(key) }) }
}

// Seq2 goes over what `for x, y := range v` goes over.
func (v Value) Seq2() iter.Seq2[Value, Value] {
	if isRangeFunc(v.Type(), 2) {
		return func(yield func(Value, Value) bool) {
			callRange(v, func(in []Value) bool { return yield(in[0], in[1]) })
		}
	}
	pairs := v.pairs()
	if pairs == nil {
		panic("reflect: " + v.Type().String() + " cannot produce iter.Seq2[Value, Value]")
	}
	return pairs
}

// pairs goes over what has an index or a key; nil for other values.
func (v Value) pairs() iter.Seq2[Value, Value] {
	switch v.Kind() {
	case Pointer:
		if v.Type().Elem().Kind() == Array {
			return v.Elem().pairs()
		}
	case Array, Slice:
		return func(yield func(Value, Value) bool) {
			for i := range v.Len() {
				if !yield(ValueOf(i), v.Index(i)) {
					return
				}
			}
		}
	case String:
		return func(yield func(Value, Value) bool) {
			for i, r := range v.String() {
				if !yield(ValueOf(i), ValueOf(r)) {
					return
				}
			}
		}
	case Map:
		return func(yield func(Value, Value) bool) {
			for at := v.MapRange(); at.Next() && yield(at.Key(), at.Value()); {
			}
		}
	}
	return nil
}
