// Package hex writes bytes as two hexadecimal digits each.
package hex

import (
	"errors"
	"fmt"
	"io"
	"strings"
)

var ErrLength = errors.New("encoding/hex: odd length hex string")

// InvalidByteError is of a byte that is no digit.
type InvalidByteError byte

func (e InvalidByteError) Error() string {
	return fmt.Sprintf("encoding/hex: invalid byte: %#U", rune(e))
}

const digits = "0123456789abcdef"

func EncodedLen(n int) int { return 2 * n }
func DecodedLen(x int) int { return x / 2 }

func Encode(dst, src []byte) int {
	for i, b := range src {
		dst[2*i], dst[2*i+1] = digits[b>>4], digits[b&15]
	}
	return 2 * len(src)
}

func AppendEncode(dst, src []byte) []byte {
	for _, b := range src {
		dst = append(dst, digits[b>>4], digits[b&15])
	}
	return dst
}

func EncodeToString(src []byte) string { return string(AppendEncode(nil, src)) }

func value(c byte) int {
	switch {
	case '0' <= c && c <= '9':
		return int(c - '0')
	case 'a' <= c|0x20 && c|0x20 <= 'f':
		return int(c|0x20-'a') + 10
	}
	return -1
}

// Decode reads pairs of digits until one is wrong.
func Decode(dst, src []byte) (n int, err error) {
	for ; 2*n+1 < len(src); n++ {
		high, low := value(src[2*n]), value(src[2*n+1])
		if high < 0 {
			return n, InvalidByteError(src[2*n])
		}
		if low < 0 {
			return n, InvalidByteError(src[2*n+1])
		}
		dst[n] = byte(high<<4 | low)
	}
	if len(src)%2 == 1 {
		if last := src[len(src)-1]; value(last) < 0 {
			return n, InvalidByteError(last)
		}
		return n, ErrLength
	}
	return n, nil
}

func AppendDecode(dst, src []byte) ([]byte, error) {
	out := make([]byte, len(src)/2)
	n, err := Decode(out, src)
	return append(dst, out[:n]...), err
}

func DecodeString(s string) ([]byte, error) { return AppendDecode([]byte{}, []byte(s)) }

// NewEncoder writes to w what is written to it, in digits.
func NewEncoder(w io.Writer) io.Writer { return encoder{w} }

type encoder struct{ w io.Writer }

func (e encoder) Write(p []byte) (n int, err error) {
	written, err := e.w.Write(AppendEncode(nil, p))
	return written / 2, err
}

// NewDecoder reads digits from r.
func NewDecoder(r io.Reader) io.Reader { return &decoder{r: r} }

type decoder struct {
	r    io.Reader
	rest []byte // digits that were read and are not decoded
	err  error  // of r
}

func (d *decoder) Read(p []byte) (n int, err error) {
	for len(d.rest) < 2 && d.err == nil {
		var buf [1024]byte
		size, err := d.r.Read(buf[len(d.rest):])
		d.rest = append(d.rest, buf[len(d.rest):len(d.rest)+size]...)
		if d.err = err; err == io.EOF && len(d.rest)%2 != 0 {
			if last := d.rest[len(d.rest)-1]; value(last) < 0 {
				d.err = InvalidByteError(last)
			} else {
				d.err = io.ErrUnexpectedEOF
			}
		}
	}
	n, err = Decode(p, d.rest[:min(len(d.rest)/2, len(p))*2])
	d.rest = d.rest[2*n:]
	switch {
	case err != nil:
		d.err, d.rest = err, nil
		return n, err
	case len(d.rest) < 2:
		return n, d.err
	}
	return n, nil
}

// Dump gives 16 bytes a line: where they are, their digits, and those that are letters.
func Dump(data []byte) string {
	var out strings.Builder
	dumper := Dumper(&out)
	dumper.Write(data)
	dumper.Close()
	return out.String()
}

// Dumper writes to w what Dump gives of what is written to it; the last line when it is closed.
func Dumper(w io.Writer) io.WriteCloser { return &dumper{w: w} }

type dumper struct {
	w      io.Writer
	line   []byte // of 16 at most
	at     int    // where it begins
	closed bool
}

func (d *dumper) Write(data []byte) (n int, err error) {
	if d.closed {
		return 0, errors.New("encoding/hex: dumper closed")
	}
	for len(data) > 0 {
		size := min(16-len(d.line), len(data))
		d.line = append(d.line, data[:size]...)
		data = data[size:]
		n += size
		if len(d.line) == 16 {
			if err := d.flush(); err != nil {
				return n, err
			}
		}
	}
	return n, nil
}

func (d *dumper) Close() error {
	if d.closed || len(d.line) == 0 {
		d.closed = true
		return nil
	}
	d.closed = true
	return d.flush()
}

func (d *dumper) flush() error {
	out := fmt.Appendf(nil, "%08x ", d.at)
	for i := range 16 {
		if i%8 == 0 {
			out = append(out, ' ')
		}
		if i < len(d.line) {
			out = fmt.Appendf(out, "%02x ", d.line[i])
		} else {
			out = append(out, "   "...)
		}
	}
	out = append(out, " |"...)
	for _, c := range d.line {
		if c < 32 || c > 126 {
			c = '.'
		}
		out = append(out, c)
	}
	d.at += len(d.line)
	d.line = d.line[:0]
	_, err := d.w.Write(append(out, "|\n"...))
	return err
}
