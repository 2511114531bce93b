// Values to text.
package json

import (
	"encoding"
	"encoding/base64"
	"fmt"
	"math"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// A Marshaler writes itself.
type Marshaler interface {
	MarshalJSON() ([]byte, error)
}

// An UnsupportedTypeError is of channels, functions and the like.
type UnsupportedTypeError struct {
	Type reflect.Type
}

func (e *UnsupportedTypeError) Error() string { return "json: unsupported type: " + e.Type.String() }

// An UnsupportedValueError is of infinities, NaN, and pointers in a circle.
type UnsupportedValueError struct {
	Value reflect.Value
	Str   string
}

func (e *UnsupportedValueError) Error() string { return "json: unsupported value: " + e.Str }

// InvalidUTF8Error is no longer used.
type InvalidUTF8Error struct {
	S string
}

func (e *InvalidUTF8Error) Error() string {
	return "json: invalid UTF-8 in string: " + strconv.Quote(e.S)
}

// A MarshalerError is that of a MarshalJSON or MarshalText.
type MarshalerError struct {
	Type   reflect.Type
	Err    error
	method string
}

func (e *MarshalerError) Error() string {
	method := e.method
	if method == "" {
		method = "MarshalJSON"
	}
	return "json: error calling " + method + " for type " + e.Type.String() + ": " + e.Err.Error()
}

func (e *MarshalerError) Unwrap() error { return e.Err }

// Marshal gives v as JSON.
func Marshal(v any) ([]byte, error) {
	e := encoder{safe: true}
	if err := e.value(reflect.ValueOf(v), false); err != nil {
		return nil, err
	}
	return e.out, nil
}

// MarshalIndent is Marshal, then Indent.
func MarshalIndent(v any, prefix, indent string) ([]byte, error) {
	b, err := Marshal(v)
	if err != nil {
		return nil, err
	}
	return appendIndent(nil, b, prefix, indent)
}

type encoder struct {
	out   []byte
	safe  bool // within HTML
	depth int
	seen  map[any]bool // pointers, maps and slices around, once there are many
}

func (e *encoder) null() error {
	e.out = append(e.out, "null"...)
	return nil
}

func (e *encoder) value(v reflect.Value, quoted bool) error {
	if !v.IsValid() {
		return e.null()
	}
	switch info := infoOf(v.Type()); {
	case info.addrJSON && v.CanAddr():
		return e.byJSON(v, v.Addr())
	case info.json:
		return e.byJSON(v, v)
	case info.addrText && v.CanAddr():
		return e.byText(v, v.Addr())
	case info.text:
		return e.byText(v, v)
	}
	return e.byKind(v, quoted)
}

func isNilPointer(v reflect.Value) bool {
	return (v.Kind() == reflect.Pointer || v.Kind() == reflect.Interface) && v.IsNil()
}

func (e *encoder) byJSON(v, receiver reflect.Value) error {
	if isNilPointer(receiver) {
		return e.null()
	}
	text, err := receiver.Interface().(Marshaler).MarshalJSON()
	if err == nil {
		e.out, err = appendCompact(e.out, text, e.safe)
	}
	if err != nil {
		return &MarshalerError{v.Type(), err, "MarshalJSON"}
	}
	return nil
}

func (e *encoder) byText(v, receiver reflect.Value) error {
	if isNilPointer(receiver) {
		return e.null()
	}
	text, err := receiver.Interface().(encoding.TextMarshaler).MarshalText()
	if err != nil {
		return &MarshalerError{v.Type(), err, "MarshalText"}
	}
	e.out = appendString(e.out, string(text), e.safe)
	return nil
}

// mark writes a quote around what shall be a string.
func (e *encoder) mark(quoted bool) {
	if quoted {
		e.out = append(e.out, '"')
	}
}

func (e *encoder) byKind(v reflect.Value, quoted bool) error {
	switch v.Kind() {
	case reflect.Bool:
		e.mark(quoted)
		e.out = strconv.AppendBool(e.out, v.Bool())
		e.mark(quoted)
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		e.mark(quoted)
		e.out = strconv.AppendInt(e.out, v.Int(), 10)
		e.mark(quoted)
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		e.mark(quoted)
		e.out = strconv.AppendUint(e.out, v.Uint(), 10)
		e.mark(quoted)
	case reflect.Float32, reflect.Float64:
		return e.float(v, quoted)
	case reflect.String:
		return e.text(v, quoted)
	case reflect.Struct:
		return e.fields(v)
	case reflect.Map:
		if key := v.Type().Key(); !isKey(key) && !key.Implements(textMarshalerType) {
			return &UnsupportedTypeError{v.Type()}
		}
		return e.within(v, e.mapping)
	case reflect.Slice:
		if v.IsNil() {
			return e.null()
		}
		if isBytes(v.Type()) {
			e.out = append(e.out, '"')
			e.out = base64.StdEncoding.AppendEncode(e.out, v.Bytes())
			e.out = append(e.out, '"')
			return nil
		}
		return e.within(v, e.elements)
	case reflect.Array:
		return e.elements(v)
	case reflect.Pointer:
		return e.within(v, func(v reflect.Value) error { return e.value(v.Elem(), quoted) })
	case reflect.Interface:
		return e.value(v.Elem(), false)
	default:
		return &UnsupportedTypeError{v.Type()}
	}
	return nil
}

// isBytes: a slice of bytes that do not write themselves.
func isBytes(t reflect.Type) bool {
	if t.Elem().Kind() != reflect.Uint8 {
		return false
	}
	info := infoOf(t.Elem())
	return !info.addrJSON && !info.addrText
}

// within writes what lies behind a pointer, map or slice, unless it lies within itself.
func (e *encoder) within(v reflect.Value, write func(reflect.Value) error) error {
	if v.IsNil() {
		return e.null()
	}
	const many = 1000 // as deep as this, circles are looked for
	if e.depth++; e.depth > many {
		var key any = v.UnsafePointer()
		if v.Kind() == reflect.Slice {
			key = struct {
				data any
				len  int
			}{key, v.Len()}
		}
		if e.seen[key] {
			return &UnsupportedValueError{v, fmt.Sprintf("encountered a cycle via %s", v.Type())}
		}
		if e.seen == nil {
			e.seen = map[any]bool{}
		}
		e.seen[key] = true
		defer delete(e.seen, key)
	}
	err := write(v)
	e.depth--
	return err
}

// float writes as JavaScript does: exponents for very small and very large ones.
func (e *encoder) float(v reflect.Value, quoted bool) error {
	f, bits := v.Float(), v.Type().Bits()
	if math.IsInf(f, 0) || math.IsNaN(f) {
		return &UnsupportedValueError{v, strconv.FormatFloat(f, 'g', -1, bits)}
	}
	format, size := byte('f'), math.Abs(f)
	if bits == 64 && size != 0 && (size < 1e-6 || size >= 1e21) ||
		bits == 32 && size != 0 && (float32(size) < 1e-6 || float32(size) >= 1e21) {
		format = 'e'
	}
	e.mark(quoted)
	e.out = strconv.AppendFloat(e.out, f, format, -1, bits)
	if n := len(e.out); format == 'e' && string(e.out[n-4:n-1]) == "e-0" {
		e.out = append(e.out[:n-2], e.out[n-1])
	}
	e.mark(quoted)
	return nil
}

func (e *encoder) text(v reflect.Value, quoted bool) error {
	s := v.String()
	if v.Type() == numberType {
		if s == "" {
			s = "0"
		}
		if !isValidNumber(s) {
			return fmt.Errorf("json: invalid number literal %q", s)
		}
		e.mark(quoted)
		e.out = append(e.out, s...)
		e.mark(quoted)
	} else if quoted {
		e.out = appendString(e.out, string(appendString(nil, s, e.safe)), false)
	} else {
		e.out = appendString(e.out, s, e.safe)
	}
	return nil
}

func isEmpty(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Array, reflect.Map, reflect.Slice, reflect.String:
		return v.Len() == 0
	case reflect.Struct, reflect.Chan, reflect.Func, reflect.Complex64, reflect.Complex128,
		reflect.UnsafePointer:
		return false
	}
	return v.IsZero()
}

