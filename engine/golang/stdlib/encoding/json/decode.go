// Text to values.
package json

import (
	"encoding"
	"fmt"
	"reflect"
	"strconv"
	"strings"
)

// An Unmarshaler reads itself; the data is one whole value, and not its own to keep.
type Unmarshaler interface {
	UnmarshalJSON([]byte) error
}

// An UnmarshalTypeError is a value that does not suit the Go type that it is for.
type UnmarshalTypeError struct {
	Value  string // "bool", "array", "number -5" ...
	Type   reflect.Type
	Offset int64  // bytes read up to there
	Struct string // the struct with the field
	Field  string // the way to the field from the outermost value
}

func (e *UnmarshalTypeError) Error() string {
	where := "value"
	if e.Struct != "" || e.Field != "" {
		where = "struct field " + e.Struct + "." + e.Field
	}
	return "json: cannot unmarshal " + e.Value + " into Go " + where + " of type " + e.Type.String()
}

// An UnmarshalFieldError is no longer used.
type UnmarshalFieldError struct {
	Key   string
	Type  reflect.Type
	Field reflect.StructField
}

func (e *UnmarshalFieldError) Error() string {
	return "json: cannot unmarshal object key " + strconv.Quote(e.Key) + " into unexported field " +
		e.Field.Name + " of type " + e.Type.String()
}

// An InvalidUnmarshalError is of an argument that is no pointer to write to.
type InvalidUnmarshalError struct {
	Type reflect.Type
}

func (e *InvalidUnmarshalError) Error() string {
	switch {
	case e.Type == nil:
		return "json: Unmarshal(nil)"
	case e.Type.Kind() != reflect.Pointer:
		return "json: Unmarshal(non-pointer " + e.Type.String() + ")"
	}
	return "json: Unmarshal(nil " + e.Type.String() + ")"
}

// Unmarshal reads data, one JSON value, into what v points to.
func Unmarshal(data []byte, v any) error {
	if err := check(data); err != nil {
		return err
	}
	d := decoder{data: data}
	return d.into(v)
}

// A decoder goes through data, which is known to be well-formed.
type decoder struct {
	data      []byte
	at        int
	saved     error // the first that did not end the reading
	useNumber bool
	strict    bool // no unknown fields

	structType reflect.Type // for errors: the struct of the field that is read
	path       []string     // and the names of the fields up to it
}

func (d *decoder) into(v any) error {
	target := reflect.ValueOf(v)
	if target.Kind() != reflect.Pointer || target.IsNil() {
		return &InvalidUnmarshalError{reflect.TypeOf(v)}
	}
	if err := d.value(target); err != nil {
		return d.placed(err)
	}
	return d.saved
}

// placed completes an error with the field that is read.
func (d *decoder) placed(err error) error {
	if e, ok := err.(*UnmarshalTypeError); ok && d.structType != nil {
		e.Struct = d.structType.Name()
		e.Field = strings.Join(d.path, ".")
	}
	return err
}

func (d *decoder) save(err error) {
	if d.saved == nil {
		d.saved = d.placed(err)
	}
}

func (d *decoder) saveType(value string, t reflect.Type, offset int) {
	d.save(&UnmarshalTypeError{Value: value, Type: t, Offset: int64(offset)})
}

// peek gives the next byte that is no space.
func (d *decoder) peek() byte {
	d.at = skipSpace(d.data, d.at)
	return d.data[d.at]
}

// item takes the text of the next value.
func (d *decoder) item() []byte {
	d.peek()
	from := d.at
	d.at, _ = scanValue(d.data, d.at)
	return d.data[from:d.at]
}

// value reads the next value into v.
func (d *decoder) value(v reflect.Value) error {
	switch d.peek() {
	case '[':
		return d.array(v)
	case '{':
		return d.object(v)
	}
	return d.literal(d.item(), v, false)
}

// settle goes through pointers, which it makes if need be, to what shall be written; it stops at
// a type that reads itself. null itself goes to the last pointer.
func settle(v reflect.Value, null bool) (Unmarshaler, encoding.TextUnmarshaler, reflect.Value) {
	base := v // where v is the address of base, which has methods perhaps
	named := v.Kind() != reflect.Pointer && v.Type().Name() != "" && v.CanAddr()
	if named {
		v = v.Addr()
	}
	for {
		if v.Kind() == reflect.Interface && !v.IsNil() {
			// What the interface points to is written, rather than the interface.
			e := v.Elem()
			if e.Kind() == reflect.Pointer && !e.IsNil() && (!null || e.Elem().Kind() == reflect.Pointer) {
				v, named = e, false
				continue
			}
		}
		if v.Kind() != reflect.Pointer || null && v.CanSet() {
			return nil, nil, v
		}
		if e := v.Elem(); e.Kind() == reflect.Interface && !e.IsNil() && e.Elem().Kind() == reflect.Pointer &&
			e.Elem().Type() == v.Type() && e.Elem().Pointer() == v.Pointer() {
			return nil, nil, e // it holds its own address
		}
		if v.IsNil() {
			v.Set(reflect.New(v.Type().Elem()))
		}
		if v.Type().NumMethod() > 0 && v.CanInterface() {
			if u, ok := v.Interface().(Unmarshaler); ok {
				return u, nil, reflect.Value{}
			}
			if u, ok := v.Interface().(encoding.TextUnmarshaler); ok && !null {
				return nil, u, reflect.Value{}
			}
		}
		if named {
			v, named = base, false
		} else {
			v = v.Elem()
		}
	}
}

// whole lets a type that reads itself read an array or object; done: it did, or cannot.
func (d *decoder) whole(v reflect.Value, name string) (target reflect.Value, done bool, err error) {
	u, text, target := settle(v, false)
	if u != nil {
		return target, true, u.UnmarshalJSON(d.item())
	}
	if text != nil {
		d.wrong(v.Type(), name)
		return target, true, nil
	}
	return target, false, nil
}

