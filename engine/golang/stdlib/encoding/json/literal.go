// Strings, numbers, true, false and null, and values without a type to suit.
package json

import (
	"encoding/base64"
	"fmt"
	"reflect"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"
)

// A Number is the text of a number.
type Number string

func (n Number) String() string            { return string(n) }
func (n Number) Float64() (float64, error) { return strconv.ParseFloat(string(n), 64) }
func (n Number) Int64() (int64, error)     { return strconv.ParseInt(string(n), 10, 64) }

func hexRune(s []byte) rune {
	var r rune
	for _, c := range s {
		digit := rune(c&15) + rune(c>>6)*9 // letters have the bit 0x40, and begin at 1
		r = r<<4 | digit
	}
	return r
}

// unquote gives what a string that is well-formed stands for.
func unquote(s []byte) string {
	s = s[1 : len(s)-1]
	plain := true
	for _, c := range s {
		if c == '\\' || c >= utf8.RuneSelf {
			plain = false
			break
		}
	}
	if plain || !contains(s, '\\') && utf8.Valid(s) {
		return string(s)
	}
	out := make([]byte, 0, len(s)+8)
	for i := 0; i < len(s); {
		switch c := s[i]; {
		case c == '\\' && s[i+1] == 'u':
			r := hexRune(s[i+2 : i+6])
			i += 6
			if utf16.IsSurrogate(r) {
				pair := rune(utf8.RuneError)
				if i+6 <= len(s) && s[i] == '\\' && s[i+1] == 'u' {
					pair = utf16.DecodeRune(r, hexRune(s[i+2:i+6]))
				}
				if r = pair; pair != utf8.RuneError {
					i += 6
				}
			}
			out = utf8.AppendRune(out, r)
		case c == '\\':
			c = s[i+1]
			switch c {
			case 'b':
				c = '\b'
			case 'f':
				c = '\f'
			case 'n':
				c = '\n'
			case 'r':
				c = '\r'
			case 't':
				c = '\t'
			}
			out = append(out, c)
			i += 2
		case c < utf8.RuneSelf:
			out = append(out, c)
			i++
		default:
			r, size := utf8.DecodeRune(s[i:])
			out = utf8.AppendRune(out, r)
			i += size
		}
	}
	return string(out)
}

func contains(s []byte, c byte) bool {
	for _, b := range s {
		if b == c {
			return true
		}
	}
	return false
}

// literal stores a value that is no array and no object. With fromString it stood in a string, and
// need not be well-formed.
func (d *decoder) literal(item []byte, v reflect.Value, fromString bool) error {
	if len(item) == 0 {
		d.misused(item, v)
		return nil
	}
	u, text, target := settle(v, item[0] == 'n')
	if u != nil {
		return u.UnmarshalJSON(item)
	}
	if text != nil {
		if item[0] != '"' {
			name := "number"
			if item[0] == 't' || item[0] == 'f' {
				name = "bool"
			}
			d.saveType(name, v.Type(), d.at)
			return nil
		}
		return text.UnmarshalText([]byte(unquote(item)))
	}
	v = target
	switch c := item[0]; {
	case c == 'n':
		if fromString && string(item) != "null" {
			d.misused(item, v)
			return nil
		}
		switch v.Kind() {
		case reflect.Interface, reflect.Pointer, reflect.Map, reflect.Slice:
			v.SetZero()
		}
	case c == 't' || c == 'f':
		d.storeBool(item, v, fromString)
	case c == '"':
		if end, err := scanString(item, 0); err != nil || end != len(item) {
			return misuse(item, v)
		}
		return d.storeString(item, v)
	default:
		return d.storeNumber(item, v, fromString)
	}
	return nil
}

// misuse is of a string whose text does not suit the tag `,string`. As in Go, some of these errors end
// the reading, and those for misused do not.
func misuse(item []byte, v reflect.Value) error {
	return fmt.Errorf("json: invalid use of ,string struct tag, trying to unmarshal %q into %v", item, v.Type())
}