// inner gives the field of v, no Value if a pointer to an embedded struct is nil.
func (f *field) inner(v reflect.Value) reflect.Value {
	for _, i := range f.index {
		if v.Kind() == reflect.Pointer {
			if v.IsNil() {
				return reflect.Value{}
			}
			v = v.Elem()
		}
		v = v.Field(i)
	}
	return v
}

func (e *encoder) fields(v reflect.Value) error {
	fields, next := infoOf(v.Type()).fields, byte('{')
	for i := range fields {
		f := &fields[i]
		inner := f.inner(v)
		if !inner.IsValid() || f.omitEmpty && isEmpty(inner) {
			continue
		}
		e.out = append(e.out, next)
		next = ','
		if e.safe {
			e.out = append(e.out, f.safeKey...)
		} else {
			e.out = append(e.out, f.plainKey...)
		}
		if err := e.value(inner, f.quoted); err != nil {
			return err
		}
	}
	if next == '{' {
		e.out = append(e.out, '{')
	}
	e.out = append(e.out, '}')
	return nil
}

func (e *encoder) elements(v reflect.Value) error {
	e.out = append(e.out, '[')
	for i := range v.Len() {
		if i > 0 {
			e.out = append(e.out, ',')
		}
		if err := e.value(v.Index(i), false); err != nil {
			return err
		}
	}
	e.out = append(e.out, ']')
	return nil
}

