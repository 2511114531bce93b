// Package base64 writes three bytes as four characters of an alphabet of 64.
//
// This file: what is in memory; stream.go: readers and writers.
package base64

import "strconv"

const (
	StdPadding rune = '='
	NoPadding  rune = -1
)

// An Encoding is an alphabet, and what fills the last group of four.
type Encoding struct {
	alphabet string
	values   [256]uint8 // invalid: not in the alphabet
	padding  rune
	strict   bool
}

const invalid = 0xff

const common = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"

var (
	StdEncoding    = NewEncoding(common + "+/")
	URLEncoding    = NewEncoding(common + "-_")
	RawStdEncoding = StdEncoding.WithPadding(NoPadding)
	RawURLEncoding = URLEncoding.WithPadding(NoPadding)
)

// NewEncoding makes an Encoding of an alphabet of 64 different bytes, padded with '='.
func NewEncoding(encoder string) *Encoding {
	if len(encoder) != 64 {
		panic("encoding alphabet is not 64-bytes long")
	}
	e := &Encoding{alphabet: encoder, padding: StdPadding}
	for i := range e.values {
		e.values[i] = invalid
	}
	for i := range len(encoder) {
		c := encoder[i]
		if c == '\n' || c == '\r' {
			panic("encoding alphabet contains newline character")
		}
		if e.values[c] != invalid {
			panic("encoding alphabet includes duplicate symbols")
		}
		e.values[c] = uint8(i)
	}
	return e
}

// WithPadding gives the same alphabet with another padding character, or none.
func (enc Encoding) WithPadding(padding rune) *Encoding {
	switch {
	case padding < NoPadding || padding == '\r' || padding == '\n' || padding > 0xff:
		panic("invalid padding")
	case padding != NoPadding && enc.values[byte(padding)] != invalid:
		panic("padding contained in alphabet")
	}
	enc.padding = padding
	return &enc
}

// Strict gives an Encoding that wants the bits that say nothing to be zero.
func (enc Encoding) Strict() *Encoding {
	enc.strict = true
	return &enc
}

func (enc *Encoding) EncodedLen(n int) int {
	if enc.padding == NoPadding {
		return n/3*4 + (n%3*8+5)/6
	}
	return (n + 2) / 3 * 4
}

// DecodedLen is the most bytes that n characters can stand for.
func (enc *Encoding) DecodedLen(n int) int {
	if enc.padding == NoPadding {
		return n/4*3 + n%4*6/8
	}
	return n / 4 * 3
}

func (enc *Encoding) Encode(dst, src []byte) {
	alphabet, to := enc.alphabet, 0
	for len(src) >= 3 {
		v := uint(src[0])<<16 | uint(src[1])<<8 | uint(src[2])
		dst[to], dst[to+1] = alphabet[v>>18], alphabet[v>>12&63]
		dst[to+2], dst[to+3] = alphabet[v>>6&63], alphabet[v&63]
		src, to = src[3:], to+4
	}
	if len(src) == 0 {
		return
	}
	v := uint(src[0]) << 16
	if len(src) == 2 {
		v |= uint(src[1]) << 8
	}
	for i := range len(src) + 1 {
		dst[to] = alphabet[v>>(18-6*i)&63]
		to++
	}
	for i := len(src); enc.padding != NoPadding && i < 3; i++ {
		dst[to] = byte(enc.padding)
		to++
	}
}

func (enc *Encoding) AppendEncode(dst, src []byte) []byte {
	text := make([]byte, enc.EncodedLen(len(src)))
	enc.Encode(text, src)
	return append(dst, text...)
}

func (enc *Encoding) EncodeToString(src []byte) string { return string(enc.AppendEncode(nil, src)) }

// CorruptInputError is the place of the character that is wrong.
type CorruptInputError int64

func (e CorruptInputError) Error() string {
	return "illegal base64 data at input byte " + strconv.FormatInt(int64(e), 10)
}

func skipLines(src []byte, at int) int {
	for at < len(src) && (src[at] == '\n' || src[at] == '\r') {
		at++
	}
	return at
}

// Decode skips line ends. It gives how many bytes came before an error, too.
func (enc *Encoding) Decode(dst, src []byte) (n int, err error) {
	for at := 0; ; {
		var group [4]uint8
		have := 0
		for have < 4 {
			at = skipLines(src, at)
			if at == len(src) {
				break
			}
			v := enc.values[src[at]]
			if v == invalid {
				break
			}
			group[have] = v
			have++
			at++
		}
		ended := have < 4
		if ended {
			if at == len(src) {
				if have == 0 {
					return n, nil
				}
				if have == 1 || enc.padding != NoPadding {
					return n, CorruptInputError(at - have)
				}
			} else if at, err = enc.pads(src, at, have); have < 2 || err != nil && at < 0 {
				return n, err
			}
		}
		v := uint(group[0])<<18 | uint(group[1])<<12 | uint(group[2])<<6 | uint(group[3])
		if enc.strict && ended && v&(1<<(24-8*(have-1))-1) != 0 {
			return n, CorruptInputError(at - 4 + have)
		}
		for i := range have - 1 {
			dst[n] = byte(v >> (16 - 8*i))
			n++
		}
		if ended {
			return n, err
		}
	}
}

// pads reads the padding at src[at:] after `have` characters of a group. It gives the place behind;
// with an error, -1 unless what came before it counts.
func (enc *Encoding) pads(src []byte, at, have int) (int, error) {
	if rune(src[at]) != enc.padding || have < 2 {
		return -1, CorruptInputError(at)
	}
	at++
	if have == 2 {
		at = skipLines(src, at)
		if at == len(src) {
			return -1, CorruptInputError(len(src))
		}
		if rune(src[at]) != enc.padding {
			return -1, CorruptInputError(at - 1)
		}
		at++
	}
	if at = skipLines(src, at); at < len(src) {
		return at, CorruptInputError(at)
	}
	return at, nil
}

func (enc *Encoding) AppendDecode(dst, src []byte) ([]byte, error) {
	out := make([]byte, enc.DecodedLen(len(src)))
	n, err := enc.Decode(out, src)
	return append(dst, out[:n]...), err
}

func (enc *Encoding) DecodeString(s string) ([]byte, error) {
	out := make([]byte, enc.DecodedLen(len(s)))
	n, err := enc.Decode(out, []byte(s))
	return out[:n], err
}
