// Values: reading them.
package reflect

import "unsafe"

// flag says what may be done with a Value.
type flag uintptr

const (
	addressable flag = 1 << iota
	sticky           // got by an unexported field that is not embedded
	embedded         // got by an unexported embedded field
	readOnly    = sticky | embedded
)

// Value is a Go value; the zero Value is none.
type Value struct {
	typ *rtype
	ptr unsafe.Pointer
	flag
}

// ValueError is the panic of a method on a Value of the wrong kind.
type ValueError struct {
	Method string
	Kind   Kind
}

func (e *ValueError) Error() string {
	if e.Kind == Invalid {
		return "reflect: call of " + e.Method + " on zero Value"
	}
	return "reflect: call of " + e.Method + " on " + e.Kind.String() + " Value"
}

// SliceHeader is how a slice lies in memory.
type SliceHeader struct {
	Data uintptr
	Len  int
	Cap  int
}

// StringHeader is how a string lies in memory.
type StringHeader struct {
	Data uintptr
	Len  int
}

type sliceHeader struct {
	data     unsafe.Pointer
	len, cap int
}

// ValueOf gives what i holds.
func ValueOf(i any) Value {
	t, p := unpack(&i)
	if t == nil {
		return Value{}
	}
	return Value{t, p, 0}
}

// Indirect is v.Elem() if v is a pointer, else v.
func Indirect(v Value) Value {
	if v.Kind() != Pointer {
		return v
	}
	return v.Elem()
}

func (v Value) IsValid() bool { return v.typ != nil }

func (v Value) Kind() Kind {
	if v.typ == nil {
		return Invalid
	}
	return kindOf(v.typ)
}

func (v Value) Type() Type {
	if v.typ == nil {
		panic(&ValueError{"reflect.Value.Type", Invalid})
	}
	return v.typ
}

func (v Value) CanAddr() bool { return v.flag&addressable != 0 }

func (v Value) CanSet() bool { return v.flag&(addressable|readOnly) == addressable }

func (v Value) CanInterface() bool {
	if v.typ == nil {
		panic(&ValueError{"reflect.Value.CanInterface", Invalid})
	}
	return v.flag&readOnly == 0
}

func (v Value) must(kind Kind, method string) {
	if v.Kind() != kind {
		v.wrong(method)
	}
}

func (v Value) wrong(method string) {
	panic(&ValueError{"reflect.Value." + method, v.Kind()})
}

func (v Value) mustBeExported(method string) {
	if v.typ == nil {
		v.wrong(method)
	}
	if v.flag&readOnly != 0 {
		panic("reflect: reflect.Value." + method + " using value obtained using unexported field")
	}
}

func (v Value) mustBeAssignable(method string) {
	v.mustBeExported(method)
	if v.flag&addressable == 0 {
		panic("reflect: reflect.Value." + method + " using unaddressable value")
	}
}

// word reads a value that is a pointer inside.
func (v Value) word() unsafe.Pointer { return *(*unsafe.Pointer)(v.ptr) }

func (v Value) slice() *sliceHeader { return (*sliceHeader)(v.ptr) }

func at(p unsafe.Pointer, offset uintptr) unsafe.Pointer { return unsafe.Add(p, offset) }

func (v Value) Bool() bool {
	v.must(Bool, "Bool")
	return *(*bool)(v.ptr)
}

func (v Value) CanInt() bool { k := v.Kind(); return Int <= k && k <= Int64 }

func (v Value) Int() int64 {
	switch v.Kind() {
	case Int, Int64:
		return *(*int64)(v.ptr)
	case Int8:
		return int64(*(*int8)(v.ptr))
	case Int16:
		return int64(*(*int16)(v.ptr))
	case Int32:
		return int64(*(*int32)(v.ptr))
	}
	v.wrong("Int")
	return 0
}

func (v Value) CanUint() bool { k := v.Kind(); return Uint <= k && k <= Uintptr }

