// Package bytes has functions on byte slices, most of them those of strings.
package bytes

import (
	"strings"
	"unicode"
	"unicode/utf8"
	"unsafe"
)

// The bytes as a string, for as long as nobody changes them.
func str(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }

func Contains(b, sub []byte) bool                   { return Index(b, sub) >= 0 }
func ContainsAny(b []byte, chars string) bool       { return strings.ContainsAny(str(b), chars) }
func ContainsFunc(b []byte, f func(rune) bool) bool { return IndexFunc(b, f) >= 0 }
func ContainsRune(b []byte, r rune) bool            { return IndexRune(b, r) >= 0 }
func Count(s, sep []byte) int                       { return strings.Count(str(s), str(sep)) }
func EqualFold(s, t []byte) bool                    { return strings.EqualFold(str(s), str(t)) }
func HasPrefix(s, prefix []byte) bool               { return strings.HasPrefix(str(s), str(prefix)) }
func HasSuffix(s, suffix []byte) bool               { return strings.HasSuffix(str(s), str(suffix)) }
func IndexAny(s []byte, chars string) int           { return strings.IndexAny(str(s), chars) }
func IndexFunc(s []byte, f func(rune) bool) int     { return strings.IndexFunc(str(s), f) }
func IndexRune(s []byte, r rune) int                { return strings.IndexRune(str(s), r) }
func LastIndex(s, sep []byte) int                   { return strings.LastIndex(str(s), str(sep)) }
func LastIndexAny(s []byte, chars string) int       { return strings.LastIndexAny(str(s), chars) }
func LastIndexByte(s []byte, c byte) int            { return strings.LastIndexByte(str(s), c) }
func LastIndexFunc(s []byte, f func(rune) bool) int { return strings.LastIndexFunc(str(s), f) }
func Map(mapping func(rune) rune, s []byte) []byte  { return []byte(strings.Map(mapping, str(s))) }
func ToLower(s []byte) []byte                       { return []byte(strings.ToLower(str(s))) }
func ToTitle(s []byte) []byte                       { return []byte(strings.ToTitle(str(s))) }
func ToUpper(s []byte) []byte                       { return []byte(strings.ToUpper(str(s))) }
func Title(s []byte) []byte                         { return []byte(strings.Title(str(s))) }
func ReplaceAll(s, old, new []byte) []byte          { return Replace(s, old, new, -1) }
func Runes(s []byte) []rune                         { return []rune(str(s)) }
func Split(s, sep []byte) [][]byte                  { return split(s, sep, 0, -1) }
func SplitN(s, sep []byte, n int) [][]byte          { return split(s, sep, 0, n) }
func SplitAfter(s, sep []byte) [][]byte             { return split(s, sep, len(sep), -1) }
func SplitAfterN(s, sep []byte, n int) [][]byte     { return split(s, sep, len(sep), n) }
func Fields(s []byte) [][]byte                      { return FieldsFunc(s, unicode.IsSpace) }

func ToUpperSpecial(c unicode.SpecialCase, s []byte) []byte { return Map(c.ToUpper, s) }
func ToLowerSpecial(c unicode.SpecialCase, s []byte) []byte { return Map(c.ToLower, s) }
func ToTitleSpecial(c unicode.SpecialCase, s []byte) []byte { return Map(c.ToTitle, s) }

func Replace(s, old, new []byte, n int) []byte {
	if n == 0 || !Contains(s, old) {
		return append([]byte(nil), s...)
	}
	return []byte(strings.Replace(str(s), str(old), str(new), n))
}

func ToValidUTF8(s, replacement []byte) []byte {
	return []byte(strings.ToValidUTF8(str(s), str(replacement)))
}

// Clone is a copy of b; nil of nil.
func Clone(b []byte) []byte {
	if b == nil {
		return nil
	}
	return append([]byte{}, b...)
}

