// Equality to any depth.
package reflect

import "unsafe"

// visit is a comparison under way; meeting it again, by a cycle, counts as equal.
type visit struct {
	a, b unsafe.Pointer
	typ  *rtype
}

// DeepEqual reports whether x and y are equal, following pointers, slices and maps.
func DeepEqual(x, y any) bool {
	if x == nil || y == nil {
		return x == y
	}
	a, b := ValueOf(x), ValueOf(y)
	return a.typ == b.typ && deepEqual(a, b, map[visit]bool{})
}

func deepEqual(a, b Value, seen map[visit]bool) bool {
	if !a.IsValid() || !b.IsValid() {
		return a.IsValid() == b.IsValid()
	}
	if a.typ != b.typ {
		return false
	}
	kind := kindOf(a.typ)
	switch kind {
	case Pointer, Map, Slice, Interface:
		if a.IsNil() || b.IsNil() {
			return a.IsNil() == b.IsNil()
		}
		if kind == Interface {
			break
		}
		v := visit{a.word(), b.word(), a.typ}
		if v.a == v.b && (kind == Pointer || kind == Map || a.Len() == b.Len()) {
			return true
		}
		if uintptr(v.a) > uintptr(v.b) {
			v.a, v.b = v.b, v.a
		}
		if kind != Slice || a.Len() == b.Len() {
			if seen[v] {
				return true
			}
			seen[v] = true
		}
	}
	switch kind {
	case Array, Slice:
		if a.Len() != b.Len() {
			return false
		}
		for i := range a.Len() {
			if !deepEqual(a.Index(i), b.Index(i), seen) {
				return false
			}
		}
		return true
	case Interface, Pointer:
		return deepEqual(a.Elem(), b.Elem(), seen)
	case Struct:
		for i := range numField(a.typ) {
			if !deepEqual(a.Field(i), b.Field(i), seen) {
				return false
			}
		}
		return true
	case Map:
		if a.Len() != b.Len() {
			return false
		}
		for it := a.MapRange(); it.Next(); {
			other := b.MapIndex(it.Key())
			if !other.IsValid() || !deepEqual(it.Value(), other, seen) {
				return false
			}
		}
		return true
	case Func:
		return a.IsNil() && b.IsNil()
	}
	return equal(a.typ, a.ptr, b.ptr)
}
