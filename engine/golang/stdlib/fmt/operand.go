// Scanning one operand: the verbs on the kinds of values.
package fmt

import (
	"errors"
	"io"
	"reflect"
	"strconv"
)

const (
	decimals   = "0123456789"
	hexes      = "0123456789aAbBcCdDeEfF"
	octals     = "01234567"
	floatVerbs = "beEfFgGv"
)

var errBool = errors.New("syntax error scanning boolean")

func (s *ss) checkVerb(verb rune, good, what string) {
	if !among(verb, good) {
		s.failText("bad verb '%" + string(verb) + "' for " + what)
	}
}

// operand scans into what arg points to.
func (s *ss) operand(verb rune, arg any) {
	s.token = s.token[:0]
	if own, ok := arg.(Scanner); ok {
		if err := own.Scan(s, verb); err != nil {
			if err == io.EOF {
				err = io.ErrUnexpectedEOF
			}
			s.fail(err)
		}
		return
	}
	switch v := arg.(type) {
	case *int:
		*v = int(s.integer(verb, 64))
	case *string:
		*v = s.text(verb)
	case *float64:
		*v = s.float(verb, 64)
	case *bool:
		*v = s.boolean(verb)
	case *int8:
		*v = int8(s.integer(verb, 8))
	case *int16:
		*v = int16(s.integer(verb, 16))
	case *int32:
		*v = int32(s.integer(verb, 32))
	case *int64:
		*v = s.integer(verb, 64)
	case *uint:
		*v = uint(s.unsigned(verb, 64))
	case *uint8:
		*v = uint8(s.unsigned(verb, 8))
	case *uint16:
		*v = uint16(s.unsigned(verb, 16))
	case *uint32:
		*v = uint32(s.unsigned(verb, 32))
	case *uint64:
		*v = s.unsigned(verb, 64)
	case *uintptr:
		*v = uintptr(s.unsigned(verb, 64))
	case *float32:
		*v = float32(s.float(verb, 32))
	case *complex64:
		*v = complex64(s.complex(verb, 64))
	case *complex128:
		*v = s.complex(verb, 128)
	case *[]byte:
		*v = []byte(s.text(verb))
	default:
		s.reflected(verb, arg)
	}
}

// reflected scans into a value of a named type.
func (s *ss) reflected(verb rune, arg any) {
	ptr := reflect.ValueOf(arg)
	if ptr.Kind() != reflect.Pointer {
		s.failText("type not a pointer: " + ptr.Type().String())
	}
	switch v := ptr.Elem(); v.Kind() {
	case reflect.Bool:
		v.SetBool(s.boolean(verb))
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		v.SetInt(s.integer(verb, v.Type().Bits()))
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64,
		reflect.Uintptr:
		v.SetUint(s.unsigned(verb, v.Type().Bits()))
	case reflect.String:
		v.SetString(s.text(verb))
	case reflect.Slice:
		if v.Type().Elem().Kind() != reflect.Uint8 {
			s.failText("can't scan type: " + ptr.Type().String())
		}
		text := s.text(verb)
		v.Set(reflect.MakeSlice(v.Type(), len(text), len(text)))
		for i := range len(text) {
			v.Index(i).SetUint(uint64(text[i]))
		}
	case reflect.Float32, reflect.Float64:
		s.SkipSpace()
		s.notEOF()
		v.SetFloat(s.parseFloat(s.floatToken(), v.Type().Bits()))
	case reflect.Complex64, reflect.Complex128:
		v.SetComplex(s.complex(verb, v.Type().Bits()))
	default:
		s.failText("can't scan type: " + ptr.Type().String())
	}
}

func (s *ss) boolean(verb rune) bool {
	s.SkipSpace()
	s.notEOF()
	s.checkVerb(verb, "tv", "boolean")
	switch s.next() {
	case '1':
		return true
	case 't', 'T':
		if s.accept("rR") && (!s.accept("uU") || !s.accept("eE")) {
			s.fail(errBool)
		}
		return true
	case 'f', 'F':
		if s.accept("aA") && (!s.accept("lL") || !s.accept("sS") || !s.accept("eE")) {
			s.fail(errBool)
		}
	}
	return false
}

// base gives the base of a verb and its digits.
func (s *ss) base(verb rune) (base int, digits string) {
	s.checkVerb(verb, "bdoUxXv", "integer")
	switch verb {
	case 'b':
		return 2, "01"
	case 'o':
		return 8, octals
	case 'x', 'X', 'U':
		return 16, hexes
	}
	return 10, decimals
}

// prefix reads the 0, 0b, 0o or 0x a number may begin with under %v; some says that a digit of it
// was read.
func (s *ss) prefix() (base int, digits string, some bool) {
	if !s.peek("0") {
		return 0, decimals + "_", false
	}
	s.accept("0")
	switch {
	case s.accept("bB"):
		return 0, "01_", true
	case s.accept("oO"):
		return 0, octals + "_", true
	case s.accept("xX"):
		return 0, hexes + "_", true
	}
	return 0, octals + "_", true
}

// integerToken reads the digits of an integer.
func (s *ss) integerToken(verb rune, sign string) (token string, base int) {
	s.SkipSpace()
	s.notEOF()
	base, digits := s.base(verb)
	some := false
	if verb == 'U' {
		if !s.skip("U") || !s.skip("+") {
			s.failText("bad unicode format ")
		}
	} else {
		if sign != "" {
			s.accept(sign)
		}
		if verb == 'v' {
			base, digits, some = s.prefix()
		}
	}
	if !some {
		s.notEOF()
		if !s.accept(digits) {
			s.failText("expected integer")
		}
	}
	for s.accept(digits) {
	}
	return string(s.token), base
}

