// The verbs on values of basic types.
package fmt

import (
	"strconv"
	"unicode/utf8"
	"unsafe"
)

func (p *pp) fill(n int, zero bool) {
	c := byte(' ')
	if zero {
		c = '0'
	}
	for ; n > 0; n-- {
		p.buf = append(p.buf, c)
	}
}

// pad writes s with spaces to the width; with zeros before it if zero is set.
func (p *pp) pad(s string, zero bool) {
	if !p.widSet || p.wid == 0 {
		p.buf = append(p.buf, s...)
		return
	}
	n := p.wid - utf8.RuneCountInString(s)
	if p.minus {
		p.buf = append(p.buf, s...)
		p.fill(n, false)
		return
	}
	p.fill(n, zero)
	p.buf = append(p.buf, s...)
}

func view(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }

func (p *pp) padBytes(b []byte, zero bool) { p.pad(view(b), zero) }

func (p *pp) fmtBool(v bool, verb rune) {
	if verb != 't' && verb != 'v' {
		p.badVerb(verb)
		return
	}
	p.pad(strconv.FormatBool(v), p.zero)
}

// fmtInteger prints an integer; negative ones come as their two's complement and signed.
func (p *pp) fmtInteger(u uint64, signed bool, verb rune) {
	switch verb {
	case 'v':
		if p.sharpV && !signed {
			p.fmtHex0x(u, true)
			return
		}
		p.integer(u, 10, signed, verb)
	case 'd':
		p.integer(u, 10, signed, verb)
	case 'b':
		p.integer(u, 2, signed, verb)
	case 'o', 'O':
		p.integer(u, 8, signed, verb)
	case 'x', 'X':
		p.integer(u, 16, signed, verb)
	case 'c':
		p.padBytes(utf8.AppendRune(nil, runeOf(u)), p.zero)
	case 'q':
		if p.plus {
			p.padBytes(strconv.AppendQuoteRuneToASCII(nil, runeOf(u)), p.zero)
		} else {
			p.padBytes(strconv.AppendQuoteRune(nil, runeOf(u)), p.zero)
		}
	case 'U':
		p.fmtUnicode(u)
	default:
		p.badVerb(verb)
	}
}

func runeOf(u uint64) rune {
	if u > utf8.MaxRune {
		return utf8.RuneError
	}
	return rune(u)
}

func (p *pp) integer(u uint64, base int, signed bool, verb rune) {
	if p.plain && base == 10 {
		if signed {
			p.buf = strconv.AppendInt(p.buf, int64(u), 10)
		} else {
			p.buf = strconv.AppendUint(p.buf, u, 10)
		}
		return
	}
	var room [64]byte
	if base == 10 && !(p.precSet || p.zero || p.plus || p.space) {
		if signed {
			p.padBytes(strconv.AppendInt(room[:0], int64(u), 10), false)
		} else {
			p.padBytes(strconv.AppendUint(room[:0], u, 10), false)
		}
		return
	}
	negative := signed && int64(u) < 0
	if negative {
		u = -u
	}
	least := 0
	if p.precSet {
		least = p.prec
		if least == 0 && u == 0 {
			p.fill(p.wid, false)
			return
		}
	} else if p.zero && !p.minus && p.widSet {
		least = p.wid
		if negative || p.plus || p.space {
			least--
		}
	}
	digits := strconv.AppendUint(room[:0], u, base)
	if verb == 'X' {
		for i, c := range digits {
			if c >= 'a' {
				digits[i] = c - 'a' + 'A'
			}
		}
	}
	var made [80]byte
	out := made[:0]
	switch {
	case negative:
		out = append(out, '-')
	case p.plus:
		out = append(out, '+')
	case p.space:
		out = append(out, ' ')
	}
	if verb == 'O' {
		out = append(out, "0o"...)
	}
	if p.sharp {
		switch base {
		case 2:
			out = append(out, "0b"...)
		case 8:
			if digits[0] != '0' && least <= len(digits) {
				out = append(out, '0')
			}
		case 16:
			out = append(out, '0', byte(verb))
		}
	}
	for n := least - len(digits); n > 0; n-- {
		out = append(out, '0')
	}
	p.padBytes(append(out, digits...), false)
}

