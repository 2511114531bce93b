// Types.
package reflect

import (
	"strconv"
	"unsafe"
)

// Kind is the kind of a type.
type Kind uint

const (
	Invalid Kind = iota
	Bool
	Int
	Int8
	Int16
	Int32
	Int64
	Uint
	Uint8
	Uint16
	Uint32
	Uint64
	Uintptr
	Float32
	Float64
	Complex64
	Complex128
	Array
	Chan
	Func
	Interface
	Map
	Pointer
	Slice
	String
	Struct
	UnsafePointer

	Ptr = Pointer
)

var kindNames = [...]string{"invalid", "bool", "int", "int8", "int16", "int32", "int64", "uint",
	"uint8", "uint16", "uint32", "uint64", "uintptr", "float32", "float64", "complex64",
	"complex128", "array", "chan", "func", "interface", "map", "ptr", "slice", "string", "struct",
	"unsafe.Pointer"}

func (k Kind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return "kind" + strconv.Itoa(int(k))
}

// ChanDir is the direction of a channel type.
type ChanDir int

const (
	RecvDir ChanDir = 1 << iota
	SendDir
	BothDir = RecvDir | SendDir
)

func (d ChanDir) String() string {
	switch d {
	case SendDir:
		return "chan<-"
	case RecvDir:
		return "<-chan"
	case BothDir:
		return "chan"
	}
	return "ChanDir" + strconv.Itoa(int(d))
}

// Type is a Go type; == means identical.
type Type interface {
	Align() int
	FieldAlign() int
	Method(int) Method
	MethodByName(string) (Method, bool)
	NumMethod() int
	Name() string
	PkgPath() string
	Size() uintptr
	String() string
	Kind() Kind
	Implements(u Type) bool
	AssignableTo(u Type) bool
	ConvertibleTo(u Type) bool
	Comparable() bool
	Bits() int
	ChanDir() ChanDir
	IsVariadic() bool
	Elem() Type
	Field(i int) StructField
	FieldByIndex(index []int) StructField
	FieldByName(name string) (StructField, bool)
	FieldByNameFunc(match func(string) bool) (StructField, bool)
	In(i int) Type
	Key() Type
	Len() int
	NumField() int
	NumIn() int
	NumOut() int
	Out(i int) Type
	OverflowComplex(x complex128) bool
	OverflowFloat(x float64) bool
	OverflowInt(x int64) bool
	OverflowUint(x uint64) bool
	common() *rtype
}

// Method is a method of a type; PkgPath is empty if it is exported.
type Method struct {
	Name    string
	PkgPath string
	Type    Type
	Func    Value
	Index   int
}

func (m Method) IsExported() bool { return m.PkgPath == "" }

// StructField is a field of a struct; PkgPath is empty if it is exported.
type StructField struct {
	Name      string
	PkgPath   string
	Type      Type
	Tag       StructTag
	Offset    uintptr
	Index     []int
	Anonymous bool
}

func (f StructField) IsExported() bool { return f.PkgPath == "" }

// StructTag is the text behind a field, by convention key:"value" pairs.
type StructTag string

func (tag StructTag) Get(key string) string {
	v, _ := tag.Lookup(key)
	return v
}

func (tag StructTag) Lookup(key string) (value string, ok bool) {
	for s := string(tag); s != ""; {
		for s != "" && s[0] == ' ' {
			s = s[1:]
		}
		i := 0
		for i < len(s) && s[i] > ' ' && s[i] != ':' && s[i] != '"' && s[i] != 0x7F {
			i++
		}
		if i == 0 || i+1 >= len(s) || s[i] != ':' || s[i+1] != '"' {
			break
		}
		name := s[:i]
		s = s[i+1:]
		for i = 1; i < len(s) && s[i] != '"'; i++ {
			if s[i] == '\\' {
				i++
			}
		}
		if i >= len(s) {
			break
		}
		quoted := s[:i+1]
		s = s[i+1:]
		if name == key {
			value, err := strconv.Unquote(quoted)
			return value, err == nil
		}
	}
	return "", false
}

// typeOrNil avoids an interface that holds a nil pointer.
func typeOrNil(t *rtype) Type {
	if t == nil {
		return nil
	}
	return t
}

// TypeOf gives the dynamic type of i, nil for a nil interface.
func TypeOf(i any) Type {
	t, _ := unpack(&i)
	return typeOrNil(t)
}

// TypeFor gives the type T.
func TypeFor[T any]() Type { return TypeOf((*T)(nil)).Elem() }

