// Values: making and changing them.
package reflect

import "unsafe"

// Zero gives the zero value of a type; it cannot be set.
func Zero(typ Type) Value {
	if typ == nil {
		panic("reflect: Zero(nil)")
	}
	return Value{typ.common(), newOf(typ.common()), 0}
}

// New gives a pointer to a new zero value.
func New(typ Type) Value {
	if typ == nil {
		panic("reflect: New(nil)")
	}
	return pointerValue(pointerTo(typ.common()), newOf(typ.common()), 0)
}

// NewAt gives p as a pointer to a value of this type.
func NewAt(typ Type, p unsafe.Pointer) Value {
	return pointerValue(pointerTo(typ.common()), p, 0)
}

// assignTo gives v as a value of type t.
func (v Value) assignTo(context string, t *rtype) Value {
	if v.typ == t {
		return v
	}
	if !assignable(v.typ, t) {
		panic(context + ": value of type " + v.typ.String() + " is not assignable to type " +
			t.String())
	}
	if kindOf(t) != Interface {
		return Value{t, v.ptr, v.flag}
	}
	p := newOf(t)
	storeAny(t, p, v.any())
	return Value{t, p, v.flag & readOnly}
}

func (v Value) Set(x Value) {
	v.mustBeAssignable("Set")
	x.mustBeExported("Set")
	x = x.assignTo("reflect.Set", v.typ)
	typedCopy(v.typ, v.ptr, x.ptr, 1)
}

func (v Value) SetZero() {
	v.mustBeAssignable("SetZero")
	typedCopy(v.typ, v.ptr, newOf(v.typ), 1)
}

func (v Value) SetBool(x bool) {
	v.mustBeAssignable("SetBool")
	v.must(Bool, "SetBool")
	*(*bool)(v.ptr) = x
}

func (v Value) SetInt(x int64) {
	v.mustBeAssignable("SetInt")
	switch v.Kind() {
	case Int, Int64:
		*(*int64)(v.ptr) = x
	case Int8:
		*(*int8)(v.ptr) = int8(x)
	case Int16:
		*(*int16)(v.ptr) = int16(x)
	case Int32:
		*(*int32)(v.ptr) = int32(x)
	default:
		v.wrong("SetInt")
	}
}

func (v Value) SetUint(x uint64) {
	v.mustBeAssignable("SetUint")
	switch v.Kind() {
	case Uint, Uint64, Uintptr:
		*(*uint64)(v.ptr) = x
	case Uint8:
		*(*uint8)(v.ptr) = uint8(x)
	case Uint16:
		*(*uint16)(v.ptr) = uint16(x)
	case Uint32:
		*(*uint32)(v.ptr) = uint32(x)
	default:
		v.wrong("SetUint")
	}
}

func (v Value) SetFloat(x float64) {
	v.mustBeAssignable("SetFloat")
	switch v.Kind() {
	case Float32:
		*(*float32)(v.ptr) = float32(x)
	case Float64:
		*(*float64)(v.ptr) = x
	default:
		v.wrong("SetFloat")
	}
}

func (v Value) SetComplex(x complex128) {
	v.mustBeAssignable("SetComplex")
	switch v.Kind() {
	case Complex64:
		*(*complex64)(v.ptr) = complex64(x)
	case Complex128:
		*(*complex128)(v.ptr) = x
	default:
		v.wrong("SetComplex")
	}
}

func (v Value) SetString(x string) {
	v.mustBeAssignable("SetString")
	v.must(String, "SetString")
	*(*string)(v.ptr) = x
}

func (v Value) SetBytes(x []byte) {
	v.mustBeAssignable("SetBytes")
	v.must(Slice, "SetBytes")
	if kindOf(elemOf(v.typ)) != Uint8 {
		panic("reflect.Value.SetBytes of non-byte slice")
	}
	*(*[]byte)(v.ptr) = x
}

func (v Value) SetPointer(x unsafe.Pointer) {
	v.mustBeAssignable("SetPointer")
	v.must(UnsafePointer, "SetPointer")
	*(*unsafe.Pointer)(v.ptr) = x
}

func (v Value) SetLen(n int) {
	v.mustBeAssignable("SetLen")
	v.must(Slice, "SetLen")
	s := v.slice()
	if uint(n) > uint(s.cap) {
		panic("reflect: slice length out of range in SetLen")
	}
	s.len = n
}

func (v Value) SetCap(n int) {
	v.mustBeAssignable("SetCap")
	v.must(Slice, "SetCap")
	s := v.slice()
	if n < s.len || n > s.cap {
		panic("reflect: slice capacity out of range in SetCap")
	}
	s.cap = n
}

// MakeSlice makes a slice of this type.
func MakeSlice(typ Type, len, cap int) Value {
	if typ.Kind() != Slice {
		panic("reflect.MakeSlice of non-slice type")
	}
	if len < 0 {
		panic("reflect.MakeSlice: negative len")
	}
	if cap < 0 {
		panic("reflect.MakeSlice: negative cap")
	}
	if len > cap {
		panic("reflect.MakeSlice: len > cap")
	}
	t := typ.common()
	return sliceValue(t, sliceHeader{newArray(elemOf(t), cap), len, cap}, 0)
}

func sliceValue(t *rtype, s sliceHeader, f flag) Value {
	p := newOf(t)
	*(*sliceHeader)(p) = s
	return Value{t, p, f}
}

