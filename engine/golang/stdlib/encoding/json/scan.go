// Package json writes Go values as JSON (RFC 8259) and reads them.
//
// This file: where a value ends, and what is wrong with it. encode.go and fields.go: values to
// text; decode.go, literal.go and untyped.go: text to values; indent.go: text to text; stream.go:
// Encoder; token.go: Decoder.
package json

import (
	"errors"
	"strconv"
)

// A SyntaxError is what is wrong after Offset bytes of a text.
type SyntaxError struct {
	msg    string
	Offset int64
}

func (e *SyntaxError) Error() string { return e.msg }

// errEnd: the text ends within a value.
var errEnd = errors.New("end")

const maxDepth = 10000

// quoteChar names a byte as an error does.
func quoteChar(c byte) string {
	switch c {
	case '\'':
		return `'\''`
	case '"':
		return `'"'`
	}
	s := strconv.Quote(string(rune(c)))
	return "'" + s[1:len(s)-1] + "'"
}

func wrongAt(data []byte, at int, context string) error {
	return &SyntaxError{"invalid character " + quoteChar(data[at]) + " " + context, int64(at) + 1}
}

func isSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' }

func skipSpace(data []byte, at int) int {
	for at < len(data) && isSpace(data[at]) {
		at++
	}
	return at
}

func isDigit(data []byte, at int) bool {
	return at < len(data) && '0' <= data[at] && data[at] <= '9'
}

func skipDigits(data []byte, at int) int {
	for isDigit(data, at) {
		at++
	}
	return at
}

// someDigits skips digits, of which there must be one.
func someDigits(data []byte, at int, context string) (int, error) {
	if at == len(data) {
		return at, errEnd
	}
	if !isDigit(data, at) {
		return at, wrongAt(data, at, context)
	}
	return skipDigits(data, at), nil
}

func scanNumber(data []byte, at int) (end int, err error) {
	if data[at] == '-' {
		at++
	}
	if at < len(data) && data[at] == '0' {
		at++
	} else if at, err = someDigits(data, at, "in numeric literal"); err != nil {
		return at, err
	}
	if at < len(data) && data[at] == '.' {
		if at, err = someDigits(data, at+1, "after decimal point in numeric literal"); err != nil {
			return at, err
		}
	}
	if at < len(data) && (data[at] == 'e' || data[at] == 'E') {
		at++
		if at < len(data) && (data[at] == '+' || data[at] == '-') {
			at++
		}
		return someDigits(data, at, "in exponent of numeric literal")
	}
	return at, nil
}

func isHex(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'f' || 'A' <= c && c <= 'F'
}

// scanString begins at the quote.
func scanString(data []byte, at int) (end int, err error) {
	for at++; at < len(data); at++ {
		switch c := data[at]; {
		case c == '"':
			return at + 1, nil
		case c < ' ':
			return at, wrongAt(data, at, "in string literal")
		case c == '\\':
			if at++; at == len(data) {
				return at, errEnd
			}
			switch data[at] {
			case 'b', 'f', 'n', 'r', 't', '\\', '/', '"':
			case 'u':
				for range 4 {
					if at++; at == len(data) {
						return at, errEnd
					}
					if !isHex(data[at]) {
						return at, wrongAt(data, at, `in \u hexadecimal character escape`)
					}
				}
			default:
				return at, wrongAt(data, at, "in string escape code")
			}
		}
	}
	return at, errEnd
}

func scanWord(data []byte, at int, word string) (end int, err error) {
	for i := range len(word) {
		if at+i == len(data) {
			return len(data), errEnd
		}
		if data[at+i] != word[i] {
			return at, wrongAt(data, at+i, "in literal "+word+" (expecting "+quoteChar(word[i])+")")
		}
	}
	return at + len(word), nil
}

// scanPlain is of a value that is no array and no object.
func scanPlain(data []byte, at int) (end int, err error) {
	switch c := data[at]; {
	case c == '"':
		return scanString(data, at)
	case c == '-' || '0' <= c && c <= '9':
		return scanNumber(data, at)
	case c == 't':
		return scanWord(data, at, "true")
	case c == 'f':
		return scanWord(data, at, "false")
	case c == 'n':
		return scanWord(data, at, "null")
	}
	return at, wrongAt(data, at, "looking for beginning of value")
}

// scanKey is of a key and the colon behind it.
func scanKey(data []byte, at int) (end int, err error) {
	if at = skipSpace(data, at); at == len(data) {
		return at, errEnd
	}
	if data[at] != '"' {
		return at, wrongAt(data, at, "looking for beginning of object key string")
	}
	if at, err = scanString(data, at); err != nil {
		return at, err
	}
	if at = skipSpace(data, at); at == len(data) {
		return at, errEnd
	}
	if data[at] != ':' {
		return at, wrongAt(data, at, "after object key")
	}
	return at + 1, nil
}

// scanValue finds the end of the value at data[at:], after spaces. A number may go on behind data.
func scanValue(data []byte, at int) (end int, err error) {
	var room [16]byte
	for open := room[:0]; ; { // the brackets that are open
		if at = skipSpace(data, at); at == len(data) {
			return at, errEnd
		}
		c := data[at]
		if c == '[' || c == '{' {
			if len(open) == maxDepth {
				return at, wrongAt(data, at, "exceeded max depth")
			}
			inside := skipSpace(data, at+1)
			if inside == len(data) {
				return inside, errEnd
			}
			if data[inside] != c+2 { // ']' and '}' are two behind '[' and '{'
				open = append(open, c)
				if at = inside; c == '{' {
					if at, err = scanKey(data, at); err != nil {
						return at, err
					}
				}
				continue
			}
			at = inside + 1
		} else if at, err = scanPlain(data, at); err != nil {
			return at, err
		}
		for { // behind a value
			if len(open) == 0 {
				return at, nil
			}
			if at = skipSpace(data, at); at == len(data) {
				return at, errEnd
			}
			last := open[len(open)-1]
			if data[at] == last+2 {
				at++
				open = open[:len(open)-1]
				continue
			}
			if data[at] != ',' {
				if last == '[' {
					return at, wrongAt(data, at, "after array element")
				}
				return at, wrongAt(data, at, "after object key:value pair")
			}
			at++
			if last == '{' {
				if at, err = scanKey(data, at); err != nil {
					return at, err
				}
			}
			break
		}
	}
}

// check wants one value and nothing else but spaces.
func check(data []byte) error {
	at, err := scanValue(data, 0)
	if err == errEnd {
		// Within a token, Go complains of the space that it puts behind the text.
		if _, err = scanValue(append(data[:len(data):len(data)], ' '), 0); err == errEnd {
			return &SyntaxError{"unexpected end of JSON input", int64(len(data))}
		}
		err.(*SyntaxError).Offset = int64(len(data))
		return err
	}
	if err != nil {
		return err
	}
	if at = skipSpace(data, at); at < len(data) {
		return wrongAt(data, at, "after top-level value")
	}
	return nil
}

// Valid says whether data is one JSON value.
func Valid(data []byte) bool { return check(data) == nil }

func isValidNumber(s string) bool {
	if s == "" || s[0] != '-' && (s[0] < '0' || s[0] > '9') {
		return false
	}
	end, err := scanNumber([]byte(s), 0)
	return err == nil && end == len(s)
}