func (v Value) Uint() uint64 {
	switch v.Kind() {
	case Uint, Uint64, Uintptr:
		return *(*uint64)(v.ptr)
	case Uint8:
		return uint64(*(*uint8)(v.ptr))
	case Uint16:
		return uint64(*(*uint16)(v.ptr))
	case Uint32:
		return uint64(*(*uint32)(v.ptr))
	}
	v.wrong("Uint")
	return 0
}

func (v Value) CanFloat() bool { k := v.Kind(); return k == Float32 || k == Float64 }

func (v Value) Float() float64 {
	switch v.Kind() {
	case Float32:
		return float64(*(*float32)(v.ptr))
	case Float64:
		return *(*float64)(v.ptr)
	}
	v.wrong("Float")
	return 0
}

func (v Value) CanComplex() bool { k := v.Kind(); return k == Complex64 || k == Complex128 }

func (v Value) Complex() complex128 {
	switch v.Kind() {
	case Complex64:
		return complex128(*(*complex64)(v.ptr))
	case Complex128:
		return *(*complex128)(v.ptr)
	}
	v.wrong("Complex")
	return 0
}

// String gives a string, or for another kind a text that names the type.
func (v Value) String() string {
	switch v.Kind() {
	case Invalid:
		return "<invalid Value>"
	case String:
		return *(*string)(v.ptr)
	}
	return "<" + v.typ.String() + " Value>"
}

func (v Value) Bytes() []byte {
	switch v.Kind() {
	case Slice:
		if kindOf(elemOf(v.typ)) != Uint8 {
			panic("reflect.Value.Bytes of non-byte slice")
		}
		return *(*[]byte)(v.ptr)
	case Array:
		if kindOf(elemOf(v.typ)) != Uint8 {
			panic("reflect.Value.Bytes of non-byte array")
		}
		if !v.CanAddr() {
			panic("reflect.Value.Bytes of unaddressable byte array")
		}
		return unsafe.Slice((*byte)(v.ptr), lenOf(v.typ))
	}
	v.wrong("Bytes")
	return nil
}

func (v Value) Interface() any {
	if v.typ == nil {
		v.wrong("Interface")
	}
	if v.flag&readOnly != 0 {
		panic("reflect.Value.Interface: cannot return value obtained from unexported field or method")
	}
	return v.any()
}

func (v Value) any() any {
	if kindOf(v.typ) == Interface {
		return loadAny(v.typ, v.ptr)
	}
	return pack(v.typ, v.ptr)
}

func (v Value) IsNil() bool {
	switch v.Kind() {
	case Chan, Func, Map, Pointer, UnsafePointer, Interface, Slice:
		return v.word() == nil
	}
	v.wrong("IsNil")
	return false
}

// IsZero reports whether v is the zero value of its type.
func (v Value) IsZero() bool {
	switch v.Kind() {
	case Invalid:
		v.wrong("IsZero")
	case Float32:
		return *(*uint32)(v.ptr) == 0
	case Float64:
		return *(*uint64)(v.ptr) == 0
	case Complex64:
		return *(*uint64)(v.ptr) == 0
	case Complex128:
		return *(*[2]uint64)(v.ptr) == [2]uint64{}
	case String:
		return *(*string)(v.ptr) == ""
	case Array:
		for i := range lenOf(v.typ) {
			if !v.Index(i).IsZero() {
				return false
			}
		}
		return true
	case Struct:
		for i := range numField(v.typ) {
			if name, _, _, _, _, _ := fieldOf(v.typ, i); name != "_" && !v.Field(i).IsZero() {
				return false
			}
		}
		return true
	case Chan, Func, Map, Pointer, UnsafePointer, Interface, Slice:
		return v.word() == nil
	case Bool:
		return !*(*bool)(v.ptr)
	default:
		return v.CanInt() && v.Int() == 0 || v.CanUint() && v.Uint() == 0
	}
	return false
}

func (v Value) Len() int {
	switch v.Kind() {
	case Slice:
		return v.slice().len
	case String:
		return len(*(*string)(v.ptr))
	case Array:
		return lenOf(v.typ)
	case Map:
		return mapLen(v.word())
	case Chan:
		return chanLen(v.word())
	case Pointer:
		if t := elemOf(v.typ); kindOf(t) == Array {
			return lenOf(t)
		}
		panic("reflect: call of reflect.Value.Len on ptr to non-array Value")
	}
	v.wrong("Len")
	return 0
}