// grown gives s with room for n elements more.
func grown(t *rtype, s sliceHeader, n int) sliceHeader {
	need := s.len + n
	if need <= s.cap {
		return s
	}
	room := s.cap
	switch {
	case need > 2*room:
		room = need
	case room < 256:
		room *= 2
	default:
		for room < need {
			room += (room + 3*256) / 4
		}
	}
	data := newArray(elemOf(t), room)
	typedCopy(elemOf(t), data, s.data, s.len)
	return sliceHeader{data, s.len, room}
}

// Grow gives a slice room for n elements more.
func (v Value) Grow(n int) {
	v.mustBeAssignable("Grow")
	v.must(Slice, "Grow")
	if n < 0 {
		panic("reflect.Value.Grow: negative len")
	}
	*v.slice() = grown(v.typ, *v.slice(), n)
}

// Append appends values to a slice.
func Append(s Value, x ...Value) Value {
	s.must(Slice, "Append")
	s.mustBeExported("Append")
	h := grown(s.typ, *s.slice(), len(x))
	result := sliceValue(s.typ, sliceHeader{h.data, h.len + len(x), h.cap}, 0)
	for i, e := range x {
		w := result.Index(h.len + i)
		w.Set(e)
	}
	return result
}

// AppendSlice appends the elements of t to s.
func AppendSlice(s, t Value) Value {
	s.must(Slice, "AppendSlice")
	t.must(Slice, "AppendSlice")
	if s.typ != t.typ && elemOf(s.typ) != elemOf(t.typ) {
		panic("reflect.AppendSlice: " + s.typ.String() + " != " + t.typ.String())
	}
	h, n := grown(s.typ, *s.slice(), t.Len()), t.Len()
	elem := elemOf(s.typ)
	typedCopy(elem, at(h.data, uintptr(h.len)*sizeOf(elem)), t.slice().data, n)
	return sliceValue(s.typ, sliceHeader{h.data, h.len + n, h.cap}, 0)
}

// elements gives where the elements of an array, slice or string begin, and how many they are.
func (v Value) elements() (unsafe.Pointer, int) {
	if v.Kind() == Array {
		return v.ptr, lenOf(v.typ)
	}
	return v.word(), v.Len()
}

// Copy copies elements until dst is full or src at its end.
func Copy(dst, src Value) int {
	switch dst.Kind() {
	case Array:
		dst.mustBeAssignable("Copy")
	case Slice:
		dst.mustBeExported("Copy")
	default:
		panic(&ValueError{"reflect.Copy", dst.Kind()})
	}
	elem := elemOf(dst.typ)
	switch src.Kind() {
	case Array, Slice:
		if elemOf(src.typ) != elem {
			panic("reflect.Copy: " + elem.String() + " != " + elemOf(src.typ).String())
		}
	case String:
		if kindOf(elem) != Uint8 {
			panic(&ValueError{"reflect.Copy", String})
		}
	default:
		panic(&ValueError{"reflect.Copy", src.Kind()})
	}
	to, n := dst.elements()
	from, m := src.elements()
	n = min(n, m)
	typedCopy(elem, to, from, n)
	return n
}

// Slice is v[i:j].
func (v Value) Slice(i, j int) Value {
	if v.Kind() == String {
		s := *(*string)(v.ptr)
		if i < 0 || j < i || j > len(s) {
			panic("reflect.Value.Slice: string slice index out of bounds")
		}
		p := newOf(v.typ)
		*(*string)(p) = s[i:j]
		return Value{v.typ, p, v.readOnly()}
	}
	t, h := v.sliceable("Slice")
	if i < 0 || j < i || j > h.cap {
		panic("reflect.Value.Slice: slice index out of bounds")
	}
	return v.part(t, h, i, j, h.cap)
}

// Slice3 is v[i:j:k].
func (v Value) Slice3(i, j, k int) Value {
	t, h := v.sliceable("Slice3")
	if i < 0 || j < i || k < j || k > h.cap {
		panic("reflect.Value.Slice3: slice index out of bounds")
	}
	return v.part(t, h, i, j, k)
}

func (v Value) sliceable(method string) (*rtype, sliceHeader) {
	switch v.Kind() {
	case Slice:
		return v.typ, *v.slice()
	case Array:
		if !v.CanAddr() {
			panic("reflect.Value." + method + ": slice of unaddressable array")
		}
		n := lenOf(v.typ)
		return sliceOf(elemOf(v.typ)), sliceHeader{v.ptr, n, n}
	}
	v.wrong(method)
	return nil, sliceHeader{}
}

func (v Value) part(t *rtype, h sliceHeader, i, j, k int) Value {
	if k > i {
		h.data = at(h.data, uintptr(i)*sizeOf(elemOf(t)))
	}
	return sliceValue(t, sliceHeader{h.data, j - i, k - i}, v.readOnly())
}

// Swapper gives a function that swaps two elements of a slice.
func Swapper(slice any) func(i, j int) {
	v := ValueOf(slice)
	if v.Kind() != Slice {
		panic(&ValueError{"Swapper", v.Kind()})
	}
	h, t := *v.slice(), elemOf(v.typ)
	size, room := sizeOf(t), newOf(t)
	return func(i, j int) {
		if uint(i) >= uint(h.len) || uint(j) >= uint(h.len) {
			panic("reflect: slice index out of range")
		}
		a, b := at(h.data, uintptr(i)*size), at(h.data, uintptr(j)*size)
		typedCopy(t, room, a, 1)
		typedCopy(t, a, b, 1)
		typedCopy(t, b, room, 1)
	}
}
