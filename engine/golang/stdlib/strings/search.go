// Package strings has functions on UTF-8 texts.
//
// This file: finding, comparing, cutting, trimming. Index and the like are in natives.go.
package strings

import (
	"unicode"
	"unicode/utf8"
)

func Compare(a, b string) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return +1
	}
	return 0
}

func HasPrefix(s, prefix string) bool {
	return len(s) >= len(prefix) && s[:len(prefix)] == prefix
}

func HasSuffix(s, suffix string) bool {
	return len(s) >= len(suffix) && s[len(s)-len(suffix):] == suffix
}

func ContainsRune(s string, r rune) bool              { return IndexRune(s, r) >= 0 }
func ContainsAny(s, chars string) bool                { return IndexAny(s, chars) >= 0 }
func ContainsFunc(s string, f func(r rune) bool) bool { return IndexFunc(s, f) >= 0 }
func IndexFunc(s string, f func(r rune) bool) int     { return indexFunc(s, f, true) }
func LastIndexFunc(s string, f func(r rune) bool) int { return lastIndexFunc(s, f, true) }

// IndexRune finds r; utf8.RuneError is found in any bytes that are not UTF-8.
func IndexRune(s string, r rune) int {
	switch {
	case r >= 0 && r < utf8.RuneSelf:
		return IndexByte(s, byte(r))
	case r == utf8.RuneError:
		for i, c := range s {
			if c == r {
				return i
			}
		}
		return -1
	case !utf8.ValidRune(r):
		return -1
	}
	return Index(s, string(r))
}

// IndexAny finds the first rune that is in chars.
func IndexAny(s, chars string) int {
	if chars == "" {
		return -1
	}
	for i, c := range s {
		if IndexRune(chars, c) >= 0 {
			return i
		}
	}
	return -1
}

func LastIndexAny(s, chars string) int {
	if chars == "" {
		return -1
	}
	for end := len(s); end > 0; {
		r, size := utf8.DecodeLastRuneInString(s[:end])
		end -= size
		if IndexRune(chars, r) >= 0 {
			return end
		}
	}
	return -1
}

func indexFunc(s string, f func(r rune) bool, want bool) int {
	for i, r := range s {
		if f(r) == want {
			return i
		}
	}
	return -1
}

func lastIndexFunc(s string, f func(r rune) bool, want bool) int {
	for end := len(s); end > 0; {
		r, size := utf8.DecodeLastRuneInString(s[:end])
		end -= size
		if f(r) == want {
			return end
		}
	}
	return -1
}

// EqualFold compares texts without regard to case.
func EqualFold(s, t string) bool {
	for s != "" && t != "" {
		a, b := rune(s[0]), rune(t[0])
		an, bn := 1, 1
		if a >= utf8.RuneSelf {
			a, an = utf8.DecodeRuneInString(s)
		}
		if b >= utf8.RuneSelf {
			b, bn = utf8.DecodeRuneInString(t)
		}
		if s, t = s[an:], t[bn:]; a == b {
			continue
		}
		if a > b {
			a, b = b, a
		}
		if b < utf8.RuneSelf {
			if a >= 'A' && a <= 'Z' && b == a+'a'-'A' {
				continue
			}
			return false
		}
		r := unicode.SimpleFold(a)
		for r != a && r != b {
			r = unicode.SimpleFold(r)
		}
		if r == a {
			return false
		}
	}
	return len(s) == len(t)
}

// Cut splits s around the first sep.
func Cut(s, sep string) (before, after string, found bool) {
	if i := Index(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, "", false
}

func CutPrefix(s, prefix string) (after string, found bool) {
	if !HasPrefix(s, prefix) {
		return s, false
	}
	return s[len(prefix):], true
}

func CutSuffix(s, suffix string) (before string, found bool) {
	if !HasSuffix(s, suffix) {
		return s, false
	}
	return s[:len(s)-len(suffix)], true
}

func TrimPrefix(s, prefix string) string {
	s, _ = CutPrefix(s, prefix)
	return s
}

func TrimSuffix(s, suffix string) string {
	s, _ = CutSuffix(s, suffix)
	return s
}

func Trim(s, cutset string) string {
	return TrimRight(TrimLeft(s, cutset), cutset)
}

func TrimFunc(s string, f func(r rune) bool) string {
	return TrimRightFunc(TrimLeftFunc(s, f), f)
}

func TrimLeft(s, cutset string) string {
	for s != "" {
		r, size := rune(s[0]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s)
		}
		if IndexRune(cutset, r) < 0 {
			break
		}
		s = s[size:]
	}
	return s
}

func TrimRight(s, cutset string) string {
	for s != "" {
		r, size := rune(s[len(s)-1]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeLastRuneInString(s)
		}
		if IndexRune(cutset, r) < 0 {
			break
		}
		s = s[:len(s)-size]
	}
	return s
}

func TrimLeftFunc(s string, f func(r rune) bool) string {
	if i := indexFunc(s, f, false); i >= 0 {
		return s[i:]
	}
	return ""
}

func TrimRightFunc(s string, f func(r rune) bool) string {
	end := lastIndexFunc(s, f, false)
	if end < 0 {
		return ""
	}
	_, size := utf8.DecodeRuneInString(s[end:])
	return s[:end+size]
}

// TrimSpace cuts white space off both ends.
func TrimSpace(s string) string {
	begin, end := 0, len(s)
	for ; begin < end && s[begin] < utf8.RuneSelf; begin++ {
		if !asciiSpace(s[begin]) {
			for ; s[end-1] < utf8.RuneSelf; end-- {
				if !asciiSpace(s[end-1]) {
					return s[begin:end]
				}
			}
			return TrimRightFunc(s[begin:end], unicode.IsSpace)
		}
	}
	return TrimFunc(s[begin:], unicode.IsSpace)
}

func asciiSpace(c byte) bool { return c == ' ' || c >= '\t' && c <= '\r' }