func (v Value) Cap() int {
	switch v.Kind() {
	case Slice:
		return v.slice().cap
	case Array:
		return lenOf(v.typ)
	case Chan:
		return chanCap(v.word())
	case Pointer:
		if t := elemOf(v.typ); kindOf(t) == Array {
			return lenOf(t)
		}
		panic("reflect: call of reflect.Value.Cap on ptr to non-array Value")
	}
	v.wrong("Cap")
	return 0
}

// Elem gives what a pointer points to or an interface holds; no Value if nil.
func (v Value) Elem() Value {
	switch v.Kind() {
	case Interface:
		x := loadAny(v.typ, v.ptr)
		t, p := unpack(&x)
		if t == nil {
			return Value{}
		}
		return Value{t, p, v.readOnly()}
	case Pointer:
		p := v.word()
		if p == nil {
			return Value{}
		}
		return Value{elemOf(v.typ), p, v.flag&readOnly | addressable}
	}
	v.wrong("Elem")
	return Value{}
}

// readOnly gives the flag for what is reached through v.
func (v Value) readOnly() flag {
	if v.flag&readOnly != 0 {
		return sticky
	}
	return 0
}

func (v Value) NumField() int {
	v.must(Struct, "NumField")
	return numField(v.typ)
}

func (v Value) Field(i int) Value {
	v.must(Struct, "Field")
	if i < 0 || i >= numField(v.typ) {
		panic("reflect: Field index out of range")
	}
	_, pkgPath, _, typ, offset, anonymous := fieldOf(v.typ, i)
	f := v.flag & (sticky | addressable)
	if pkgPath != "" {
		if anonymous {
			f |= embedded
		} else {
			f |= sticky
		}
	}
	return Value{typ, at(v.ptr, offset), f}
}

func (v Value) FieldByIndex(index []int) Value {
	w, err := v.fieldByIndex(index)
	if err != "" {
		panic(err)
	}
	return w
}

type textError struct{ s string }

func (e *textError) Error() string { return e.s }

func (v Value) FieldByIndexErr(index []int) (Value, error) {
	w, err := v.fieldByIndex(index)
	if err != "" {
		return Value{}, &textError{err + " field " + w.Type().Elem().Name()}
	}
	return w, nil
}

const nilEmbedded = "reflect: indirection through nil pointer to embedded struct"

func (v Value) fieldByIndex(index []int) (Value, string) {
	if len(index) != 1 {
		v.must(Struct, "FieldByIndex")
	}
	for i, x := range index {
		if i > 0 && v.Kind() == Pointer && kindOf(elemOf(v.typ)) == Struct {
			if v.IsNil() {
				return v, nilEmbedded
			}
			v = v.Elem()
		}
		v = v.Field(x)
	}
	return v, ""
}

func (v Value) FieldByName(name string) Value {
	v.must(Struct, "FieldByName")
	if f, ok := v.typ.FieldByName(name); ok {
		return v.FieldByIndex(f.Index)
	}
	return Value{}
}

func (v Value) FieldByNameFunc(match func(string) bool) Value {
	if f, ok := v.typ.FieldByNameFunc(match); ok {
		return v.FieldByIndex(f.Index)
	}
	return Value{}
}

func (v Value) Index(i int) Value {
	switch v.Kind() {
	case Slice:
		s := v.slice()
		if uint(i) >= uint(s.len) {
			panic("reflect: slice index out of range")
		}
		t := elemOf(v.typ)
		return Value{t, at(s.data, uintptr(i)*sizeOf(t)), addressable | v.readOnly()}
	case Array:
		if uint(i) >= uint(lenOf(v.typ)) {
			panic("reflect: array index out of range")
		}
		t := elemOf(v.typ)
		return Value{t, at(v.ptr, uintptr(i)*sizeOf(t)), v.flag&addressable | v.readOnly()}
	case String:
		s := *(*string)(v.ptr)
		if uint(i) >= uint(len(s)) {
			panic("reflect: string index out of range")
		}
		w := New(TypeFor[uint8]()).Elem()
		*(*byte)(w.ptr) = s[i]
		w.flag = v.readOnly()
		return w
	}
	v.wrong("Index")
	return Value{}
}

