package url

import (
	"strconv"
	"strings"
)

// A part of a URL, for what has to be escaped there.
type part int

const (
	inPath part = iota
	inSegment
	inHost
	inZone
	inUser
	inQuery
	inFragment
)

// Beside letters, digits and these, what each part takes as it is.
const everywhere = "-_.~"

var takenBy = [...]string{
	inPath:     "$&+,/:;=@",
	inSegment:  "$&+:=@",
	inHost:     "!$&'()*+,;=:[]<>\"",
	inZone:     "!$&'()*+,;=:[]<>\"",
	inUser:     "$&+,;=",
	inQuery:    "",
	inFragment: "$&+,/:;=?@!()*",
}

func isAlphanumeric(c byte) bool {
	return 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9'
}

func mustEscape(c byte, where part) bool {
	return !isAlphanumeric(c) && strings.IndexByte(everywhere, c) < 0 && strings.IndexByte(takenBy[where], c) < 0
}

// EscapeError is of a percent sign without two hexadecimal digits.
type EscapeError string

func (e EscapeError) Error() string { return "invalid URL escape " + strconv.Quote(string(e)) }

// InvalidHostError is of a character that no host has.
type InvalidHostError string

func (e InvalidHostError) Error() string {
	return "invalid character " + strconv.Quote(string(e)) + " in host name"
}

const hexDigits = "0123456789ABCDEF"

func escape(s string, where part) string {
	var out []byte
	for i := range len(s) {
		c := s[i]
		switch {
		case c == ' ' && where == inQuery:
			out = append(out, '+')
		case mustEscape(c, where):
			out = append(out, '%', hexDigits[c>>4], hexDigits[c&15])
		default:
			out = append(out, c)
		}
	}
	return string(out)
}

func hexValue(c byte) int {
	switch {
	case '0' <= c && c <= '9':
		return int(c - '0')
	case 'a' <= c|0x20 && c|0x20 <= 'f':
		return int(c|0x20-'a') + 10
	}
	return -1
}

// The byte that %XX at the beginning of s stands for.
func unescapeOne(s string, where part) (byte, error) {
	if len(s) < 3 || hexValue(s[1]) < 0 || hexValue(s[2]) < 0 {
		return 0, EscapeError(s[:min(len(s), 3)])
	}
	c := byte(hexValue(s[1])<<4 | hexValue(s[2]))
	isPercent := s[:3] == "%25"
	// A host escapes only what is not ASCII; a zone what a host could not have, and blanks.
	if where == inHost && c < 0x80 && !isPercent ||
		where == inZone && !isPercent && c != ' ' && mustEscape(c, inHost) {
		return 0, EscapeError(s[:3])
	}
	return c, nil
}

func unescape(s string, where part) (string, error) {
	var out []byte
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c == '%':
			one, err := unescapeOne(s[i:], where)
			if err != nil {
				return "", err
			}
			out = append(out, one)
			i += 2
			continue
		case c == '+' && where == inQuery:
			c = ' '
		case (where == inHost || where == inZone) && c < 0x80 && mustEscape(c, where):
			return "", InvalidHostError(s[i : i+1])
		}
		out = append(out, c)
	}
	return string(out), nil
}

// Whether s may stand in a URL as it is, as what was written there.
func isEncoded(s string, where part) bool {
	for i := range len(s) {
		if mustEscape(s[i], where) && strings.IndexByte("!$&'()*+,;=:@[]%", s[i]) < 0 {
			return false
		}
	}
	return true
}

// QueryEscape makes s fit for a query, PathEscape for a segment of a path.
func QueryEscape(s string) string { return escape(s, inQuery) }

func PathEscape(s string) string { return escape(s, inSegment) }

func QueryUnescape(s string) (string, error) { return unescape(s, inQuery) }

func PathUnescape(s string) (string, error) { return unescape(s, inSegment) }
