// Splitting, joining, replacing, mapping.
package strings

import (
	"unicode"
	"unicode/utf8"
)

func Split(s, sep string) []string              { return split(s, sep, 0, -1) }
func SplitN(s, sep string, n int) []string      { return split(s, sep, 0, n) }
func SplitAfter(s, sep string) []string         { return split(s, sep, len(sep), -1) }
func SplitAfterN(s, sep string, n int) []string { return split(s, sep, len(sep), n) }

// Splits s into at most n parts (all for n < 0), each with the first `keep` bytes of its sep.
func split(s, sep string, keep, n int) []string {
	if n == 0 {
		return nil
	}
	if sep == "" {
		return runes(s, n)
	}
	if n < 0 {
		n = Count(s, sep) + 1
	}
	parts := make([]string, 0, min(n, len(s)+1))
	for len(parts) < n-1 {
		i := Index(s, sep)
		if i < 0 {
			break
		}
		parts = append(parts, s[:i+keep])
		s = s[i+len(sep):]
	}
	return append(parts, s)
}

// The runes of s, the n-th and all after it in one piece.
func runes(s string, n int) []string {
	if count := utf8.RuneCountInString(s); n < 0 || n > count {
		n = count
	}
	parts := make([]string, 0, n)
	for len(parts) < n-1 {
		_, size := utf8.DecodeRuneInString(s)
		parts = append(parts, s[:size])
		s = s[size:]
	}
	if n > 0 {
		parts = append(parts, s)
	}
	return parts
}

// Fields splits s at white space.
func Fields(s string) []string {
	parts := []string{}
	begin := -1
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= utf8.RuneSelf {
			return FieldsFunc(s, unicode.IsSpace)
		}
		if c == ' ' || c >= '\t' && c <= '\r' {
			if begin >= 0 {
				parts = append(parts, s[begin:i])
				begin = -1
			}
		} else if begin < 0 {
			begin = i
		}
	}
	if begin >= 0 {
		parts = append(parts, s[begin:])
	}
	return parts
}

// FieldsFunc splits s at runs of the runes for which f is true.
func FieldsFunc(s string, f func(rune) bool) []string {
	parts := []string{}
	begin := -1
	for i, r := range s {
		if f(r) {
			if begin >= 0 {
				parts = append(parts, s[begin:i])
				begin = -1
			}
		} else if begin < 0 {
			begin = i
		}
	}
	if begin >= 0 {
		parts = append(parts, s[begin:])
	}
	return parts
}

// Join puts sep between the elements.
func Join(elems []string, sep string) string {
	if len(elems) == 0 {
		return ""
	}
	n := len(sep) * (len(elems) - 1)
	for _, e := range elems {
		n += len(e)
	}
	var b Builder
	b.Grow(n)
	for i, e := range elems {
		if i > 0 {
			b.buf = append(b.buf, sep...)
		}
		b.buf = append(b.buf, e...)
	}
	return b.String()
}

func Repeat(s string, count int) string {
	if count < 0 {
		panic("strings: negative Repeat count")
	}
	if s == "" || count == 0 {
		return ""
	}
	if count > (1<<63-1)/len(s) {
		panic("strings: Repeat output length overflow")
	}
	n := len(s) * count
	var b Builder
	b.Grow(n)
	b.buf = append(b.buf, s...)
	for len(b.buf) < n {
		b.buf = append(b.buf, b.buf[:min(len(b.buf), n-len(b.buf))]...)
	}
	return b.String()
}

func ReplaceAll(s, old, new string) string { return Replace(s, old, new, -1) }

// Replace replaces the first n places of old, all for n < 0. An empty old is before each rune
// and at the end.
func Replace(s, old, new string, n int) string {
	if old == new || n == 0 {
		return s
	}
	if count := Count(s, old); count == 0 {
		return s
	} else if n < 0 || n > count {
		n = count
	}
	var b Builder
	b.Grow(max(len(s)+n*(len(new)-len(old)), 0))
	for i := 0; i < n; i++ {
		at := 0
		if old != "" {
			at = Index(s, old)
		} else if i > 0 {
			_, at = utf8.DecodeRuneInString(s)
		}
		b.buf = append(append(b.buf, s[:at]...), new...)
		s = s[at+len(old):]
	}
	b.buf = append(b.buf, s...)
	return b.String()
}

// Map puts mapping(r) in the place of each rune r, nothing where it is negative.
func Map(mapping func(rune) rune, s string) string {
	var b Builder
	b.Grow(len(s))
	for _, r := range s {
		if r = mapping(r); r >= 0 {
			b.buf = utf8.AppendRune(b.buf, r)
		}
	}
	return b.String()
}

func ToUpper(s string) string {
	if mapped, ok := mapASCII(s, true); ok {
		return mapped
	}
	return Map(unicode.ToUpper, s)
}

func ToLower(s string) string {
	if mapped, ok := mapASCII(s, false); ok {
		return mapped
	}
	return Map(unicode.ToLower, s)
}

func ToTitle(s string) string { return Map(unicode.ToTitle, s) }

func ToUpperSpecial(c unicode.SpecialCase, s string) string { return Map(c.ToUpper, s) }
func ToLowerSpecial(c unicode.SpecialCase, s string) string { return Map(c.ToLower, s) }
func ToTitleSpecial(c unicode.SpecialCase, s string) string { return Map(c.ToTitle, s) }

// Title puts the first letter of each word in title case. Old, and no good at punctuation.
func Title(s string) string {
	inWord := false
	return Map(func(r rune) rune {
		first := !inWord
		if inWord = wordRune(r); first {
			return unicode.ToTitle(r)
		}
		return r
	}, s)
}

func wordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return r == '_' || r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || !unicode.IsSpace(r)
}

// ToValidUTF8 replaces each run of bytes that are not UTF-8.
func ToValidUTF8(s, replacement string) string {
	if utf8.ValidString(s) {
		return s
	}
	var b Builder
	bad := false
	for s != "" {
		r, size := utf8.DecodeRuneInString(s)
		if r != utf8.RuneError || size > 1 {
			b.buf = append(b.buf, s[:size]...)
			bad = false
		} else if !bad {
			b.buf = append(b.buf, replacement...)
			bad = true
		}
		s = s[size:]
	}
	return b.String()
}