func (t *rtype) common() *rtype   { return t }
func (t *rtype) Align() int       { return int(alignOf(t)) }
func (t *rtype) FieldAlign() int  { return int(alignOf(t)) }
func (t *rtype) Name() string     { return typeName(t) }
func (t *rtype) PkgPath() string  { return typePkgPath(t) }
func (t *rtype) Size() uintptr    { return sizeOf(t) }
func (t *rtype) String() string   { return typeString(t) }
func (t *rtype) Kind() Kind       { return kindOf(t) }
func (t *rtype) Comparable() bool { return isComparable(t) }
func (t *rtype) NumMethod() int   { return numMethod(t) }

func (t *rtype) must(kind Kind, method string) {
	if kindOf(t) != kind {
		panic("reflect: " + method + " of non-" + kind.String() + " type " + t.String())
	}
}

func (t *rtype) Bits() int {
	if k := kindOf(t); k < Int || k > Complex128 {
		panic("reflect: Bits of non-arithmetic Type " + t.String())
	}
	return int(sizeOf(t)) * 8
}

func (t *rtype) Implements(u Type) bool {
	if u == nil {
		panic("reflect: nil type passed to Type.Implements")
	}
	if u.Kind() != Interface {
		panic("reflect: non-interface type passed to Type.Implements")
	}
	return implements(t, u.common())
}

func (t *rtype) AssignableTo(u Type) bool {
	if u == nil {
		panic("reflect: nil type passed to Type.AssignableTo")
	}
	return assignable(t, u.common())
}

func (t *rtype) ConvertibleTo(u Type) bool {
	if u == nil {
		panic("reflect: nil type passed to Type.ConvertibleTo")
	}
	return convertible(t, u.common())
}

func (t *rtype) ChanDir() ChanDir {
	t.must(Chan, "ChanDir")
	return ChanDir(chanDirOf(t))
}

func (t *rtype) Elem() Type {
	switch kindOf(t) {
	case Array, Chan, Map, Pointer, Slice:
		return elemOf(t)
	}
	panic("reflect: Elem of invalid type " + t.String())
}

func (t *rtype) Key() Type {
	t.must(Map, "Key")
	return keyOf(t)
}

func (t *rtype) Len() int {
	t.must(Array, "Len")
	return lenOf(t)
}

func (t *rtype) NumField() int {
	t.must(Struct, "NumField")
	return numField(t)
}

func (t *rtype) Field(i int) StructField {
	t.must(Struct, "Field")
	if i < 0 || i >= numField(t) {
		panic("reflect: Field index out of bounds")
	}
	name, pkgPath, tag, typ, offset, embedded := fieldOf(t, i)
	return StructField{name, pkgPath, typ, StructTag(tag), offset, []int{i}, embedded}
}

func (t *rtype) FieldByIndex(index []int) StructField {
	var f StructField
	var at Type = t
	for i, x := range index {
		if i > 0 {
			at = f.Type
			if at.Kind() == Pointer && at.Elem().Kind() == Struct {
				at = at.Elem()
			}
		}
		f = at.Field(x)
	}
	f.Index = index
	return f
}

func (t *rtype) FieldByName(name string) (StructField, bool) {
	if name == "" {
		return StructField{}, false
	}
	return t.FieldByNameFunc(func(s string) bool { return s == name })
}

// FieldByNameFunc looks at the fields, then level by level at those of embedded structs; two
// matches on one level hide each other and all below.
func (t *rtype) FieldByNameFunc(match func(string) bool) (result StructField, ok bool) {
	t.must(Struct, "FieldByNameFunc")
	type place struct {
		typ   Type
		index []int
	}
	visited := map[Type]bool{}
	for level := []place{{t, nil}}; len(level) > 0; {
		count := map[Type]int{}
		for _, p := range level {
			count[p.typ]++
		}
		var next []place
		found := 0
		for _, p := range level {
			if visited[p.typ] {
				continue
			}
			visited[p.typ] = true
			for i := range p.typ.NumField() {
				f := p.typ.Field(i)
				index := append(p.index[:len(p.index):len(p.index)], i)
				if match(f.Name) {
					found += count[p.typ]
					result = f
					result.Index = index
					continue
				}
				inner := f.Type
				if f.Anonymous && inner.Kind() == Pointer {
					inner = inner.Elem()
				}
				if f.Anonymous && inner.Kind() == Struct {
					for range count[p.typ] {
						next = append(next, place{inner, index})
					}
				}
			}
		}
		if found > 0 {
			if found > 1 {
				return StructField{}, false
			}
			return result, true
		}
		level = next
	}
	return StructField{}, false
}