func Cut(s, sep []byte) (before, after []byte, found bool) {
	if i := Index(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, nil, false
}

func CutPrefix(s, prefix []byte) (after []byte, found bool) {
	if !HasPrefix(s, prefix) {
		return s, false
	}
	return s[len(prefix):], true
}

func CutSuffix(s, suffix []byte) (before []byte, found bool) {
	if !HasSuffix(s, suffix) {
		return s, false
	}
	return s[:len(s)-len(suffix)], true
}

func split(s, sep []byte, keep, n int) [][]byte {
	if n == 0 {
		return nil
	}
	if len(sep) == 0 {
		return runes(s, n)
	}
	parts := [][]byte{}
	for len(parts)+1 != n {
		i := Index(s, sep)
		if i < 0 {
			break
		}
		parts = append(parts, s[:i+keep:i+keep])
		s = s[i+len(sep):]
	}
	return append(parts, s)
}

func runes(s []byte, n int) [][]byte {
	parts := [][]byte{}
	for len(s) > 0 {
		_, size := utf8.DecodeRune(s)
		if len(parts)+1 == n {
			size = len(s)
		}
		parts = append(parts, s[:size:size])
		s = s[size:]
	}
	return parts
}

func FieldsFunc(s []byte, f func(rune) bool) [][]byte {
	parts := [][]byte{}
	begin := -1
	for i, r := range str(s) {
		if f(r) {
			if begin >= 0 {
				parts = append(parts, s[begin:i:i])
				begin = -1
			}
		} else if begin < 0 {
			begin = i
		}
	}
	if begin >= 0 {
		parts = append(parts, s[begin:len(s):len(s)])
	}
	return parts
}

func Join(s [][]byte, sep []byte) []byte {
	if len(s) == 1 {
		return append([]byte(nil), s[0]...)
	}
	b := []byte{}
	for i, part := range s {
		if i > 0 {
			b = append(b, sep...)
		}
		b = append(b, part...)
	}
	return b
}

func Repeat(b []byte, count int) []byte {
	if count < 0 {
		panic("bytes: negative Repeat count")
	}
	if len(b) > 0 && count > (1<<63-1)/len(b) {
		panic("bytes: Repeat output length overflow")
	}
	return []byte(strings.Repeat(str(b), count))
}

// The part of s that is left of `left` bytes cut off in front and down to `kept` of the rest;
// nil if nothing is.
func cut(s []byte, left, kept int) []byte {
	if kept == 0 {
		return nil
	}
	return s[left : left+kept]
}

func Trim(s []byte, cutset string) []byte { return TrimRight(TrimLeft(s, cutset), cutset) }

func TrimLeft(s []byte, cutset string) []byte {
	kept := len(strings.TrimLeft(str(s), cutset))
	return cut(s, len(s)-kept, kept)
}

func TrimRight(s []byte, cutset string) []byte {
	if len(s) == 0 {
		return s
	}
	return s[:len(strings.TrimRight(str(s), cutset))]
}

func TrimSpace(s []byte) []byte {
	left := len(s) - len(strings.TrimLeftFunc(str(s), unicode.IsSpace))
	return cut(s, left, len(strings.TrimRightFunc(str(s[left:]), unicode.IsSpace)))
}

func TrimLeftFunc(s []byte, f func(rune) bool) []byte {
	kept := len(strings.TrimLeftFunc(str(s), f))
	return cut(s, len(s)-kept, kept)
}

func TrimRightFunc(s []byte, f func(rune) bool) []byte {
	return s[:len(strings.TrimRightFunc(str(s), f))]
}

func TrimFunc(s []byte, f func(rune) bool) []byte { return TrimRightFunc(TrimLeftFunc(s, f), f) }

func TrimPrefix(s, prefix []byte) []byte {
	s, _ = CutPrefix(s, prefix)
	return s
}

func TrimSuffix(s, suffix []byte) []byte {
	s, _ = CutSuffix(s, suffix)
	return s
}
