// Values, or their parts, one after the other from a Reader.
package json

import (
	"bytes"
	"io"
)

// A Decoder reads ahead: what is left behind the last value is in Buffered.
type Decoder struct {
	r         io.Reader
	buf       []byte
	at        int   // in buf
	before    int64 // how much of the input lay before buf
	values    int64 // how many bytes were in values, which the offsets of errors count
	err       error // a syntax error stays
	useNumber bool
	strict    bool

	state place
	outer []place // of the brackets around, when parts are read
}

// A place is where Token stands.
type place int

const (
	atTop place = iota
	arrayStart
	arrayValue
	arrayComma
	objectStart
	objectKey
	objectColon
	objectValue
	objectComma
)

func NewDecoder(r io.Reader) *Decoder { return &Decoder{r: r} }

// UseNumber makes numbers for an interface a Number instead of a float64.
func (dec *Decoder) UseNumber() { dec.useNumber = true }

// DisallowUnknownFields makes a key an error for which a struct has no field.
func (dec *Decoder) DisallowUnknownFields() { dec.strict = true }

// Buffered is valid until the next Decode.
func (dec *Decoder) Buffered() io.Reader { return bytes.NewReader(dec.buf[dec.at:]) }

// InputOffset is where the last value or token ends.
func (dec *Decoder) InputOffset() int64 { return dec.before + int64(dec.at) }

// fill reads more behind buf, of which it drops what is done with.
func (dec *Decoder) fill() error {
	if dec.at > 0 {
		dec.before += int64(dec.at)
		dec.buf = append(dec.buf[:0], dec.buf[dec.at:]...)
		dec.at = 0
	}
	const least = 512
	if cap(dec.buf)-len(dec.buf) < least {
		dec.buf = append(make([]byte, 0, 2*cap(dec.buf)+least), dec.buf...)
	}
	n, err := dec.r.Read(dec.buf[len(dec.buf):cap(dec.buf)])
	dec.buf = dec.buf[:len(dec.buf)+n]
	return err
}

// peek gives the next byte that is no space.
func (dec *Decoder) peek() (byte, error) {
	for {
		at := skipSpace(dec.buf, dec.at)
		if at < len(dec.buf) {
			dec.at = at
			return dec.buf[at], nil
		}
		if err := dec.fill(); err != nil && skipSpace(dec.buf, dec.at) == len(dec.buf) {
			return 0, err
		}
	}
}

// whole reads until a whole value is in buf, and gives where it ends.
func (dec *Decoder) whole() (end int, err error) {
	for {
		end, err = scanValue(dec.buf, dec.at)
		if err != nil && err != errEnd {
			e := err.(*SyntaxError)
			e.Offset += dec.values - int64(dec.at)
			dec.err = e
			return 0, e
		}
		// A number at the end of what was read may go on.
		if err == nil && (end < len(dec.buf) || !isDigit(dec.buf, end-1)) {
			return end, nil
		}
		size, before := end-dec.at, len(dec.buf)-dec.at
		if failed := dec.fill(); failed != nil && len(dec.buf)-dec.at == before {
			if failed != io.EOF {
				dec.err = failed
				return 0, failed
			}
			if err == nil {
				return dec.at + size, nil
			}
			if skipSpace(dec.buf, dec.at) < len(dec.buf) {
				failed = io.ErrUnexpectedEOF
			}
			dec.err = failed
			return 0, failed
		}
	}
}

// Decode reads the next value into what v points to; io.EOF if there is none.
func (dec *Decoder) Decode(v any) error {
	if dec.err != nil {
		return dec.err
	}
	if err := dec.separator(); err != nil {
		return err
	}
	switch dec.state {
	case atTop, arrayStart, arrayValue, objectValue:
	default:
		return &SyntaxError{"not at beginning of value", dec.InputOffset()}
	}
	end, err := dec.whole()
	if err != nil {
		return err
	}
	d := decoder{data: dec.buf[dec.at:end], useNumber: dec.useNumber, strict: dec.strict}
	dec.values += int64(end - dec.at)
	dec.at = end
	err = d.into(v)
	dec.afterValue()
	return err
}