// wrong is an array or object that is for something else.
func (d *decoder) wrong(t reflect.Type, name string) {
	d.saveType(name, t, d.at+1)
	d.item()
}

func (d *decoder) array(v reflect.Value) error {
	v, done, err := d.whole(v, "array")
	if done {
		return err
	}
	switch {
	case v.Kind() == reflect.Interface && v.NumMethod() == 0:
		v.Set(reflect.ValueOf(d.untypedArray()))
		return nil
	case v.Kind() != reflect.Array && v.Kind() != reflect.Slice:
		d.wrong(v.Type(), "array")
		return nil
	}
	n := 0
	for d.next('[') {
		if v.Kind() == reflect.Slice {
			if n == v.Cap() {
				v.Grow(1)
			}
			if n >= v.Len() {
				v.SetLen(n + 1)
			}
		}
		if n < v.Len() {
			if err := d.value(v.Index(n)); err != nil {
				return err
			}
		} else {
			d.item()
		}
		n++
	}
	if v.Kind() == reflect.Array {
		for i := n; i < v.Len(); i++ {
			v.Index(i).SetZero()
		}
	} else if n == 0 {
		v.Set(reflect.MakeSlice(v.Type(), 0, 0))
	} else {
		v.SetLen(n)
	}
	return nil
}

// next takes the bracket, comma or closing bracket before the next element, and says if there is one.
func (d *decoder) next(open byte) bool {
	c := d.peek()
	if c == open || c == ',' {
		d.at++
		if c != open || d.peek() != open+2 {
			return true
		}
	}
	d.at++
	return false
}

// key takes a key and the colon.
func (d *decoder) key() string {
	d.peek()
	from := d.at
	d.at, _ = scanString(d.data, from)
	text := unquote(d.data[from:d.at])
	d.peek()
	d.at++
	return text
}

func (d *decoder) object(v reflect.Value) error {
	v, done, err := d.whole(v, "object")
	if done {
		return err
	}
	switch {
	case v.Kind() == reflect.Interface && v.NumMethod() == 0:
		v.Set(reflect.ValueOf(d.untypedObject()))
		return nil
	case v.Kind() == reflect.Map:
		if key := v.Type().Key(); isKey(key) || reflect.PointerTo(key).Implements(textUnmarshalerType) {
			return d.mapping(v)
		}
	case v.Kind() == reflect.Struct:
		return d.fields(v)
	}
	d.wrong(v.Type(), "object")
	return nil
}

func (d *decoder) mapping(v reflect.Value) error {
	t := v.Type()
	if v.IsNil() {
		v.Set(reflect.MakeMap(t))
	}
	for d.next('{') {
		start := skipSpace(d.data, d.at)
		end, _ := scanString(d.data, start)
		quoted := d.data[start:end]
		key := d.key()
		elem := reflect.New(t.Elem()).Elem()
		if err := d.value(elem); err != nil {
			return err
		}
		k := reflect.New(t.Key())
		if k.Type().Implements(textUnmarshalerType) {
			if err := d.literal(quoted, k, true); err != nil {
				return err
			}
		} else if !d.setKey(k.Elem(), key, start+1) {
			continue
		}
		v.SetMapIndex(k.Elem(), elem)
	}
	return nil
}

func (d *decoder) setKey(k reflect.Value, key string, offset int) bool {
	switch {
	case k.Kind() == reflect.String:
		k.SetString(key)
		return true
	case k.CanInt():
		if n, err := strconv.ParseInt(key, 10, 64); err == nil && !k.OverflowInt(n) {
			k.SetInt(n)
			return true
		}
	default:
		if n, err := strconv.ParseUint(key, 10, 64); err == nil && !k.OverflowUint(n) {
			k.SetUint(n)
			return true
		}
	}
	d.saveType("number "+key, k.Type(), offset)
	return false
}

func (d *decoder) fields(v reflect.Value) error {
	t := v.Type()
	info, structType, depth := infoOf(t), d.structType, len(d.path)
	for d.next('{') {
		key := d.key()
		f := info.find(key)
		if f == nil {
			if d.strict {
				d.save(fmt.Errorf("json: unknown field %q", key))
			}
			d.item()
			continue
		}
		inner := d.reach(v, f)
		d.structType, d.path = t, append(d.path, f.name)
		var err error
		switch {
		case !inner.IsValid():
			d.item()
		case f.quoted:
			err = d.quoted(inner)
		default:
			err = d.value(inner)
		}
		if err != nil {
			return err
		}
		d.structType, d.path = structType, d.path[:depth]
	}
	return nil
}

// reach gives the field, making embedded structs behind nil pointers; no Value if that may not be.
func (d *decoder) reach(v reflect.Value, f *field) reflect.Value {
	for _, i := range f.index {
		if v.Kind() == reflect.Pointer {
			if v.IsNil() {
				if !v.CanSet() {
					d.save(fmt.Errorf("json: cannot set embedded pointer to unexported struct: %v", v.Type().Elem()))
					return reflect.Value{}
				}
				v.Set(reflect.New(v.Type().Elem()))
			}
			v = v.Elem()
		}
		v = v.Field(i)
	}
	return v
}

// quoted reads a value that stands in a string.
func (d *decoder) quoted(v reflect.Value) error {
	switch item := d.item(); item[0] {
	case 'n':
		return d.literal(item, v, false)
	case '"':
		return d.literal([]byte(unquote(item)), v, true)
	}
	d.save(fmt.Errorf("json: invalid use of ,string struct tag, trying to unmarshal unquoted value into %v", v.Type()))
	return nil
}
