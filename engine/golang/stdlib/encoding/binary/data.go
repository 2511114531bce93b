// Values of fixed size: booleans, numbers with a size, arrays and structs of such, also behind
// pointers and in slices.
package binary

import (
	"errors"
	"io"
	"math"
	"reflect"
)

var errSmall = errors.New("buffer too small")

// typeSize is how many bytes a value of t takes, -1 if that is not fixed.
func typeSize(t reflect.Type) int {
	switch t.Kind() {
	case reflect.Bool, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64,
		reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64,
		reflect.Float32, reflect.Float64, reflect.Complex64, reflect.Complex128:
		return int(t.Size())
	case reflect.Array:
		if n := typeSize(t.Elem()); n >= 0 {
			return n * t.Len()
		}
	case reflect.Struct:
		sum := 0
		for i := range t.NumField() {
			n := typeSize(t.Field(i).Type)
			if n < 0 {
				return -1
			}
			sum += n
		}
		return sum
	}
	return -1
}

func dataSize(v reflect.Value) int {
	if !v.IsValid() {
		return -1
	}
	if v.Kind() == reflect.Slice {
		if n := typeSize(v.Type().Elem()); n >= 0 {
			return n * v.Len()
		}
		return -1
	}
	return typeSize(v.Type())
}

// Size is how many bytes Write would make of v, -1 if it would not write it.
func Size(v any) int { return dataSize(reflect.Indirect(reflect.ValueOf(v))) }

// A coder stands somewhere in the bytes of a value.
type coder struct {
	order ByteOrder
	buf   []byte
}

func (c *coder) take(n int) []byte {
	piece := c.buf[:n]
	c.buf = c.buf[n:]
	return piece
}

func (c *coder) put(size int, v uint64) {
	switch b := c.take(size); size {
	case 1:
		b[0] = byte(v)
	case 2:
		c.order.PutUint16(b, uint16(v))
	case 4:
		c.order.PutUint32(b, uint32(v))
	case 8:
		c.order.PutUint64(b, v)
	}
}

func (c *coder) get(size int) uint64 {
	switch b := c.take(size); size {
	case 1:
		return uint64(b[0])
	case 2:
		return uint64(c.order.Uint16(b))
	case 4:
		return uint64(c.order.Uint32(b))
	default:
		return c.order.Uint64(b)
	}
}

func (c *coder) putFloat(size int, f float64) {
	if size == 4 {
		c.put(4, uint64(math.Float32bits(float32(f))))
	} else {
		c.put(8, math.Float64bits(f))
	}
}

func (c *coder) getFloat(size int) float64 {
	if size == 4 {
		return float64(math.Float32frombits(uint32(c.get(4))))
	}
	return math.Float64frombits(c.get(8))
}

func (c *coder) write(v reflect.Value) {
	size := int(v.Type().Size())
	switch v.Kind() {
	case reflect.Array, reflect.Slice:
		if v.Type().Elem().Kind() == reflect.Uint8 && v.Kind() == reflect.Slice {
			copy(c.take(v.Len()), v.Bytes())
			return
		}
		for i := range v.Len() {
			c.write(v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).Name == "_" {
				clear(c.take(typeSize(v.Field(i).Type())))
			} else {
				c.write(v.Field(i))
			}
		}
	case reflect.Bool:
		bit := uint64(0)
		if v.Bool() {
			bit = 1
		}
		c.put(1, bit)
	case reflect.Float32, reflect.Float64:
		c.putFloat(size, v.Float())
	case reflect.Complex64, reflect.Complex128:
		c.putFloat(size/2, real(v.Complex()))
		c.putFloat(size/2, imag(v.Complex()))
	default:
		if v.CanInt() {
			c.put(size, uint64(v.Int()))
		} else {
			c.put(size, v.Uint())
		}
	}
}

