// What to print for an argument: methods of its own first, then by its kind.
package fmt

import "reflect"

func (p *pp) printArg(arg any, verb rune) {
	p.arg = arg
	p.value = reflect.Value{}
	if arg == nil {
		if verb == 'T' || verb == 'v' {
			p.pad("<nil>", p.zero)
		} else {
			p.badVerb(verb)
		}
		return
	}
	switch verb {
	case 'T':
		p.fmtString(reflect.TypeOf(arg).String(), 's')
		return
	case 'p':
		p.fmtPointer(reflect.ValueOf(arg), 'p')
		return
	}
	switch v := arg.(type) {
	case int:
		p.fmtInteger(uint64(v), true, verb)
	case string:
		p.fmtString(v, verb)
	case bool:
		p.fmtBool(v, verb)
	case float64:
		p.fmtFloat(v, 64, verb)
	case int64:
		p.fmtInteger(uint64(v), true, verb)
	case uint64:
		p.fmtInteger(v, false, verb)
	case int32:
		p.fmtInteger(uint64(v), true, verb)
	case uint8:
		p.fmtInteger(uint64(v), false, verb)
	case uint:
		p.fmtInteger(uint64(v), false, verb)
	case uint32:
		p.fmtInteger(uint64(v), false, verb)
	case int8:
		p.fmtInteger(uint64(v), true, verb)
	case int16:
		p.fmtInteger(uint64(v), true, verb)
	case uint16:
		p.fmtInteger(uint64(v), false, verb)
	case uintptr:
		p.fmtInteger(uint64(v), false, verb)
	case float32:
		p.fmtFloat(float64(v), 32, verb)
	case complex128:
		p.fmtComplex(v, 128, verb)
	case complex64:
		p.fmtComplex(complex128(v), 64, verb)
	case []byte:
		if isBytesVerb(verb) {
			p.fmtBytes(v, verb, "[]byte")
		} else {
			p.printValue(reflect.ValueOf(v), verb, 0)
		}
	case reflect.Value:
		if v.IsValid() {
			p.arg, p.value = nil, v
		}
		if v.IsValid() && v.CanInterface() {
			p.arg = v.Interface()
			if p.methods(verb) {
				return
			}
		}
		p.printValue(v, verb, 0)
	default:
		if !p.methods(verb) {
			p.printValue(reflect.ValueOf(arg), verb, 0)
		}
	}
}

func isBytesVerb(verb rune) bool {
	switch verb {
	case 'v', 'd', 's', 'x', 'X', 'q':
		return true
	}
	return false
}

func (p *pp) badVerb(verb rune) {
	p.erroring = true
	p.complainVerb(verb, "(")
	switch {
	case p.arg != nil:
		p.complain(reflect.TypeOf(p.arg).String())
		p.buf = append(p.buf, '=')
		p.printArg(p.arg, 'v')
	case p.value.IsValid():
		p.complain(p.value.Type().String())
		p.buf = append(p.buf, '=')
		p.printValue(p.value, 'v', 0)
	default:
		p.complain("<nil>")
	}
	p.buf = append(p.buf, ')')
	p.erroring = false
}

// methods lets the argument format itself, and reports whether it did. The result is set before
// the method is called: it may panic.
func (p *pp) methods(verb rune) (done bool) {
	if p.erroring {
		return false
	}
	if verb == 'w' {
		if _, ok := p.arg.(error); !ok || !p.wrapping {
			p.badVerb(verb)
			return true
		}
		verb = 'v'
	}
	if f, ok := p.arg.(Formatter); ok {
		done = true
		defer p.catch(p.arg, verb, "Format")
		f.Format(p, verb)
		return true
	}
	if p.sharpV {
		if g, ok := p.arg.(GoStringer); ok {
			done = true
			defer p.catch(p.arg, verb, "GoString")
			p.pad(p.cut(g.GoString()), p.zero)
			return true
		}
		return false
	}
	switch verb {
	case 'v', 's', 'x', 'X', 'q':
		switch v := p.arg.(type) {
		case error:
			done = true
			defer p.catch(p.arg, verb, "Error")
			p.fmtString(v.Error(), verb)
			return true
		case Stringer:
			done = true
			defer p.catch(p.arg, verb, "String")
			p.fmtString(v.String(), verb)
			return true
		}
	}
	return false
}

// catch prints what a method of arg panicked with.
func (p *pp) catch(arg any, verb rune, method string) {
	err := recover()
	if err == nil {
		return
	}
	if v := reflect.ValueOf(arg); v.Kind() == reflect.Pointer && v.IsNil() {
		p.complain("<nil>")
		return
	}
	if p.panicking {
		panic(err)
	}
	old := p.flags
	p.flags = flags{plain: true}
	p.complainVerb(verb, "(PANIC=")
	p.complain(method)
	p.complain(" method: ")
	p.panicking = true
	p.printArg(err, 'v')
	p.panicking = false
	p.buf = append(p.buf, ')')
	p.flags = old
}

