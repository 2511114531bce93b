// Floating-point and complex numbers as text, and back.
package strconv

import "unsafe"

// digits is native: the decimal digits of f, which is finite and above 0, as the shortest that
// read back as f with bitSize bits (mode 0), rounded to prec significant digits (mode 1) or
// rounded to prec digits after the point (mode 2). They go to buf without zeros at the end; the
// value is 0.DIGITS * 10^point. n may be 0 in mode 2. What does not fit into buf is dropped.
func digits(buf []byte, f float64, bitSize, mode, prec int) (n, point int)

// parseDecimal is native: the float with bitSize bits nearest to s, which has the form
// digits[.digits][e[sign]digits] with a digit before or after the point; ok is false if it
// overflows, and then f is +Inf.
func parseDecimal(s string, bitSize int) (f float64, ok bool)

// fixed is native: f, which is finite and not negative, with prec digits after the point. n is how
// many bytes that is; if they do not fit into buf, 0.
func fixed(buf *[64]byte, f float64, prec int) (n int)

func bitsOf(f float64) uint64 { return *(*uint64)(unsafe.Pointer(&f)) }

func floatOf(bits uint64) float64 { return *(*float64)(unsafe.Pointer(&bits)) }

func bits32Of(f float32) uint32 { return *(*uint32)(unsafe.Pointer(&f)) }

// FormatFloat gives f, taken as a float of bitSize bits, as text: format b, e, E, f, g, G, x or
// X, with prec digits or (-1) as few as are needed.
func FormatFloat(f float64, fmt byte, prec, bitSize int) string {
	var room [32]byte
	return string(AppendFloat(room[:0], f, fmt, prec, bitSize))
}

// AppendFloat appends what FormatFloat gives.
func AppendFloat(dst []byte, f float64, fmt byte, prec, bitSize int) []byte {
	if bitSize == 32 {
		f = float64(float32(f))
	} else if bitSize != 64 {
		panic("strconv: illegal AppendFloat/FormatFloat bitSize")
	}
	if f != f {
		return append(dst, "NaN"...)
	}
	sign := byte('+')
	if bitsOf(f)>>63 != 0 {
		sign = '-'
		f = -f
	}
	if f > 1.79769313486231570814527423731704356798070e+308 {
		return append(append(dst, sign), "Inf"...)
	}
	if sign == '-' {
		dst = append(dst, sign)
	}
	switch fmt {
	case 'b':
		return appendBinary(dst, f, bitSize)
	case 'x', 'X':
		return appendHex(dst, f, fmt, prec)
	case 'e', 'E', 'f', 'g', 'G':
		return appendDecimal(dst, f, fmt, prec, bitSize)
	}
	if sign == '-' {
		dst = dst[:len(dst)-1]
	}
	return append(dst, '%', fmt)
}

func appendDecimal(dst []byte, f float64, fmt byte, prec, bitSize int) []byte {
	if fmt == 'f' && prec >= 0 {
		var text [64]byte
		if n := fixed(&text, f, prec); n != 0 {
			return append(dst, text[:n]...)
		}
	}
	shortest := prec < 0
	mode, count := 0, 0
	if !shortest {
		switch fmt {
		case 'e', 'E':
			mode, count = 1, prec+1
		case 'f':
			mode, count = 2, prec
		default:
			prec = max(prec, 1)
			mode, count = 1, prec
		}
	}
	var room [32]byte
	buf := room[:]
	if mode == 2 || count > len(room) {
		buf = make([]byte, min(count+310, 800))
	}
	n, point := 0, 0
	if f != 0 {
		n, point = digits(buf, f, bitSize, mode, count)
	}
	d := buf[:n]
	switch fmt {
	case 'e', 'E':
		if shortest {
			prec = n - 1
		}
		return appendE(dst, d, point, prec, fmt)
	case 'f':
		if shortest {
			prec = n - point
		}
		return appendF(dst, d, point, prec)
	}
	limit := prec
	if limit > n && n >= point {
		limit = n
	}
	if shortest {
		limit, prec = 6, n
	}
	if exp := point - 1; n != 0 && (exp < -4 || exp >= limit) {
		return appendE(dst, d, point, min(prec, n)-1, fmt-'g'+'e')
	}
	if prec > point {
		prec = n
	}
	return appendF(dst, d, point, prec-point)
}

