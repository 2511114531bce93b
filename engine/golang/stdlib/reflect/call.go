// Functions and methods, and conversions.
package reflect

import (
	"strconv"
	"unsafe"
)

// Call calls a function; a variadic one takes its last arguments one by one.
func (v Value) Call(in []Value) []Value {
	v.must(Func, "Call")
	v.mustBeExported("Call")
	n := numIn(v.typ)
	if isVariadic(v.typ) {
		if len(in) < n-1 {
			panic("reflect: Call with too few input arguments")
		}
		t := paramOf(v.typ, n-1)
		rest := MakeSlice(t, len(in)-n+1, len(in)-n+1)
		for i, x := range in[n-1:] {
			if !x.IsValid() || !assignable(x.typ, elemOf(t)) {
				panic("reflect: cannot use " + x.typ.String() + " as type " +
					elemOf(t).String() + " in Call")
			}
			rest.Index(i).Set(x)
		}
		in = append(in[:n-1:n-1], rest)
	}
	return v.call("Call", in)
}

// CallSlice calls a variadic function with a slice for its last parameter.
func (v Value) CallSlice(in []Value) []Value {
	v.must(Func, "CallSlice")
	v.mustBeExported("CallSlice")
	if !isVariadic(v.typ) {
		panic("reflect: CallSlice of non-variadic function")
	}
	return v.call("CallSlice", in)
}

func (v Value) call(op string, in []Value) []Value {
	if v.IsNil() {
		panic("reflect.Value.Call: call of nil function")
	}
	n := numIn(v.typ)
	if len(in) < n {
		panic("reflect: " + op + " with too few input arguments")
	}
	if len(in) > n {
		panic("reflect: " + op + " with too many input arguments")
	}
	args := make([]unsafe.Pointer, n)
	for i, x := range in {
		if x.Kind() == Invalid {
			panic("reflect: " + op + " using zero Value argument")
		}
		x.mustBeExported(op)
		t := paramOf(v.typ, i)
		if !assignable(x.typ, t) {
			panic("reflect: " + op + " using " + x.typ.String() + " as type " + t.String())
		}
		args[i] = x.assignTo("reflect.Value.Call", t).ptr
	}
	out := make([]Value, numOut(v.typ))
	results := make([]unsafe.Pointer, len(out))
	for i := range out {
		out[i] = Zero(paramOf(v.typ, n+i))
		results[i] = out[i].ptr
	}
	call(v.typ, v.word(), args, results)
	return out
}

// makeFuncValue makes a function of f, which gets pointers to arguments and to results.
func makeFuncValue(t *rtype, f func(args, results []unsafe.Pointer)) Value {
	return pointerValue(t, makeFunc(t, f), 0)
}

// MakeFunc makes a function of this type that calls fn.
func MakeFunc(typ Type, fn func(args []Value) (results []Value)) Value {
	if typ.Kind() != Func {
		panic("reflect: call of MakeFunc with non-Func type")
	}
	t := typ.common()
	return makeFuncValue(t, func(args, results []unsafe.Pointer) {
		in := make([]Value, len(args))
		for i, p := range args {
			in[i] = copied(paramOf(t, i), p, 0)
		}
		out := fn(in)
		if len(out) != len(results) {
			panic("reflect: wrong return count from function created by MakeFunc")
		}
		for i, p := range results {
			if out[i].typ == nil {
				panic("reflect: function created by MakeFunc using closure returned zero Value")
			}
			to := paramOf(t, len(args)+i)
			typedCopy(to, p, out[i].assignTo("reflect.MakeFunc", to).ptr, 1)
		}
	})
}

func (v Value) NumMethod() int {
	if v.typ == nil {
		v.wrong("NumMethod")
	}
	return numMethod(v.typ)
}

// Method gives a method bound to v.
func (v Value) Method(i int) Value {
	if v.typ == nil {
		v.wrong("Method")
	}
	if uint(i) >= uint(numMethod(v.typ)) {
		panic("reflect: Method index out of range")
	}
	if kindOf(v.typ) == Interface {
		if v.IsNil() {
			panic("reflect: Method on nil interface value")
		}
		name, _, _ := methodOf(v.typ, i)
		return v.Elem().MethodByName(name)
	}
	_, _, typ := methodOf(v.typ, i)
	return pointerValue(typ, methodFunc(v.typ, v.ptr, i), v.readOnly())
}