func (p *pp) fmtPointer(v reflect.Value, verb rune) {
	var u uint64
	switch v.Kind() {
	case reflect.Chan, reflect.Func, reflect.Map, reflect.Pointer, reflect.Slice,
		reflect.UnsafePointer:
		u = uint64(uintptr(v.UnsafePointer()))
	default:
		p.badVerb(verb)
		return
	}
	switch verb {
	case 'v':
		switch {
		case p.sharpV:
			p.buf = append(p.buf, '(')
			p.complain(v.Type().String())
			p.complain(")(")
			if u == 0 {
				p.complain("nil")
			} else {
				p.fmtHex0x(u, true)
			}
			p.buf = append(p.buf, ')')
		case u == 0:
			p.pad("<nil>", p.zero)
		default:
			p.fmtHex0x(u, !p.sharp)
		}
	case 'p':
		p.fmtHex0x(u, !p.sharp)
	case 'b', 'o', 'd', 'x', 'X':
		p.fmtInteger(u, false, verb)
	default:
		p.badVerb(verb)
	}
}

func (p *pp) printValue(v reflect.Value, verb rune, depth int) {
	kind := v.Kind()
	if depth > 0 && kind != reflect.Invalid {
		p.arg, p.value = nil, v
		if v.CanInterface() &&
			(kind == reflect.Interface || verb == 'w' || v.Type().NumMethod() > 0) {
			p.arg = v.Interface()
			if p.methods(verb) {
				return
			}
		}
	}
	switch kind {
	case reflect.Invalid:
		if depth == 0 {
			p.complain("<invalid reflect.Value>")
		} else if verb == 'v' {
			p.complain("<nil>")
		} else {
			p.badVerb(verb)
		}
	case reflect.Bool:
		p.fmtBool(v.Bool(), verb)
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		p.fmtInteger(uint64(v.Int()), true, verb)
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64,
		reflect.Uintptr:
		p.fmtInteger(v.Uint(), false, verb)
	case reflect.Float32:
		p.fmtFloat(v.Float(), 32, verb)
	case reflect.Float64:
		p.fmtFloat(v.Float(), 64, verb)
	case reflect.Complex64:
		p.fmtComplex(v.Complex(), 64, verb)
	case reflect.Complex128:
		p.fmtComplex(v.Complex(), 128, verb)
	case reflect.String:
		p.fmtString(v.String(), verb)
	case reflect.Map:
		p.printMap(v, verb, depth)
	case reflect.Struct:
		p.printStruct(v, verb, depth)
	case reflect.Interface:
		inner := v.Elem()
		switch {
		case inner.IsValid():
			p.printValue(inner, verb, depth+1)
		case p.sharpV:
			p.complain(v.Type().String())
			p.complain("(nil)")
		default:
			p.complain("<nil>")
		}
	case reflect.Array, reflect.Slice:
		p.printList(v, kind, verb, depth)
	case reflect.Pointer:
		if depth == 0 && !v.IsNil() {
			inner := v.Elem()
			switch inner.Kind() {
			case reflect.Array, reflect.Slice, reflect.Struct, reflect.Map:
				p.buf = append(p.buf, '&')
				p.printValue(inner, verb, depth+1)
				return
			}
		}
		p.fmtPointer(v, verb)
	case reflect.Chan, reflect.Func, reflect.UnsafePointer:
		p.fmtPointer(v, verb)
	}
}

// between separates the parts of a composite value.
func (p *pp) between(i int) {
	if i > 0 {
		if p.sharpV {
			p.buf = append(p.buf, ',')
		}
		p.buf = append(p.buf, ' ')
	}
}

func (p *pp) printMap(v reflect.Value, verb rune, depth int) {
	end := byte(']')
	if p.sharpV {
		p.complain(v.Type().String())
		if v.IsNil() {
			p.complain("(nil)")
			return
		}
		p.buf = append(p.buf, '{')
		end = '}'
	} else {
		p.complain("map[")
	}
	for i, e := range sortedEntries(v) {
		p.between(i)
		p.printValue(e.key, verb, depth+1)
		p.buf = append(p.buf, ':')
		p.printValue(e.value, verb, depth+1)
	}
	p.buf = append(p.buf, end)
}