func (d *decoder) misused(item []byte, v reflect.Value) { d.save(misuse(item, v)) }

func (d *decoder) storeBool(item []byte, v reflect.Value, fromString bool) {
	value := item[0] == 't'
	switch {
	case fromString && string(item) != "true" && string(item) != "false":
		d.misused(item, v)
	case v.Kind() == reflect.Bool:
		v.SetBool(value)
	case v.Kind() == reflect.Interface && v.NumMethod() == 0:
		v.Set(reflect.ValueOf(value))
	case fromString:
		d.misused(item, v)
	default:
		d.saveType("bool", v.Type(), d.at)
	}
}

func (d *decoder) storeString(item []byte, v reflect.Value) error {
	s := unquote(item)
	switch {
	case v.Kind() == reflect.Slice && v.Type().Elem().Kind() == reflect.Uint8:
		b, err := base64.StdEncoding.DecodeString(s)
		if err != nil {
			d.save(err)
			return nil
		}
		v.SetBytes(b)
	case v.Kind() == reflect.String:
		if v.Type() == numberType && !isValidNumber(s) {
			return fmt.Errorf("json: invalid number literal, trying to unmarshal %q into Number", item)
		}
		v.SetString(s)
	case v.Kind() == reflect.Interface && v.NumMethod() == 0:
		v.Set(reflect.ValueOf(s))
	default:
		d.saveType("string", v.Type(), d.at)
	}
	return nil
}

func (d *decoder) storeNumber(item []byte, v reflect.Value, fromString bool) error {
	if c := item[0]; c != '-' && (c < '0' || c > '9') {
		return misuse(item, v)
	}
	s, fits := string(item), false
	switch {
	case v.Kind() == reflect.Interface:
		if n, err := d.number(s); err != nil {
			d.save(err)
		} else if v.NumMethod() != 0 {
			d.saveType("number", v.Type(), d.at)
		} else {
			v.Set(reflect.ValueOf(n))
		}
		return nil
	case v.CanInt():
		n, err := strconv.ParseInt(s, 10, 64)
		if fits = err == nil && !v.OverflowInt(n); fits {
			v.SetInt(n)
		}
	case v.CanUint():
		n, err := strconv.ParseUint(s, 10, 64)
		if fits = err == nil && !v.OverflowUint(n); fits {
			v.SetUint(n)
		}
	case v.CanFloat():
		n, err := strconv.ParseFloat(s, v.Type().Bits())
		if fits = err == nil && !v.OverflowFloat(n); fits {
			v.SetFloat(n)
		}
	case v.Kind() == reflect.String && v.Type() == numberType:
		v.SetString(s)
		return nil
	case fromString:
		return misuse(item, v)
	default:
		d.saveType("number", v.Type(), d.at)
		return nil
	}
	if !fits {
		d.saveType("number "+s, v.Type(), d.at)
	}
	return nil
}

// number is what a number becomes that is for no type: a float64 or a Number.
func (d *decoder) number(s string) (any, error) {
	if d.useNumber {
		return Number(s), nil
	}
	f, err := strconv.ParseFloat(s, 64)
	if err != nil {
		return nil, &UnmarshalTypeError{Value: "number " + s, Type: reflect.TypeFor[float64](), Offset: int64(d.at) + 1}
	}
	return f, nil
}

func (d *decoder) untyped() any {
	switch d.peek() {
	case '[':
		return d.untypedArray()
	case '{':
		return d.untypedObject()
	}
	switch item := d.item(); item[0] {
	case '"':
		return unquote(item)
	case 't':
		return true
	case 'f':
		return false
	case 'n':
		return nil
	default:
		n, err := d.number(string(item))
		if err != nil {
			d.save(err)
		}
		return n
	}
}

func (d *decoder) untypedArray() []any {
	list := []any{}
	for d.next('[') {
		list = append(list, d.untyped())
	}
	return list
}

func (d *decoder) untypedObject() map[string]any {
	m := map[string]any{}
	for d.next('{') {
		key := d.key()
		m[key] = d.untyped()
	}
	return m
}