func keyText(key reflect.Value) (string, error) {
	if key.Kind() == reflect.String {
		return key.String(), nil
	}
	if key.Type().Implements(textMarshalerType) {
		if key.Kind() == reflect.Pointer && key.IsNil() {
			return "", nil
		}
		text, err := key.Interface().(encoding.TextMarshaler).MarshalText()
		return string(text), err
	}
	if key.CanInt() {
		return strconv.FormatInt(key.Int(), 10), nil
	}
	return strconv.FormatUint(key.Uint(), 10), nil
}

func isKey(t reflect.Type) bool {
	k := t.Kind()
	return k == reflect.String || reflect.Int <= k && k <= reflect.Uintptr
}

func (e *encoder) mapping(v reflect.Value) error {
	type entry struct {
		key  string
		elem reflect.Value
	}
	entries := make([]entry, 0, v.Len())
	for it := v.MapRange(); it.Next(); {
		key, err := keyText(it.Key())
		if err != nil {
			return fmt.Errorf("json: encoding error for type %q: %q", v.Type().String(), err.Error())
		}
		entries = append(entries, entry{key, it.Value()})
	}
	slices.SortFunc(entries, func(a, b entry) int { return strings.Compare(a.key, b.key) })
	e.out = append(e.out, '{')
	for i, one := range entries {
		if i > 0 {
			e.out = append(e.out, ',')
		}
		e.out = append(appendString(e.out, one.key, e.safe), ':')
		if err := e.value(one.elem, false); err != nil {
			return err
		}
	}
	e.out = append(e.out, '}')
	return nil
}

func isPlain(c byte, safe bool) bool {
	return c >= ' ' && c < utf8.RuneSelf && c != '"' && c != '\\' &&
		!(safe && (c == '<' || c == '>' || c == '&'))
}

// appendString appends s in quotes; what is not UTF-8 becomes U+FFFD.
func appendString(dst []byte, s string, safe bool) []byte {
	dst = append(dst, '"')
	from := 0
	for i := 0; i < len(s); {
		c := s[i]
		if isPlain(c, safe) {
			i++
			continue
		}
		size := 1
		var r rune
		if c >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[i:])
			if (r != utf8.RuneError || size > 1) && r != '\u2028' && r != '\u2029' {
				i += size
				continue
			}
		}
		dst = append(dst, s[from:i]...)
		i += size
		from = i
		if at := strings.IndexByte("\"\\\b\f\n\r\t", c); at >= 0 {
			dst = append(dst, '\\', `"\bfnrt`[at])
		} else if c < utf8.RuneSelf {
			dst = append(dst, '\\', 'u', '0', '0', hexDigits[c>>4], hexDigits[c&15])
		} else if r == utf8.RuneError {
			dst = append(dst, `\ufffd`...)
		} else {
			dst = append(dst, `\u202`...)
			dst = append(dst, hexDigits[r&15])
		}
	}
	return append(append(dst, s[from:]...), '"')
}