// Pointer gives a pointer, or what points to the rest of the value, as a number.
func (v Value) Pointer() uintptr {
	switch v.Kind() {
	case Func:
		return funcPC(v.word())
	case Pointer, Chan, Map, UnsafePointer, Slice, String:
		return uintptr(v.word())
	}
	v.wrong("Pointer")
	return 0
}

func (v Value) UnsafePointer() unsafe.Pointer {
	switch v.Kind() {
	case Pointer, Chan, Map, UnsafePointer, Func, Slice, String:
		return v.word()
	}
	v.wrong("UnsafePointer")
	return nil
}

func (v Value) UnsafeAddr() uintptr {
	if v.typ == nil {
		v.wrong("UnsafeAddr")
	}
	if !v.CanAddr() {
		panic("reflect.Value.UnsafeAddr of unaddressable value")
	}
	return uintptr(v.ptr)
}

// Addr gives a pointer to v, which must be addressable.
func (v Value) Addr() Value {
	if !v.CanAddr() {
		panic("reflect.Value.Addr of unaddressable value")
	}
	return pointerValue(pointerTo(v.typ), v.ptr, v.readOnly())
}

// pointerValue makes a Value of something that is a pointer inside.
func pointerValue(t *rtype, p unsafe.Pointer, f flag) Value {
	cell := newOf(t)
	*(*unsafe.Pointer)(cell) = p
	return Value{t, cell, f}
}

func (v Value) Comparable() bool {
	switch v.Kind() {
	case Invalid:
		return true
	case Interface:
		return v.IsNil() || v.Elem().Comparable()
	case Array:
		for i := range lenOf(v.typ) {
			if !v.Index(i).Comparable() {
				return false
			}
		}
		return isComparable(v.typ)
	case Struct:
		for i := range numField(v.typ) {
			if !v.Field(i).Comparable() {
				return false
			}
		}
		return true
	}
	return isComparable(v.typ)
}

// Equal is == for two values of one type.
func (v Value) Equal(u Value) bool {
	if v.Kind() == Interface {
		v = v.Elem()
	}
	if u.Kind() == Interface {
		u = u.Elem()
	}
	if !v.IsValid() || !u.IsValid() {
		return v.IsValid() == u.IsValid()
	}
	if v.typ != u.typ {
		return false
	}
	if !isComparable(v.typ) {
		panic("reflect.Value.Equal: values of type " + v.typ.String() + " are not comparable")
	}
	return equal(v.typ, v.ptr, u.ptr)
}

func (v Value) OverflowInt(x int64) bool {
	if !v.CanInt() {
		v.wrong("OverflowInt")
	}
	shift := 64 - 8*sizeOf(v.typ)
	return x<<shift>>shift != x
}

func (v Value) OverflowUint(x uint64) bool {
	if !v.CanUint() {
		v.wrong("OverflowUint")
	}
	shift := 64 - 8*sizeOf(v.typ)
	return x<<shift>>shift != x
}

func overflows32(x float64) bool {
	if x < 0 {
		x = -x
	}
	return 3.40282346638528859811704183484516925440e+38 < x &&
		x <= 1.79769313486231570814527423731704356798070e+308
}

func (v Value) OverflowFloat(x float64) bool {
	if !v.CanFloat() {
		v.wrong("OverflowFloat")
	}
	return kindOf(v.typ) == Float32 && overflows32(x)
}

func (v Value) OverflowComplex(x complex128) bool {
	if !v.CanComplex() {
		v.wrong("OverflowComplex")
	}
	return kindOf(v.typ) == Complex64 && (overflows32(real(x)) || overflows32(imag(x)))
}
