// Package strconv converts between values of the basic types and their texts. This file:
// errors, booleans and integers.
package strconv

import "errors"

// IntSize is the size of int in bits.
const IntSize = 64

var (
	ErrRange  = errors.New("value out of range")
	ErrSyntax = errors.New("invalid syntax")
)

// NumError says which text could not be converted by which function, and why.
type NumError struct {
	Func string
	Num  string
	Err  error
}

func (e *NumError) Error() string {
	return "strconv." + e.Func + ": parsing " + Quote(e.Num) + ": " + e.Err.Error()
}

func (e *NumError) Unwrap() error { return e.Err }

// decimal is native: writes u in base 10 to the end of buf and gives the place of its first digit.
func decimal(buf *[20]byte, u uint64) int

// Itoa is native: i in base 10.
func Itoa(i int) string

// ParseBool takes 1, t, T, TRUE, true, True, 0, f, F, FALSE, false, False.
func ParseBool(str string) (bool, error) {
	switch str {
	case "1", "t", "T", "true", "TRUE", "True":
		return true, nil
	case "0", "f", "F", "false", "FALSE", "False":
		return false, nil
	}
	return false, &NumError{"ParseBool", str, ErrSyntax}
}

func FormatBool(b bool) string {
	if b {
		return "true"
	}
	return "false"
}

func AppendBool(dst []byte, b bool) []byte { return append(dst, FormatBool(b)...) }

// FormatInt gives i in a base from 2 to 36.
func FormatInt(i int64, base int) string {
	if base == 10 {
		return Itoa(int(i))
	}
	var room [65]byte
	return string(AppendInt(room[:0], i, base))
}

// FormatUint is like FormatInt.
func FormatUint(i uint64, base int) string {
	if base == 10 && int(i) >= 0 {
		return Itoa(int(i))
	}
	var room [65]byte
	return string(AppendUint(room[:0], i, base))
}

// AppendInt appends i in this base to dst.
func AppendInt(dst []byte, i int64, base int) []byte {
	if i < 0 {
		return AppendUint(append(dst, '-'), uint64(-i), base)
	}
	return AppendUint(dst, uint64(i), base)
}

// AppendUint appends u in this base to dst.
func AppendUint(dst []byte, u uint64, base int) []byte {
	if u < uint64(base) && u < 10 {
		return append(dst, byte('0'+u))
	}
	if base == 10 {
		var room [20]byte
		return append(dst, room[decimal(&room, u):]...)
	}
	if base < 2 || base > 36 {
		panic("strconv: illegal AppendInt/FormatInt base")
	}
	var room [64]byte
	at := len(room)
	for b := uint64(base); ; u /= b {
		at--
		room[at] = "0123456789abcdefghijklmnopqrstuvwxyz"[u%b]
		if u < b {
			return append(dst, room[at:]...)
		}
	}
}

// Atoi is ParseInt(s, 10, 0) as an int.
func Atoi(s string) (int, error) {
	if n := len(s); 0 < n && n < 19 {
		digits := s
		if s[0] == '-' || s[0] == '+' {
			digits = s[1:]
		}
		value := 0
		for i := 0; i < len(digits); i++ {
			d := digits[i] - '0'
			if d > 9 {
				return 0, &NumError{"Atoi", s, ErrSyntax}
			}
			value = value*10 + int(d)
		}
		if len(digits) == 0 {
			return 0, &NumError{"Atoi", s, ErrSyntax}
		}
		if s[0] == '-' {
			value = -value
		}
		return value, nil
	}
	value, err := ParseInt(s, 10, 0)
	if e, ok := err.(*NumError); ok {
		e.Func = "Atoi"
	}
	return int(value), err
}

