// Ints as text and bytes, and back.
package big

import (
	"errors"
	"fmt"
	"io"
	"strings"
)

// MaxBase is the largest base of texts: digits 0-9, a-z, A-Z.
const MaxBase = 62

// String is x in base 10.
func (x *Int) String() string { return x.Text(10) }

// Text is x in a base from 2 to MaxBase.
func (x *Int) Text(base int) string {
	if x == nil {
		return "<nil>"
	}
	if len(x.abs) == 0 {
		return "0"
	}
	if x.neg {
		return "-" + digits(x.abs, base)
	}
	return digits(x.abs, base)
}

// Append appends Text to buf.
func (x *Int) Append(buf []byte, base int) []byte { return append(buf, x.Text(base)...) }

func digitOf(c byte, base int) int {
	d := 1 << 10
	switch {
	case '0' <= c && c <= '9':
		d = int(c - '0')
	case 'a' <= c && c <= 'z':
		d = int(c-'a') + 10
	case 'A' <= c && c <= 'Z' && base <= 36:
		d = int(c-'A') + 10
	case 'A' <= c && c <= 'Z':
		d = int(c-'A') + 36
	}
	return d
}

// The base that a prefix says, and what follows it.
func prefixed(s string) (base int, rest string) {
	if len(s) < 2 || s[0] != '0' {
		return 10, s
	}
	switch s[1] {
	case 'x', 'X':
		return 16, s[2:]
	case 'b', 'B':
		return 2, s[2:]
	case 'o', 'O':
		return 8, s[2:]
	}
	return 8, s[1:]
}

// SetString reads all of s: a sign, and digits of the base; with base 0 a prefix 0x, 0b, 0o or 0 says
// it, and underscores may separate digits. When it cannot, the result is nil and false.
func (z *Int) SetString(s string, base int) (*Int, bool) {
	neg := false
	if s != "" && (s[0] == '-' || s[0] == '+') {
		neg, s = s[0] == '-', s[1:]
	}
	if base == 0 {
		whole := s
		base, s = prefixed(s)
		if strings.Contains(s, "_") {
			wasDigit := len(s) < len(whole)
			for i := range len(s) {
				if s[i] == '_' && (!wasDigit || i+1 == len(s)) {
					return nil, false
				}
				wasDigit = s[i] != '_'
			}
			s = strings.ReplaceAll(s, "_", "")
		}
	}
	if s == "" {
		return nil, false
	}
	for i := range len(s) {
		if digitOf(s[i], base) >= base {
			return nil, false
		}
	}
	z.take(parse(s, base))
	z.neg = neg && len(z.abs) > 0
	return z, true
}

// Format prints x for the verbs b, o, O, d, x, X, s and v; a precision is the least number of digits.
func (x *Int) Format(s fmt.State, ch rune) {
	base := 10
	prefix := ""
	switch ch {
	case 'b':
		base, prefix = 2, "0b"
	case 'o':
		base, prefix = 8, "0"
	case 'O':
		base, prefix = 8, "0o"
	case 'd', 's', 'v':
	case 'x':
		base, prefix = 16, "0x"
	case 'X':
		base, prefix = 16, "0X"
	default:
		fmt.Fprintf(s, "%%!%c(big.Int=%s)", ch, x.String())
		return
	}
	if x == nil {
		fmt.Fprint(s, "<nil>")
		return
	}
	sign := ""
	switch {
	case x.neg:
		sign = "-"
	case s.Flag('+'):
		sign = "+"
	case s.Flag(' '):
		sign = " "
	}
	if !s.Flag('#') && ch != 'O' {
		prefix = ""
	}
	text := strings.TrimPrefix(x.Text(base), "-")
	if ch == 'X' {
		text = strings.ToUpper(text)
	}
	least, hasPrecision := s.Precision()
	if hasPrecision && len(text) < least {
		text = strings.Repeat("0", least-len(text)) + text
	} else if hasPrecision && least == 0 && text == "0" {
		return
	}
	length := len(sign) + len(prefix) + len(text)
	left, zeros, right := 0, 0, 0
	if width, ok := s.Width(); ok && length < width {
		switch {
		case s.Flag('-'):
			right = width - length
		case s.Flag('0') && !hasPrecision:
			zeros = width - length
		default:
			left = width - length
		}
	}
	io.WriteString(s, strings.Repeat(" ", left)+sign+prefix+strings.Repeat("0", zeros)+text+strings.Repeat(" ", right))
}

// Scan reads a number for fmt's scanning functions; the verb says the base, v and s by a prefix.
func (z *Int) Scan(s fmt.ScanState, ch rune) error {
	s.SkipSpace()
	base := 0
	switch ch {
	case 'b':
		base = 2
	case 'o':
		base = 8
	case 'd':
		base = 10
	case 'x', 'X':
		base = 16
	case 's', 'v':
	default:
		return errors.New("Int.Scan: invalid verb")
	}
	isFirst := true
	text, err := s.Token(false, func(r rune) bool {
		isSign := isFirst && (r == '-' || r == '+')
		isFirst = false
		return isSign || r == '_' || r < 0x80 && digitOf(byte(r), 36) < 36
	})
	if err != nil {
		return err
	}
	if _, ok := z.SetString(string(text), base); !ok {
		return errors.New("number has no digits")
	}
	return nil
}

// Bytes are those of |x|, the highest first.
func (x *Int) Bytes() []byte { return x.FillBytes(make([]byte, (x.BitLen()+7)/8)) }

// FillBytes writes |x| into the end of buf, with zeros before.
func (x *Int) FillBytes(buf []byte) []byte {
	clear(buf)
	at := len(buf)
	for _, w := range x.abs {
		for range 8 {
			if at == 0 {
				if w != 0 {
					panic("math/big: buffer too small to fit value")
				}
				continue
			}
			at--
			buf[at] = byte(w)
			w >>= 8
		}
	}
	return buf
}

// SetBytes makes z the number with these bytes, the highest first.
func (z *Int) SetBytes(buf []byte) *Int {
	words := make(nat, (len(buf)+7)/8)
	for i, b := range buf {
		from := len(buf) - 1 - i
		words[from/8] |= Word(b) << (from % 8 * 8)
	}
	return z.take(false, trimmed(words))
}

func (x *Int) MarshalText() ([]byte, error) { return []byte(x.String()), nil }

func (z *Int) UnmarshalText(text []byte) error {
	if _, ok := z.SetString(string(text), 0); !ok {
		return fmt.Errorf("math/big: cannot unmarshal %q into a *big.Int", text)
	}
	return nil
}

func (x *Int) MarshalJSON() ([]byte, error) {
	if x == nil {
		return []byte("null"), nil
	}
	return x.MarshalText()
}

func (z *Int) UnmarshalJSON(text []byte) error {
	if string(text) == "null" {
		return nil
	}
	return z.UnmarshalText(text)
}

// The version of the binary form, above the bit of the sign.
const intVersion = 1

func (x *Int) GobEncode() ([]byte, error) {
	if x == nil {
		return nil, nil
	}
	head := byte(intVersion << 1)
	if x.neg {
		head |= 1
	}
	return append([]byte{head}, x.Bytes()...), nil
}

func (z *Int) GobDecode(buf []byte) error {
	if len(buf) == 0 {
		*z = Int{}
		return nil
	}
	if buf[0]>>1 != intVersion {
		return fmt.Errorf("Int.GobDecode: encoding version %d not supported", buf[0]>>1)
	}
	z.SetBytes(buf[1:])
	z.neg = buf[0]&1 != 0
	return nil
}