// separator takes the comma or colon before a value.
func (dec *Decoder) separator() error {
	var want byte
	var text string
	switch dec.state {
	case arrayComma:
		want, text = ',', "expected comma after array element"
	case objectColon:
		want, text = ':', "expected colon after object key"
	default:
		return nil
	}
	c, err := dec.peek()
	if err != nil {
		return err
	}
	if c != want {
		return &SyntaxError{text, dec.InputOffset()}
	}
	dec.at++
	if dec.state == arrayComma {
		dec.state = arrayValue
	} else {
		dec.state = objectValue
	}
	return nil
}

func (dec *Decoder) afterValue() {
	switch dec.state {
	case arrayStart, arrayValue:
		dec.state = arrayComma
	case objectValue:
		dec.state = objectComma
	}
}

// A Token is a Delim, bool, float64, Number, string, or nil for null.
type Token any

// A Delim is one of [ ] { }.
type Delim rune

func (d Delim) String() string { return string(d) }

// More says whether the array or object has another element.
func (dec *Decoder) More() bool {
	c, err := dec.peek()
	return err == nil && c != ']' && c != '}'
}

func (dec *Decoder) wrong(c byte) error {
	context := " looking for beginning of value"
	switch dec.state {
	case arrayComma:
		context = " after array element"
	case objectStart:
		context = "" // as in Go
	case objectKey:
		context = " looking for beginning of object key string"
	case objectColon:
		context = " after object key"
	case objectComma:
		context = " after object key:value pair"
	}
	return &SyntaxError{"invalid character " + quoteChar(c) + context, dec.InputOffset()}
}

// Token gives the next part: a bracket, a key, or a value that is no array and no object.
func (dec *Decoder) Token() (Token, error) {
	for {
		c, err := dec.peek()
		if err != nil {
			return nil, err
		}
		switch c {
		case '[', '{':
			if !dec.valueAllowed() {
				return nil, dec.wrong(c)
			}
			dec.at++
			dec.outer = append(dec.outer, dec.state)
			if dec.state = objectStart; c == '[' {
				dec.state = arrayStart
			}
			return Delim(c), nil
		case ']', '}':
			inArray := dec.state == arrayStart || dec.state == arrayComma
			inObject := dec.state == objectStart || dec.state == objectComma
			if c == ']' && !inArray || c == '}' && !inObject {
				return nil, dec.wrong(c)
			}
			dec.at++
			dec.state = dec.outer[len(dec.outer)-1]
			dec.outer = dec.outer[:len(dec.outer)-1]
			dec.afterValue()
			return Delim(c), nil
		case ':':
			if dec.state != objectColon {
				return nil, dec.wrong(c)
			}
			dec.at++
			dec.state = objectValue
		case ',':
			switch dec.state {
			case arrayComma:
				dec.state = arrayValue
			case objectComma:
				dec.state = objectKey
			default:
				return nil, dec.wrong(c)
			}
			dec.at++
		default:
			return dec.plain(c)
		}
	}
}

func (dec *Decoder) valueAllowed() bool {
	switch dec.state {
	case atTop, arrayStart, arrayValue, objectValue:
		return true
	}
	return false
}

// plain is a key or a value without parts.
func (dec *Decoder) plain(c byte) (Token, error) {
	if c == '"' && (dec.state == objectStart || dec.state == objectKey) {
		var key string
		outside := dec.state
		dec.state = atTop
		err := dec.Decode(&key)
		dec.state = outside
		if err != nil {
			return nil, err
		}
		dec.state = objectColon
		return key, nil
	}
	if !dec.valueAllowed() {
		return nil, dec.wrong(c)
	}
	var value any
	if err := dec.Decode(&value); err != nil {
		return nil, err
	}
	return value, nil
}