// ParseInt reads a signed integer in this base (0: from its prefix) that fits into bitSize bits
// (0: those of int). Out of range it gives the nearest value that fits, and ErrRange.
func ParseInt(s string, base, bitSize int) (int64, error) {
	digits := s
	if s != "" && (s[0] == '-' || s[0] == '+') {
		digits = s[1:]
	}
	u, err := parseUint(digits, base, bitSize)
	if err != nil && err != ErrRange || s == "" {
		return 0, &NumError{"ParseInt", s, err}
	}
	if bitSize == 0 {
		bitSize = IntSize
	}
	limit := uint64(1) << (bitSize - 1)
	negative := s[0] == '-'
	if negative && u > limit {
		return -int64(limit), &NumError{"ParseInt", s, ErrRange}
	}
	if !negative && u >= limit {
		return int64(limit - 1), &NumError{"ParseInt", s, ErrRange}
	}
	if negative {
		return -int64(u), nil
	}
	return int64(u), nil
}

// ParseUint is like ParseInt, without a sign.
func ParseUint(s string, base, bitSize int) (uint64, error) {
	u, err := parseUint(s, base, bitSize)
	if err != nil {
		return u, &NumError{"ParseUint", s, err}
	}
	return u, nil
}

func parseUint(s string, base, bitSize int) (uint64, error) {
	if s == "" {
		return 0, ErrSyntax
	}
	whole, separators := s, base == 0
	switch {
	case 2 <= base && base <= 36:
	case base == 0:
		base, s = prefixBase(s)
	default:
		return 0, errors.New("invalid base " + Itoa(base))
	}
	if bitSize == 0 {
		bitSize = IntSize
	} else if bitSize < 0 || bitSize > 64 {
		return 0, errors.New("invalid bit size " + Itoa(bitSize))
	}
	highest := uint64(1)<<bitSize - 1
	cutoff := ^uint64(0)/uint64(base) + 1
	separated := false
	var u uint64
	for i := 0; i < len(s); i++ {
		c := s[i]
		d := digitValue(c)
		if c == '_' && separators {
			separated = true
			continue
		}
		if d >= base {
			return 0, ErrSyntax
		}
		if u >= cutoff {
			return highest, ErrRange
		}
		u *= uint64(base)
		if sum := u + uint64(d); sum < u || sum > highest {
			return highest, ErrRange
		}
		u += uint64(d)
	}
	if separated && !separatorsFit(whole) {
		return 0, ErrSyntax
	}
	return u, nil
}

// prefixBase reads the prefix of a literal: its base, and the rest that must be digits.
func prefixBase(s string) (int, string) {
	if s[0] != '0' {
		return 10, s
	}
	if len(s) >= 3 {
		switch s[1] | 0x20 {
		case 'b':
			return 2, s[2:]
		case 'o':
			return 8, s[2:]
		case 'x':
			return 16, s[2:]
		}
	}
	return 8, s[1:]
}

// digitValue gives the value of a digit of base 36, 99 for another byte.
func digitValue(c byte) int {
	switch {
	case '0' <= c && c <= '9':
		return int(c - '0')
	case 'a' <= c|0x20 && c|0x20 <= 'z':
		return int(c|0x20-'a') + 10
	}
	return 99
}

// separatorsFit reports whether each _ of a number stands between two digits, or between the
// prefix and a digit.
func separatorsFit(s string) bool {
	if s != "" && (s[0] == '-' || s[0] == '+') {
		s = s[1:]
	}
	const start, digit, separator, other = 0, 1, 2, 3
	before, hex := start, false
	if len(s) >= 2 && s[0] == '0' {
		if c := s[1] | 0x20; c == 'b' || c == 'o' || c == 'x' {
			before, hex, s = digit, c == 'x', s[2:]
		}
	}
	for i := 0; i < len(s); i++ {
		d := digitValue(s[i])
		switch {
		case d < 10 || hex && d < 16:
			before = digit
		case s[i] == '_':
			if before != digit {
				return false
			}
			before = separator
		default:
			if before == separator {
				return false
			}
			before = other
		}
	}
	return before != separator
}