// appendE appends d.ddde±dd.
func appendE(dst, d []byte, point, prec int, letter byte) []byte {
	if len(d) == 0 {
		d, point = []byte("0"), 1
	}
	dst = append(dst, d[0])
	if prec > 0 {
		dst = append(dst, '.')
		shown := min(len(d), prec+1)
		dst = append(dst, d[1:shown]...)
		for i := shown; i <= prec; i++ {
			dst = append(dst, '0')
		}
	}
	return appendExponent(append(dst, letter), point-1)
}

func appendExponent(dst []byte, exp int) []byte {
	sign := byte('+')
	if exp < 0 {
		sign, exp = '-', -exp
	}
	dst = append(dst, sign)
	if exp < 10 {
		dst = append(dst, '0')
	}
	return AppendInt(dst, int64(exp), 10)
}

// appendF appends ddd.ddd.
func appendF(dst, d []byte, point, prec int) []byte {
	if point > 0 {
		shown := min(len(d), point)
		dst = append(dst, d[:shown]...)
		for i := shown; i < point; i++ {
			dst = append(dst, '0')
		}
	} else {
		dst = append(dst, '0')
	}
	if prec > 0 {
		dst = append(dst, '.')
		for i := point; i < point+prec; i++ {
			if 0 <= i && i < len(d) {
				dst = append(dst, d[i])
			} else {
				dst = append(dst, '0')
			}
		}
	}
	return dst
}

// appendBinary appends the mantissa as an integer and the exponent of 2.
func appendBinary(dst []byte, f float64, bitSize int) []byte {
	bits, width, bias := bitsOf(f), 52, 1075
	if bitSize == 32 {
		bits, width, bias = uint64(bits32Of(float32(f))), 23, 150
	}
	exp := int(bits >> width)
	mantissa := bits & (1<<width - 1)
	if exp == 0 {
		exp = 1
	} else {
		mantissa |= 1 << width
	}
	exp -= bias
	dst = append(AppendUint(dst, mantissa, 10), 'p')
	if exp >= 0 {
		dst = append(dst, '+')
	}
	return AppendInt(dst, int64(exp), 10)
}

// appendHex appends 0x1.hhhp±dd.
func appendHex(dst []byte, f float64, letter byte, prec int) []byte {
	bits := bitsOf(f)
	exp := int(bits>>52) - 1023
	mantissa := bits & (1<<52 - 1)
	if exp == -1023 && mantissa != 0 {
		for exp++; mantissa < 1<<52; exp-- {
			mantissa <<= 1
		}
	} else if mantissa|uint64(exp+1023) == 0 {
		exp = 0
	} else {
		mantissa |= 1 << 52
	}
	if 0 <= prec && prec < 13 {
		drop := 52 - 4*prec
		half := uint64(1) << (drop - 1)
		rest := mantissa & (1<<drop - 1)
		mantissa >>= drop
		if rest > half || rest == half && mantissa&1 == 1 {
			mantissa++
		}
		mantissa <<= drop
		if mantissa>>53 != 0 {
			mantissa >>= 1
			exp++
		}
	}
	alphabet := "0123456789abcdef"
	if letter == 'X' {
		alphabet = "0123456789ABCDEF"
	}
	dst = append(dst, '0', letter, byte('0'+mantissa>>52))
	mantissa &= 1<<52 - 1
	if prec < 0 && mantissa != 0 || prec > 0 {
		dst = append(dst, '.')
		for i := 0; prec < 0 && mantissa != 0 || i < prec; i++ {
			dst = append(dst, alphabet[mantissa>>48&15])
			mantissa = mantissa << 4 & (1<<52 - 1)
		}
	}
	return appendExponent(append(dst, letter-'x'+'p'), exp)
}

