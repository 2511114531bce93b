// Values one after the other to a Writer, and texts that are kept as they are.
package json

import (
	"errors"
	"io"
	"reflect"
)

// A RawMessage is a value that stays JSON.
type RawMessage []byte

func (m RawMessage) MarshalJSON() ([]byte, error) {
	if m == nil {
		return []byte("null"), nil
	}
	return m, nil
}

func (m *RawMessage) UnmarshalJSON(data []byte) error {
	if m == nil {
		return errors.New("json.RawMessage: UnmarshalJSON on nil pointer")
	}
	*m = append((*m)[:0], data...)
	return nil
}

// An Encoder writes values, each on a line of its own.
type Encoder struct {
	w              io.Writer
	err            error
	plain          bool
	prefix, indent string
}

func NewEncoder(w io.Writer) *Encoder { return &Encoder{w: w} }

// SetIndent makes each value be written as by Indent; two empty strings end that.
func (enc *Encoder) SetIndent(prefix, indent string) { enc.prefix, enc.indent = prefix, indent }

// SetEscapeHTML says whether <, > and & are written as escapes, as they are to begin with.
func (enc *Encoder) SetEscapeHTML(on bool) { enc.plain = !on }

// Encode writes v and the end of a line; an error of the Writer stays.
func (enc *Encoder) Encode(v any) error {
	if enc.err != nil {
		return enc.err
	}
	e := encoder{safe: !enc.plain}
	if err := e.value(reflect.ValueOf(v), false); err != nil {
		return err
	}
	text := append(e.out, '\n')
	if enc.prefix != "" || enc.indent != "" {
		var err error
		if text, err = appendIndent(nil, text, enc.prefix, enc.indent); err != nil {
			return err
		}
	}
	_, enc.err = enc.w.Write(text)
	return enc.err
}