// fmtHex0x prints u in hexadecimal, with 0x or without, other flags as they are.
func (p *pp) fmtHex0x(u uint64, prefix bool) {
	sharp, plain := p.sharp, p.plain
	p.sharp, p.plain = prefix, false
	p.integer(u, 16, false, 'x')
	p.sharp, p.plain = sharp, plain
}

func (p *pp) fmtUnicode(u uint64) {
	least := 4
	if p.precSet && p.prec > 4 {
		least = p.prec
	}
	var room [16]byte
	digits := strconv.AppendUint(room[:0], u, 16)
	out := []byte("U+")
	for n := least - len(digits); n > 0; n-- {
		out = append(out, '0')
	}
	for _, c := range digits {
		if c >= 'a' {
			c -= 'a' - 'A'
		}
		out = append(out, c)
	}
	if p.sharp && u <= utf8.MaxRune && strconv.IsPrint(rune(u)) {
		out = append(utf8.AppendRune(append(out, " '"...), rune(u)), '\'')
	}
	p.padBytes(out, false)
}

func (p *pp) fmtFloat(v float64, size int, verb rune) {
	switch verb {
	case 'v':
		p.float(v, size, 'g', -1)
	case 'b', 'g', 'G', 'x', 'X':
		p.float(v, size, byte(verb), -1)
	case 'f', 'e', 'E':
		p.float(v, size, byte(verb), 6)
	case 'F':
		p.float(v, size, 'f', 6)
	default:
		p.badVerb(verb)
	}
}

func (p *pp) float(v float64, size int, format byte, prec int) {
	if p.precSet {
		prec = p.prec
	}
	if p.plain || !(p.widSet || p.plus || p.space || p.sharp) {
		p.buf = strconv.AppendFloat(p.buf, v, format, prec, size)
		return
	}
	var room [64]byte
	num := strconv.AppendFloat(room[:1], v, format, prec, size)
	if num[1] == '-' || num[1] == '+' {
		num = num[1:]
	} else {
		num[0] = '+'
	}
	if p.space && num[0] == '+' && !p.plus {
		num[0] = ' '
	}
	if num[1] == 'I' || num[1] == 'N' {
		if num[1] == 'N' && !p.space && !p.plus {
			num = num[1:]
		}
		p.padBytes(num, false)
		return
	}
	if p.sharp && format != 'b' {
		num = withPoint(num, format, prec)
	}
	if p.plus || num[0] != '+' {
		if p.zero && !p.minus && p.widSet && p.wid > len(num) {
			p.buf = append(p.buf, num[0])
			p.fill(p.wid-len(num), true)
			p.buf = append(p.buf, num[1:]...)
			return
		}
		p.padBytes(num, p.zero)
		return
	}
	p.padBytes(num[1:], p.zero)
}

// withPoint gives a float its point and, under %g and %x, the zeros up to its precision.
func withPoint(num []byte, format byte, prec int) []byte {
	missing := 0
	switch format {
	case 'g', 'G', 'x':
		missing = prec
		if missing < 0 {
			missing = 6
		}
	}
	hex := format == 'x' || format == 'X'
	end, point, counting := len(num), false, false
	for i := 1; i < end; i++ {
		c := num[i]
		switch {
		case c == '.':
			point = true
		case c == 'p' || c == 'P' || !hex && (c == 'e' || c == 'E'):
			end = i
		default:
			if c != '0' {
				counting = true
			}
			if counting {
				missing--
			}
		}
	}
	tail := string(num[end:])
	num = num[:end]
	if !point {
		if len(num) == 2 && num[1] == '0' {
			missing--
		}
		num = append(num, '.')
	}
	for ; missing > 0; missing-- {
		num = append(num, '0')
	}
	return append(num, tail...)
}