// ParseFloat reads a number as a Go literal has it, or a spelling of Inf or NaN, as the nearest
// float of bitSize bits. Beyond the largest it gives an infinity and ErrRange.
func ParseFloat(s string, bitSize int) (float64, error) {
	f, n, err := floatPrefix(s, bitSize)
	if n != len(s) {
		f, err = 0, ErrSyntax
	}
	if err != nil {
		return f, &NumError{"ParseFloat", s, err}
	}
	return f, nil
}

// floatPrefix reads a float at the start of s and tells how many bytes it has.
func floatPrefix(s string, bitSize int) (f float64, n int, err error) {
	rest, negative := s, false
	if s != "" && (s[0] == '-' || s[0] == '+') {
		rest, negative = s[1:], s[0] == '-'
	}
	switch {
	case foldedPrefix(rest, "infinity"):
		f, n = floatOf(0x7FF<<52), 8
	case foldedPrefix(rest, "inf"):
		f, n = floatOf(0x7FF<<52), 3
	case foldedPrefix(s, "nan"):
		return floatOf(0x7FF8000000000000 | uint64(bitSize)>>6), 3, nil
	default:
		f, n, err = number(rest, bitSize)
	}
	if n == 0 {
		return 0, 0, ErrSyntax
	}
	if negative {
		f = -f
	}
	return f, n + len(s) - len(rest), err
}

func foldedPrefix(s, lower string) bool {
	if len(s) < len(lower) {
		return false
	}
	for i := 0; i < len(lower); i++ {
		if s[i]|0x20 != lower[i] {
			return false
		}
	}
	return true
}

// number reads an unsigned number at the start of s; n is 0 if there is none.
func number(s string, bitSize int) (f float64, n int, err error) {
	hex := len(s) > 2 && s[0] == '0' && s[1]|0x20 == 'x'
	i, base, letter := 0, 10, byte('e')
	if hex {
		i, base, letter = 2, 16, 'p'
	}
	begin, some, dot, separated := i, false, false, false
	for ; i < len(s); i++ {
		if s[i] == '_' {
			separated = true
		} else if s[i] == '.' && !dot {
			dot = true
		} else if digitValue(s[i]) < base {
			some = true
		} else {
			break
		}
	}
	if !some {
		return 0, 0, nil
	}
	mantissa, exp := s[begin:i], 0
	if i < len(s) && s[i]|0x20 == letter {
		j := i + 1
		down := false
		if j < len(s) && (s[j] == '-' || s[j] == '+') {
			down = s[j] == '-'
			j++
		}
		if j >= len(s) || s[j] < '0' || s[j] > '9' {
			return 0, 0, nil
		}
		for ; j < len(s) && (s[j] == '_' || '0' <= s[j] && s[j] <= '9'); j++ {
			if s[j] == '_' {
				separated = true
			} else if exp < 10000 {
				exp = exp*10 + int(s[j]-'0')
			}
		}
		if down {
			exp = -exp
		}
		i = j
	} else if hex {
		return 0, 0, nil
	}
	if separated && !separatorsFit(s[:i]) {
		return 0, 0, nil
	}
	ok := true
	if hex {
		f, ok = hexFloat(mantissa, exp, bitSize)
	} else {
		text := s[:i]
		if separated {
			text = withoutSeparators(text)
		}
		f, ok = parseDecimal(text, bitSize)
	}
	if !ok {
		err = ErrRange
	}
	return f, i, err
}

func withoutSeparators(s string) string {
	kept := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		if s[i] != '_' {
			kept = append(kept, s[i])
		}
	}
	return string(kept)
}

