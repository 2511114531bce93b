// Between interfaces and the memory that values lie in.
package reflect

import "unsafe"

// eface is the layout of every interface.
type eface struct {
	typ  *rtype
	word unsafe.Pointer
}

// inWord are the kinds whose values lie in the interface's word itself, not in a box.
const inWord = 1<<Bool | 1<<Int | 1<<Int8 | 1<<Int16 | 1<<Int32 | 1<<Int64 | 1<<Uint | 1<<Uint8 |
	1<<Uint16 | 1<<Uint32 | 1<<Uint64 | 1<<Uintptr | 1<<Float32 | 1<<Float64 | 1<<Complex64 |
	1<<Chan | 1<<Func | 1<<Map | 1<<Pointer | 1<<UnsafePointer

// unpack gives the type of what *x holds and where that lies; both nil if nothing. The memory is
// not to be written: it may be shared.
func unpack(x *any) (*rtype, unsafe.Pointer) {
	e := (*eface)(unsafe.Pointer(x))
	if e.typ == nil {
		return nil, nil
	}
	if inWord>>kindOf(e.typ)&1 != 0 {
		return e.typ, unsafe.Pointer(&e.word)
	}
	return e.typ, e.word
}

// pack copies a value of type t, which is no interface, into an interface.
func pack(t *rtype, p unsafe.Pointer) any {
	var x any
	e := (*eface)(unsafe.Pointer(&x))
	e.typ = t
	if inWord>>kindOf(t)&1 != 0 {
		typedCopy(t, unsafe.Pointer(&e.word), p, 1)
	} else {
		e.word = newOf(t)
		typedCopy(t, e.word, p, 1)
	}
	return x
}

// loadAny reads memory of interface type t.
func loadAny(t *rtype, p unsafe.Pointer) any { return *(*any)(p) }

// storeAny writes x, which implements t, to memory of interface type t.
func storeAny(t *rtype, p unsafe.Pointer, x any) { *(*any)(p) = x }