func (s *ss) integer(verb rune, bits int) int64 {
	if verb == 'c' {
		return s.char(bits)
	}
	token, base := s.integerToken(verb, "+-")
	value, err := strconv.ParseInt(token, base, 64)
	if err != nil {
		s.fail(err)
	}
	if value<<(64-bits)>>(64-bits) != value {
		s.failText("integer overflow on token " + token)
	}
	return value
}

func (s *ss) unsigned(verb rune, bits int) uint64 {
	if verb == 'c' {
		return uint64(s.char(bits))
	}
	token, base := s.integerToken(verb, "")
	value, err := strconv.ParseUint(token, base, 64)
	if err != nil {
		s.fail(err)
	}
	if value<<(64-bits)>>(64-bits) != value {
		s.failText("unsigned integer overflow on token " + token)
	}
	return value
}

func (s *ss) char(bits int) int64 {
	s.notEOF()
	r := int64(s.next())
	if r<<(64-bits)>>(64-bits) != r {
		s.failText("overflow on character value " + string(rune(r)))
	}
	return r
}

func (s *ss) floatToken() string {
	s.token = s.token[:0]
	if s.accept("nN") && s.accept("aA") && s.accept("nN") {
		return string(s.token)
	}
	s.accept("+-")
	if s.accept("iI") && s.accept("nN") && s.accept("fF") {
		return string(s.token)
	}
	digits, exponent := decimals+"_", "eEpP"
	if s.accept("0") && s.accept("xX") {
		digits, exponent = hexes+"_", "pP"
	}
	for s.accept(digits) {
	}
	if s.accept(".") {
		for s.accept(digits) {
		}
	}
	if s.accept(exponent) {
		s.accept("+-")
		for s.accept(decimals + "_") {
		}
	}
	return string(s.token)
}

func (s *ss) float(verb rune, bits int) float64 {
	s.checkVerb(verb, floatVerbs, "float"+strconv.Itoa(bits))
	s.SkipSpace()
	s.notEOF()
	return s.parseFloat(s.floatToken(), bits)
}

// parseFloat also reads a decimal mantissa with a binary exponent, which %b prints.
func (s *ss) parseFloat(token string, bits int) float64 {
	p := -1
	for i := range len(token) {
		if c := token[i]; c == 'x' || c == 'X' {
			p = -1
			break
		} else if c == 'p' && p < 0 {
			p = i
		}
	}
	if p < 0 {
		f, err := strconv.ParseFloat(token, bits)
		if err != nil {
			s.fail(err)
		}
		return f
	}
	f, err := strconv.ParseFloat(token[:p], bits)
	exp := 0
	if err == nil {
		exp, err = strconv.Atoi(token[p+1:])
	}
	if e, ok := err.(*strconv.NumError); ok {
		e.Num = token
	}
	if err != nil {
		s.fail(err)
	}
	for ; exp > 0 && f != 0 && f == f && f-f == 0; exp-- {
		f *= 2
	}
	for ; exp < -60 && f != 0 && f-f == 0; exp += 60 {
		f /= 1 << 60
	}
	if exp < 0 {
		f /= float64(uint64(1) << min(-exp, 60))
	}
	return f
}

func (s *ss) complex(verb rune, bits int) complex128 {
	s.checkVerb(verb, floatVerbs, "complex")
	s.SkipSpace()
	s.notEOF()
	parens := s.accept("(")
	re := s.floatToken()
	s.token = s.token[:0]
	if !s.accept("+-") {
		s.failText("syntax error scanning complex number")
	}
	sign := string(s.token)
	im := s.floatToken()
	if !s.accept("i") || parens && !s.accept(")") {
		s.failText("syntax error scanning complex number")
	}
	return complex(s.parseFloat(re, bits/2), s.parseFloat(sign+im, bits/2))
}

func (s *ss) text(verb rune) string {
	s.checkVerb(verb, "svqxX", "string")
	s.SkipSpace()
	s.notEOF()
	switch verb {
	case 'q':
		return s.quotedText()
	case 'x', 'X':
		return s.hexText()
	}
	return string(s.while(true, notSpace))
}

func (s *ss) quotedText() string {
	quote := s.next()
	if quote != '`' && quote != '"' {
		s.failText("expected quoted string")
	}
	escaped := false
	token := string(quote)
	for {
		r := s.nextSure()
		token += string(r)
		if r == quote && !escaped {
			break
		}
		escaped = quote == '"' && r == '\\' && !escaped
	}
	if quote == '`' {
		return token[1 : len(token)-1]
	}
	text, err := strconv.Unquote(token)
	if err != nil {
		s.fail(err)
	}
	return text
}

func hexValue(r rune) int {
	switch {
	case '0' <= r && r <= '9':
		return int(r - '0')
	case 'a' <= r|0x20 && r|0x20 <= 'f':
		return int(r|0x20-'a') + 10
	}
	return -1
}

func (s *ss) hexText() string {
	for {
		r := s.next()
		if r == eof {
			break
		}
		high := hexValue(r)
		if high < 0 {
			s.UnreadRune()
			break
		}
		low := hexValue(s.nextSure())
		if low < 0 {
			s.failText("illegal hex digit")
		}
		s.token = append(s.token, byte(high<<4|low))
	}
	if len(s.token) == 0 {
		s.failText("no hex data for %x string")
	}
	return string(s.token)
}