func (p *pp) fmtComplex(v complex128, size int, verb rune) {
	switch verb {
	case 'v', 'b', 'g', 'G', 'x', 'X', 'f', 'F', 'e', 'E':
		plus, plain := p.plus, p.plain
		p.buf = append(p.buf, '(')
		p.fmtFloat(real(v), size/2, verb)
		p.plus, p.plain = true, false
		p.fmtFloat(imag(v), size/2, verb)
		p.plus, p.plain = plus, plain
		p.buf = append(p.buf, "i)"...)
	default:
		p.badVerb(verb)
	}
}

// cut shortens s to as many runes as the precision allows.
func (p *pp) cut(s string) string {
	if p.precSet {
		n := p.prec
		for i := range s {
			if n--; n < 0 {
				return s[:i]
			}
		}
	}
	return s
}

func (p *pp) fmtString(v string, verb rune) {
	switch verb {
	case 'v':
		if p.sharpV {
			p.quoted(v)
		} else if p.plain {
			p.buf = append(p.buf, v...)
		} else {
			p.pad(p.cut(v), p.zero)
		}
	case 's':
		if p.plain {
			p.buf = append(p.buf, v...)
		} else {
			p.pad(p.cut(v), p.zero)
		}
	case 'x', 'X':
		p.hex(v, verb)
	case 'q':
		p.quoted(v)
	default:
		p.badVerb(verb)
	}
}

func (p *pp) quoted(s string) {
	s = p.cut(s)
	switch {
	case p.sharp && strconv.CanBackquote(s):
		p.pad("`"+s+"`", p.zero)
	case p.plus:
		p.padBytes(strconv.AppendQuoteToASCII(nil, s), p.zero)
	default:
		p.padBytes(strconv.AppendQuote(nil, s), p.zero)
	}
}

func (p *pp) hex(s string, verb rune) {
	if p.precSet && p.prec < len(s) {
		s = s[:p.prec]
	}
	width := 2 * len(s)
	if width == 0 {
		if p.widSet {
			p.fill(p.wid, p.zero && !p.minus)
		}
		return
	}
	if p.space {
		if p.sharp {
			width *= 2
		}
		width += len(s) - 1
	} else if p.sharp {
		width += 2
	}
	if p.widSet && !p.minus {
		p.fill(p.wid-width, p.zero)
	}
	alphabet := "0123456789abcdef"
	if verb == 'X' {
		alphabet = "0123456789ABCDEF"
	}
	for i := 0; i < len(s); i++ {
		if p.space && i > 0 {
			p.buf = append(p.buf, ' ')
		}
		if p.sharp && (p.space || i == 0) {
			p.buf = append(p.buf, '0', byte(verb))
		}
		p.buf = append(p.buf, alphabet[s[i]>>4], alphabet[s[i]&15])
	}
	if p.widSet && p.minus {
		p.fill(p.wid-width, false)
	}
}

// fmtBytes prints a slice or array of bytes of the type with this name.
func (p *pp) fmtBytes(v []byte, verb rune, typeName string) {
	switch verb {
	case 'v', 'd':
		if !p.sharpV {
			p.buf = append(p.buf, '[')
			for i, c := range v {
				if i > 0 {
					p.buf = append(p.buf, ' ')
				}
				p.integer(uint64(c), 10, false, verb)
			}
			p.buf = append(p.buf, ']')
			return
		}
		p.complain(typeName)
		if v == nil {
			p.complain("(nil)")
			return
		}
		p.buf = append(p.buf, '{')
		for i, c := range v {
			if i > 0 {
				p.complain(", ")
			}
			p.fmtHex0x(uint64(c), true)
		}
		p.buf = append(p.buf, '}')
	case 's':
		p.pad(p.cut(view(v)), p.zero)
	case 'x', 'X':
		p.hex(view(v), verb)
	case 'q':
		p.quoted(view(v))
	}
}