// hexFloat rounds hexadecimal digits * 2^exp to a float, ties to even.
func hexFloat(text string, exp, bitSize int) (float64, bool) {
	var m uint64
	sticky, dot := uint64(0), false
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c == '.':
			dot = true
		case c == '_':
		case m>>59 == 0:
			m = m<<4 | uint64(digitValue(c))
			if dot {
				exp -= 4
			}
		default:
			if c != '0' {
				sticky = 1
			}
			if !dot {
				exp += 4
			}
		}
	}
	if m == 0 {
		return 0, true
	}
	for m>>62 == 0 {
		m <<= 1
		exp--
	}
	for m>>63 != 0 {
		sticky |= m & 1
		m >>= 1
		exp++
	}
	// Now m has its highest bit at 62: the value is 1.x * 2^(exp+62).
	width, lowest, highest := 52, -1022, 1023
	if bitSize == 32 {
		width, lowest, highest = 23, -126, 127
	}
	exp += 62
	drop := 62 - width
	if exp < lowest {
		drop += lowest - exp
		exp = lowest
	}
	if drop > 63 {
		return 0, true
	}
	rest := m&(1<<drop-1)<<1 | sticky
	m >>= drop
	if half := uint64(1) << drop; rest > half || rest == half && m&1 == 1 {
		m++
	}
	if m>>(width+1) != 0 {
		m >>= 1
		exp++
	}
	if exp > highest {
		return floatOf(0x7FF << 52), false
	}
	if bitSize == 32 {
		bits := uint32(m & (1<<23 - 1))
		if m>>23 != 0 {
			bits |= uint32(exp+127) << 23
		}
		return float64(*(*float32)(unsafe.Pointer(&bits))), true
	}
	bits := m & (1<<52 - 1)
	if m>>52 != 0 {
		bits |= uint64(exp+1023) << 52
	}
	return floatOf(bits), true
}

// FormatComplex gives (a+bi), each part as FormatFloat gives it with half of bitSize.
func FormatComplex(c complex128, fmt byte, prec, bitSize int) string {
	if bitSize != 64 && bitSize != 128 {
		panic("invalid bitSize")
	}
	im := FormatFloat(imag(c), fmt, prec, bitSize/2)
	if im[0] != '+' && im[0] != '-' {
		im = "+" + im
	}
	return "(" + FormatFloat(real(c), fmt, prec, bitSize/2) + im + "i)"
}

// ParseComplex reads N, Ni or N±Ni, in parentheses or not.
func ParseComplex(s string, bitSize int) (complex128, error) {
	size := 64
	if bitSize == 64 {
		size = 32
	}
	fail := func(c complex128, err error) (complex128, error) {
		return c, &NumError{"ParseComplex", s, err}
	}
	text := s
	if n := len(s); n >= 2 && s[0] == '(' && s[n-1] == ')' {
		text = s[1 : n-1]
	}
	re, n, err := floatPrefix(text, size)
	var late error
	if err == ErrRange {
		late, err = err, nil
	}
	if err != nil {
		return fail(0, err)
	}
	text = text[n:]
	if text == "" {
		if late != nil {
			return fail(complex(re, 0), late)
		}
		return complex(re, 0), nil
	}
	switch text[0] {
	case '+':
		// Taken off, so that +NaN is read; a second + must stay an error.
		if len(text) > 1 && text[1] != '+' {
			text = text[1:]
		}
	case '-':
	case 'i':
		if len(text) == 1 {
			if late != nil {
				return fail(complex(0, re), late)
			}
			return complex(0, re), nil
		}
		return fail(0, ErrSyntax)
	default:
		return fail(0, ErrSyntax)
	}
	im, n, err := floatPrefix(text, size)
	if err == ErrRange {
		late, err = err, nil
	}
	if err != nil {
		return fail(0, err)
	}
	if text[n:] != "i" {
		return fail(0, ErrSyntax)
	}
	if late != nil {
		return fail(complex(re, im), late)
	}
	return complex(re, im), nil
}