func (p *pp) printStruct(v reflect.Value, verb rune, depth int) {
	if p.sharpV {
		p.complain(v.Type().String())
	}
	p.buf = append(p.buf, '{')
	t := v.Type()
	for i := range v.NumField() {
		p.between(i)
		if p.plusV || p.sharpV {
			if name := t.Field(i).Name; name != "" {
				p.complain(name)
				p.buf = append(p.buf, ':')
			}
		}
		field := v.Field(i)
		if field.Kind() == reflect.Interface && !field.IsNil() {
			field = field.Elem()
		}
		p.printValue(field, verb, depth+1)
	}
	p.buf = append(p.buf, '}')
}

func (p *pp) printList(v reflect.Value, kind reflect.Kind, verb rune, depth int) {
	t := v.Type()
	switch verb {
	case 's', 'q', 'x', 'X':
		if t.Elem().Kind() != reflect.Uint8 {
			break
		}
		var b []byte
		if kind == reflect.Slice || v.CanAddr() {
			b = v.Bytes()
		} else {
			b = make([]byte, v.Len())
			for i := range b {
				b[i] = byte(v.Index(i).Uint())
			}
		}
		p.fmtBytes(b, verb, t.String())
		return
	}
	start, end := byte('['), byte(']')
	if p.sharpV {
		p.complain(t.String())
		if kind == reflect.Slice && v.IsNil() {
			p.complain("(nil)")
			return
		}
		start, end = '{', '}'
	}
	p.buf = append(p.buf, start)
	for i := range v.Len() {
		p.between(i)
		p.printValue(v.Index(i), verb, depth+1)
	}
	p.buf = append(p.buf, end)
}

type entry struct{ key, value reflect.Value }

// sortedEntries gives a map's entries in the order fmt promises.
func sortedEntries(m reflect.Value) []entry {
	entries := make([]entry, 0, m.Len())
	for it := m.MapRange(); it.Next(); {
		entries = append(entries, entry{it.Key(), it.Value()})
	}
	sortEntries(entries, make([]entry, len(entries)))
	return entries
}

// sortEntries is a merge sort; room is as long as e.
func sortEntries(e, room []entry) {
	if len(e) < 8 {
		for i := 1; i < len(e); i++ {
			for j := i; j > 0 && compare(e[j].key, e[j-1].key) < 0; j-- {
				e[j], e[j-1] = e[j-1], e[j]
			}
		}
		return
	}
	half := len(e) / 2
	sortEntries(e[:half], room[:half])
	sortEntries(e[half:], room[half:])
	copy(room, e)
	left, right := room[:half], room[half:]
	for i := range e {
		if len(left) == 0 || len(right) > 0 && compare(right[0].key, left[0].key) < 0 {
			e[i], right = right[0], right[1:]
		} else {
			e[i], left = left[0], left[1:]
		}
	}
}

func order[T int | int64 | uint64 | string](a, b T) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

func orderFloats(a, b float64) int {
	switch {
	case a < b || a != a && b == b:
		return -1
	case a > b || a == a && b != b:
		return 1
	}
	return 0
}

func orderBools(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

// compare orders two keys of one map. Interfaces holding different types are ordered by kind,
// then by the name of the type: Go leaves that open.
func compare(a, b reflect.Value) int {
	switch a.Kind() {
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return order(a.Int(), b.Int())
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64,
		reflect.Uintptr:
		return order(a.Uint(), b.Uint())
	case reflect.String:
		return order(a.String(), b.String())
	case reflect.Float32, reflect.Float64:
		return orderFloats(a.Float(), b.Float())
	case reflect.Complex64, reflect.Complex128:
		if c := orderFloats(real(a.Complex()), real(b.Complex())); c != 0 {
			return c
		}
		return orderFloats(imag(a.Complex()), imag(b.Complex()))
	case reflect.Bool:
		return orderBools(a.Bool(), b.Bool())
	case reflect.Pointer, reflect.UnsafePointer, reflect.Chan:
		return order(uint64(uintptr(a.UnsafePointer())), uint64(uintptr(b.UnsafePointer())))
	case reflect.Struct:
		for i := range a.NumField() {
			if c := compare(a.Field(i), b.Field(i)); c != 0 {
				return c
			}
		}
	case reflect.Array:
		for i := range a.Len() {
			if c := compare(a.Index(i), b.Index(i)); c != 0 {
				return c
			}
		}
	case reflect.Interface:
		a, b = a.Elem(), b.Elem()
		if !a.IsValid() || !b.IsValid() {
			return orderBools(a.IsValid(), b.IsValid())
		}
		if a.Type() == b.Type() {
			return compare(a, b)
		}
		if c := order(int(a.Kind()), int(b.Kind())); c != 0 {
			return c
		}
		return order(a.Type().String(), b.Type().String())
	}
	return 0
}