// VisibleFields gives all fields of a struct type, promoted ones too.
func VisibleFields(t Type) []StructField {
	if t == nil {
		panic("reflect: VisibleFields(nil)")
	}
	if t.Kind() != Struct {
		panic("reflect.VisibleFields of non-struct type")
	}
	var all []StructField
	var walk func(at Type, index []int, inside []Type)
	walk = func(at Type, index []int, inside []Type) {
		for _, outer := range inside {
			if outer == at {
				return
			}
		}
		inside = append(inside, at)
		for i := range at.NumField() {
			f := at.Field(i)
			f.Index = append(index[:len(index):len(index)], i)
			if g, ok := t.FieldByName(f.Name); ok && sameIndex(g.Index, f.Index) {
				all = append(all, f)
			}
			inner := f.Type
			if f.Anonymous && inner.Kind() == Pointer {
				inner = inner.Elem()
			}
			if f.Anonymous && inner.Kind() == Struct {
				walk(inner, f.Index, inside)
			}
		}
	}
	walk(t, nil, nil)
	return all
}

func sameIndex(a, b []int) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

func (t *rtype) IsVariadic() bool {
	t.must(Func, "IsVariadic")
	return isVariadic(t)
}

func (t *rtype) NumIn() int {
	t.must(Func, "NumIn")
	return numIn(t)
}

func (t *rtype) NumOut() int {
	t.must(Func, "NumOut")
	return numOut(t)
}

func (t *rtype) In(i int) Type {
	t.must(Func, "In")
	_ = make([]struct{}, numIn(t))[i]
	return paramOf(t, i)
}

func (t *rtype) Out(i int) Type {
	t.must(Func, "Out")
	_ = make([]struct{}, numOut(t))[i]
	return paramOf(t, numIn(t)+i)
}

func (t *rtype) Method(i int) Method {
	if i < 0 || i >= numMethod(t) {
		panic("reflect: Method index out of range")
	}
	name, pkgPath, typ := methodOf(t, i)
	m := Method{Name: name, PkgPath: pkgPath, Type: typ, Index: i}
	if kindOf(t) == Interface {
		return m
	}
	params := []*rtype{t}
	for j := range numIn(typ) + numOut(typ) {
		params = append(params, paramOf(typ, j))
	}
	full := funcOf(params, numOut(typ), isVariadic(typ))
	m.Type = full
	m.Func = makeFuncValue(full, func(args, results []unsafe.Pointer) {
		f := methodFunc(t, args[0], i)
		call(typ, f, args[1:], results)
	})
	return m
}

func (t *rtype) MethodByName(name string) (Method, bool) {
	for i := range numMethod(t) {
		if s, _, _ := methodOf(t, i); s == name {
			return t.Method(i), true
		}
	}
	return Method{}, false
}

func (t *rtype) OverflowComplex(x complex128) bool { return Zero(t).OverflowComplex(x) }
func (t *rtype) OverflowFloat(x float64) bool      { return Zero(t).OverflowFloat(x) }
func (t *rtype) OverflowInt(x int64) bool          { return Zero(t).OverflowInt(x) }
func (t *rtype) OverflowUint(x uint64) bool        { return Zero(t).OverflowUint(x) }

func PointerTo(t Type) Type { return pointerTo(t.common()) }

func PtrTo(t Type) Type { return pointerTo(t.common()) }

func SliceOf(t Type) Type { return sliceOf(t.common()) }

func ArrayOf(length int, elem Type) Type {
	if length < 0 {
		panic("reflect: negative length passed to ArrayOf")
	}
	return arrayOf(length, elem.common())
}

func MapOf(key, elem Type) Type {
	if !key.Comparable() {
		panic("reflect.MapOf: invalid key type " + key.String())
	}
	return mapOf(key.common(), elem.common())
}

func ChanOf(dir ChanDir, t Type) Type { return chanOf(int(dir), t.common()) }

func FuncOf(in, out []Type, variadic bool) Type {
	if variadic && (len(in) == 0 || in[len(in)-1].Kind() != Slice) {
		panic("reflect.FuncOf: last arg of variadic func must be slice")
	}
	var params []*rtype
	for _, t := range in {
		params = append(params, t.common())
	}
	for _, t := range out {
		params = append(params, t.common())
	}
	return funcOf(params, len(out), variadic)
}