// MethodByName gives a method bound to v; no Value if there is none of this name.
func (v Value) MethodByName(name string) Value {
	if v.typ == nil {
		v.wrong("MethodByName")
	}
	for i := range numMethod(v.typ) {
		if s, _, _ := methodOf(v.typ, i); s == name {
			return v.Method(i)
		}
	}
	return Value{}
}

func (v Value) CanConvert(t Type) bool {
	if !convertible(v.typ, t.common()) {
		return false
	}
	switch n := 0; {
	case v.Kind() == Slice && t.Kind() == Array:
		n = t.Len()
		return n <= v.Len()
	case v.Kind() == Slice && t.Kind() == Pointer && t.Elem().Kind() == Array:
		n = t.Elem().Len()
		return n <= v.Len()
	}
	return true
}

// Convert converts v as a conversion of the language would.
func (v Value) Convert(t Type) Value {
	to := t.common()
	if !convertible(v.typ, to) {
		panic("reflect.Value.Convert: value of type " + v.typ.String() +
			" cannot be converted to type " + to.String())
	}
	from, kind := v.Kind(), kindOf(to)
	if kind == Interface {
		p := newOf(to)
		storeAny(to, p, v.any())
		return Value{to, p, v.readOnly()}
	}
	w := New(to).Elem()
	switch {
	case Bool < kind && kind <= Complex128:
		v.convertNumber(w)
	case kind == String && v.CanInt():
		s := "\uFFFD"
		if x := v.Int(); int64(rune(x)) == x {
			s = string(rune(x))
		}
		*(*string)(w.ptr) = s
	case kind == String && v.CanUint():
		s := "\uFFFD"
		if x := v.Uint(); uint64(rune(x)) == x {
			s = string(rune(x))
		}
		*(*string)(w.ptr) = s
	case kind == String && from == Slice && kindOf(elemOf(v.typ)) == Uint8:
		*(*string)(w.ptr) = string(*(*[]byte)(v.ptr))
	case kind == String && from == Slice:
		*(*string)(w.ptr) = string(*(*[]rune)(v.ptr))
	case kind == Slice && from == String && kindOf(elemOf(to)) == Uint8:
		*(*[]byte)(w.ptr) = []byte(*(*string)(v.ptr))
	case kind == Slice && from == String:
		*(*[]rune)(w.ptr) = []rune(*(*string)(v.ptr))
	case from == Slice && (kind == Array || kind == Pointer):
		array := to
		if kind == Pointer {
			array = elemOf(to)
		}
		if n := lenOf(array); n > v.Len() {
			panic("reflect: cannot convert slice with length " + strconv.Itoa(v.Len()) +
				" to array or pointer to array with length " + strconv.Itoa(n))
		}
		if kind == Pointer {
			*(*unsafe.Pointer)(w.ptr) = v.slice().data
		} else {
			typedCopy(to, w.ptr, v.slice().data, 1)
		}
	default:
		// One underlying type: the same bytes.
		typedCopy(to, w.ptr, v.ptr, 1)
	}
	w.flag = v.readOnly()
	return w
}

func (v Value) convertNumber(w Value) {
	switch {
	case v.CanInt() && w.CanInt():
		w.SetInt(v.Int())
	case v.CanInt() && w.CanUint():
		w.SetUint(uint64(v.Int()))
	case v.CanInt():
		w.SetFloat(float64(v.Int()))
	case v.CanUint() && w.CanInt():
		w.SetInt(int64(v.Uint()))
	case v.CanUint() && w.CanUint():
		w.SetUint(v.Uint())
	case v.CanUint():
		w.SetFloat(float64(v.Uint()))
	case v.CanFloat() && w.CanInt():
		w.SetInt(int64(v.Float()))
	case v.CanFloat() && w.CanUint():
		w.SetUint(uint64(v.Float()))
	case v.CanFloat():
		w.SetFloat(v.Float())
	default:
		w.SetComplex(v.Complex())
	}
}
