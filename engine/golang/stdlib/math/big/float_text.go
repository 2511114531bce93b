// Floats as text, and back.
package big

import (
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// A value in decimal: 0.d1d2d3... * 10**point, without zeros at the end.
type decimal struct {
	digits string
	point  int
}

// mant * 2**exp, all of it.
func decimalOf(mant *Int, exp int) decimal {
	m := new(Int)
	if exp >= 0 {
		m.Lsh(mant, uint(exp))
	} else { // * 5**-exp / 10**-exp
		m.Mul(mant, m.Exp(NewInt(5), NewInt(int64(-exp)), nil))
	}
	digits := m.String()
	point := len(digits)
	if exp < 0 {
		point += exp
	}
	return decimal{digits, point}.trimmed()
}

func (d decimal) trimmed() decimal {
	d.digits = strings.TrimRight(d.digits, "0")
	if d.digits == "" {
		d.point = 0
	}
	return d
}

// The first n digits, one more in the last place if up.
func (d decimal) cut(n int, up bool) decimal {
	if n < 0 || n >= len(d.digits) {
		if n < 0 {
			return decimal{}
		}
		return d
	}
	digits := []byte(d.digits[:n])
	if !up {
		return decimal{string(digits), d.point}.trimmed()
	}
	for i := n - 1; i >= 0; i-- {
		if digits[i] < '9' {
			digits[i]++
			return decimal{string(digits[:i+1]), d.point}
		}
	}
	return decimal{"1", d.point + 1}
}

// Rounded to n digits, halves to even.
func (d decimal) rounded(n int) decimal {
	if n < 0 || n >= len(d.digits) {
		return d.cut(n, false)
	}
	up := d.digits[n] >= '5'
	if d.digits[n] == '5' && n+1 == len(d.digits) {
		up = n > 0 && (d.digits[n-1]-'0')%2 == 1
	}
	return d.cut(n, up)
}

func (d decimal) at(i int) byte {
	if i < 0 || i >= len(d.digits) {
		return '0'
	}
	return d.digits[i]
}

// The fewest digits that no other Float of x's precision is nearer to.
func (d decimal) shortest(x *Float) decimal {
	if d.digits == "" {
		return d
	}
	// In units of half a last bit of x.
	shift := int(x.prec) + 1 - x.mant.BitLen()
	mant, exp := new(Int).Lsh(&x.mant, uint(shift)), x.exp-shift
	isEven := mant.Bit(1) == 0
	lower, upper := new(Int).Sub(mant, NewInt(1)), new(Int).Add(mant, NewInt(1))
	return d.between(decimalOf(lower, exp), decimalOf(upper, exp), isEven)
}

func (d decimal) between(lower, upper decimal, inclusive bool) decimal {
	for i := range d.digits {
		l, m := lower.at(i-d.point+lower.point), d.digits[i]
		u := upper.at(i - d.point + upper.point)
		if upper.point > d.point && i == 0 {
			u = '9' + 1 // upper has a digit more in front
		}
		down := l != m || inclusive && i+1-d.point+lower.point == len(lower.digits)
		up := m != u && (inclusive || m+1 < u || i+1-d.point+upper.point < len(upper.digits))
		switch {
		case down && up:
			return d.rounded(i + 1)
		case down:
			return d.cut(i+1, false)
		case up:
			return d.cut(i+1, true)
		}
	}
	return d
}

// Text is x in a format of strconv.FormatFloat, or p: a hexadecimal mantissa below 1 with a decimal
// exponent of two. A precision below 0 asks for as few digits as tell x from its neighbours.
func (x *Float) Text(format byte, prec int) string {
	return string(x.Append(make([]byte, 0, 16), format, prec))
}

// String is Text('g', 10).
func (x *Float) String() string { return x.Text('g', 10) }

// Append appends Text to buf.
func (x *Float) Append(buf []byte, format byte, prec int) []byte {
	if x.neg {
		buf = append(buf, '-')
	}
	if x.form == infinite {
		if !x.neg {
			buf = append(buf, '+')
		}
		return append(buf, "Inf"...)
	}
	switch format {
	case 'b':
		return x.appendBits(buf)
	case 'p':
		return x.appendFraction(buf)
	case 'x':
		return x.appendHex(buf, prec)
	case 'e', 'E', 'f', 'g', 'G':
		return x.appendDecimal(buf, format, prec)
	}
	if x.neg {
		buf = buf[:len(buf)-1]
	}
	return append(buf, '%', format)
}

func (x *Float) appendDecimal(buf []byte, format byte, prec int) []byte {
	var d decimal
	if x.form == finite {
		d = decimalOf(&x.mant, x.exp)
	}
	isShortest := prec < 0
	lower := format | 0x20
	if isShortest {
		d = d.shortest(x)
		switch lower {
		case 'e':
			prec = max(len(d.digits)-1, 0)
		case 'f':
			prec = max(len(d.digits)-d.point, 0)
		case 'g':
			prec = len(d.digits)
		}
	} else {
		switch lower {
		case 'e':
			d = d.rounded(1 + prec)
		case 'f':
			d = d.rounded(d.point + prec)
		case 'g':
			prec = max(prec, 1)
			d = d.rounded(prec)
		}
	}
	switch lower {
	case 'e':
		return appendExponent(buf, format, prec, d)
	case 'f':
		return appendFixed(buf, prec, d)
	}
	limit := prec
	if limit > len(d.digits) && len(d.digits) >= d.point {
		limit = len(d.digits)
	}
	if isShortest {
		limit = 6
	}
	if exp := d.point - 1; exp < -4 || exp >= limit {
		return appendExponent(buf, format+'e'-'g', min(prec, len(d.digits))-1, d)
	}
	if prec > d.point {
		prec = len(d.digits)
	}
	return appendFixed(buf, max(prec-d.point, 0), d)
}

func appendExponent(buf []byte, e byte, prec int, d decimal) []byte {
	buf = append(buf, d.at(0))
	if prec > 0 {
		buf = append(buf, '.')
		for i := 1; i <= prec; i++ {
			buf = append(buf, d.at(i))
		}
	}
	exp := 0
	if d.digits != "" {
		exp = d.point - 1
	}
	return fmt.Appendf(buf, "%c%+03d", e, exp)
}

func appendFixed(buf []byte, prec int, d decimal) []byte {
	if d.point <= 0 {
		buf = append(buf, '0')
	}
	for i := range max(d.point, 0) {
		buf = append(buf, d.at(i))
	}
	if prec > 0 {
		buf = append(buf, '.')
		for i := range prec {
			buf = append(buf, d.at(d.point+i))
		}
	}
	return buf
}

// The mantissa as a whole number of prec bits.
func (x *Float) appendBits(buf []byte) []byte {
	if x.form == zero {
		return append(buf, '0')
	}
	shift := int(x.prec) - x.mant.BitLen()
	return fmt.Appendf(buf, "%dp%+d", new(Int).Lsh(&x.mant, uint(max(shift, 0))), x.exp-shift)
}

func (x *Float) appendFraction(buf []byte) []byte {
	if x.form == zero {
		return append(buf, '0')
	}
	// To whole digits from the top.
	m := new(Int).Lsh(&x.mant, uint((4-x.mant.BitLen()%4)%4))
	return fmt.Appendf(buf, "0x.%sp%+d", strings.TrimRight(m.Text(16), "0"), x.exponent())
}

func (x *Float) appendHex(buf []byte, prec int) []byte {
	if x.form == zero {
		buf = append(buf, "0x0"...)
		if prec > 0 {
			buf = append(append(buf, '.'), strings.Repeat("0", prec)...)
		}
		return append(buf, "p+00"...)
	}
	bits := 1 + 4*prec
	if prec < 0 {
		bits = 1 + (int(x.MinPrec())-1+3)/4*4
	}
	r := new(Float).SetPrec(uint(bits)).SetMode(x.mode).Set(x)
	m := new(Int).Lsh(&r.mant, uint(bits-r.mant.BitLen()))
	digits := m.Text(16)
	buf = append(buf, "0x1"...)
	if digits = digits[1:]; digits != "" {
		buf = append(append(buf, '.'), digits...)
	}
	return fmt.Appendf(buf, "p%+03d", r.exponent()-1)
}

// Format prints x for the verbs of floating-point numbers.
func (x *Float) Format(s fmt.State, format rune) {
	prec, hasPrec := s.Precision()
	if !hasPrec {
		prec = 6
	}
	switch format {
	case 'e', 'E', 'f', 'b', 'p', 'x':
	case 'F':
		format = 'f'
	case 'v', 'g', 'G':
		if format == 'v' {
			format = 'g'
		}
		if !hasPrec {
			prec = -1
		}
	default:
		fmt.Fprintf(s, "%%!%c(*big.Float=%s)", format, x.String())
		return
	}
	text := x.Text(byte(format), prec)
	sign := ""
	switch {
	case text[0] == '-' || text[0] == '+':
		sign, text = text[:1], text[1:]
		if sign == "+" && s.Flag(' ') {
			sign = " "
		}
	case s.Flag('+'):
		sign = "+"
	case s.Flag(' '):
		sign = " "
	}
	padding := 0
	if width, has := s.Width(); has {
		padding = max(width-len(sign)-len(text), 0)
	}
	switch {
	case s.Flag('0') && !x.IsInf():
		text = sign + strings.Repeat("0", padding) + text
	case s.Flag('-'):
		text = sign + text + strings.Repeat(" ", padding)
	default:
		text = strings.Repeat(" ", padding) + sign + text
	}
	io.WriteString(s, text)
}

// SetString reads all of s, as Parse with base 0 does. When it cannot, the result is nil and false.
func (z *Float) SetString(s string) (*Float, bool) {
	if f, _, err := z.Parse(s, 0); err == nil {
		return f, true
	}
	return nil, false
}

// Parse reads a number with or without a point and an exponent (e, or p for one of two), or Inf. Base 0
// lets a prefix say the base.
func (z *Float) Parse(s string, base int) (f *Float, b int, err error) {
	z.withPrec(64)
	switch strings.ToLower(strings.TrimLeft(s, "+-")) {
	case "inf":
		if len(s) <= 4 {
			z.special(infinite, s[0] == '-')
			return z, 0, nil
		}
	case "":
		return nil, 0, io.EOF
	}
	text := s
	if base != 0 && base != 10 {
		prefix := map[int]string{2: "0b", 8: "0o", 16: "0x"}[base]
		if prefix == "" {
			return nil, 0, errors.New("math/big: no base of Float.Parse: " + strconv.Itoa(base))
		}
		digits := strings.TrimLeft(s, "+-")
		text = s[:len(s)-len(digits)] + prefix + digits
	}
	number, ok := readNumber(text)
	if !ok || base == 10 && number.base != 10 {
		return nil, 0, errors.New("number has no digits")
	}
	power := new(Int).Exp(NewInt(int64(number.base)), NewInt(int64(max(number.exp, -number.exp))), nil)
	m := &number.mantissa
	switch {
	case len(m.abs) == 0:
		z.special(zero, s[0] == '-')
	case number.exp >= 0:
		z.round(m.neg, new(Int).Mul(m, power), number.exp2, false)
	default:
		z.quotient(m.neg, m, power, number.exp2)
	}
	return z, number.base, nil
}

// ParseFloat is Parse with a precision and a rounding mode.
func ParseFloat(s string, base int, prec uint, mode RoundingMode) (f *Float, b int, err error) {
	return new(Float).SetPrec(prec).SetMode(mode).Parse(s, base)
}

// Scan reads a number for fmt's scanning functions.
func (z *Float) Scan(s fmt.ScanState, ch rune) error {
	text, err := s.Token(true, func(r rune) bool { return strings.ContainsRune("+-.0123456789abcdefxpABCDEFXPInf_", r) })
	if err != nil {
		return err
	}
	_, _, err = z.Parse(string(text), 0)
	return err
}

func (x *Float) MarshalText() ([]byte, error) {
	if x == nil {
		return []byte("<nil>"), nil
	}
	return x.Append(nil, 'g', -1), nil
}

func (z *Float) UnmarshalText(text []byte) error {
	if _, _, err := z.Parse(string(text), 0); err != nil {
		return fmt.Errorf("math/big: cannot unmarshal %q into a *big.Float (%v)", text, err)
	}
	return nil
}
