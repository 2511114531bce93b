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

// Dump gives 16 bytes a line: where they are, their digits, and those that are letters.
func Dump(data []byte) string {
	var out strings.Builder
	for at := 0; at < len(data); at += 16 {
		line := data[at:min(at+16, len(data))]
		fmt.Fprintf(&out, "%08x ", at)
		for i := range 16 {
			if i%8 == 0 {
				out.WriteByte(' ')
			}
			if i < len(line) {
				fmt.Fprintf(&out, "%02x ", line[i])
			} else {
				out.WriteString("   ")
			}
		}
		out.WriteString(" |")
		for _, c := range line {
			if c < 32 || c > 126 {
				c = '.'
			}
			out.WriteByte(c)
		}
		out.WriteString("|\n")
	}
	return out.String()
}