func (c *coder) read(v reflect.Value) {
	size := int(v.Type().Size())
	switch v.Kind() {
	case reflect.Array, reflect.Slice:
		for i := range v.Len() {
			c.read(v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).Name == "_" {
				c.take(typeSize(v.Field(i).Type()))
			} else {
				c.read(v.Field(i))
			}
		}
	case reflect.Bool:
		v.SetBool(c.get(1) != 0)
	case reflect.Float32, reflect.Float64:
		v.SetFloat(c.getFloat(size))
	case reflect.Complex64, reflect.Complex128:
		re := c.getFloat(size / 2)
		v.SetComplex(complex(re, c.getFloat(size/2)))
	default:
		if v.CanInt() {
			unused := 64 - 8*size
			v.SetInt(int64(c.get(size)) << unused >> unused)
		} else {
			v.SetUint(c.get(size))
		}
	}
}

// Numbers and slices of bytes are most of what is written, and need no reflection.
func writeSimple(order ByteOrder, buf []byte, data any) bool {
	switch v := data.(type) {
	case uint16:
		order.PutUint16(buf, v)
	case uint32:
		order.PutUint32(buf, v)
	case uint64:
		order.PutUint64(buf, v)
	default:
		return false
	}
	return true
}

func sizeToWrite(call string, data any) (reflect.Value, int, error) {
	v := reflect.Indirect(reflect.ValueOf(data))
	size := dataSize(v)
	if size < 0 {
		return v, 0, errors.New("binary." + call + ": some values are not fixed-sized in type " +
			reflect.TypeOf(data).String())
	}
	return v, size, nil
}

func encode(buf []byte, order ByteOrder, data any, v reflect.Value) {
	if !writeSimple(order, buf, data) {
		(&coder{order, buf}).write(v)
	}
}

// Write writes the bytes of data to w.
func Write(w io.Writer, order ByteOrder, data any) error {
	v, size, err := sizeToWrite("Write", data)
	if err != nil {
		return err
	}
	buf := make([]byte, size)
	encode(buf, order, data, v)
	_, err = w.Write(buf)
	return err
}

// Encode writes the bytes of data into buf and gives how many they are.
func Encode(buf []byte, order ByteOrder, data any) (int, error) {
	v, size, err := sizeToWrite("Encode", data)
	if err != nil {
		return 0, err
	}
	if len(buf) < size {
		return 0, errSmall
	}
	encode(buf[:size], order, data, v)
	return size, nil
}

// Append appends the bytes of data to buf.
func Append(buf []byte, order ByteOrder, data any) ([]byte, error) {
	v, size, err := sizeToWrite("Append", data)
	if err != nil {
		return nil, err
	}
	piece := make([]byte, size)
	encode(piece, order, data, v)
	return append(buf, piece...), nil
}

func placeToRead(call string, data any) (v reflect.Value, size int, err error) {
	v, size = reflect.ValueOf(data), -1
	switch v.Kind() {
	case reflect.Pointer:
		v = v.Elem()
		size = dataSize(v)
	case reflect.Slice:
		size = dataSize(v)
	}
	if size < 0 {
		err = errors.New("binary." + call + ": invalid type " + reflect.TypeOf(data).String())
	}
	return
}

// Read fills data, a pointer to a value of fixed size or a slice of such, from r.
func Read(r io.Reader, order ByteOrder, data any) error {
	v, size, err := placeToRead("Read", data)
	if err != nil {
		return err
	}
	buf := make([]byte, size)
	if _, err := io.ReadFull(r, buf); err != nil {
		return err
	}
	(&coder{order, buf}).read(v)
	return nil
}

// Decode fills data from the beginning of buf and gives how many bytes that took.
func Decode(buf []byte, order ByteOrder, data any) (int, error) {
	v, size, err := placeToRead("Decode", data)
	if err != nil {
		return 0, err
	}
	if len(buf) < size {
		return 0, errSmall
	}
	(&coder{order, buf[:size]}).read(v)
	return size, nil
}
