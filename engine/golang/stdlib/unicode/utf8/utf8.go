// Package utf8 translates between runes and their UTF-8 bytes. Decoding leans on the language's
// own range over a string, which the VM does in one instruction.
package utf8

import "unsafe"

const (
	RuneError = '\uFFFD'
	RuneSelf  = 0x80
	MaxRune   = '\U0010FFFF'
	UTFMax    = 4
)

const (
	surrogateMin = 0xD800
	surrogateMax = 0xDFFF
)

func text(p []byte) string { return unsafe.String(unsafe.SliceData(p), len(p)) }

// need tells how many bytes the first byte c announces (1 if it can start nothing longer) and
// the range its second byte must lie in.
func need(c byte) (n int, lo, hi byte) {
	switch {
	case c < 0xC2 || c > 0xF4:
		return 1, 0, 0
	case c < 0xE0:
		return 2, 0x80, 0xBF
	case c == 0xE0:
		return 3, 0xA0, 0xBF
	case c == 0xED:
		return 3, 0x80, 0x9F
	case c < 0xF0:
		return 3, 0x80, 0xBF
	case c == 0xF0:
		return 4, 0x90, 0xBF
	case c == 0xF4:
		return 4, 0x80, 0x8F
	}
	return 4, 0x80, 0xBF
}

// FullRune reports whether p begins with a whole rune; an invalid encoding counts as one.
func FullRune(p []byte) bool { return FullRuneInString(text(p)) }

// FullRuneInString is like FullRune.
func FullRuneInString(s string) bool {
	if len(s) == 0 {
		return false
	}
	n, lo, hi := need(s[0])
	if len(s) >= n {
		return true
	}
	if len(s) > 1 && (s[1] < lo || hi < s[1]) {
		return true
	}
	return len(s) > 2 && (s[2] < 0x80 || 0xBF < s[2])
}

// DecodeRune gives the first rune of p and its width: (RuneError, 0) if p is empty, and
// (RuneError, 1) if it does not begin with a valid encoding.
func DecodeRune(p []byte) (rune, int) {
	if len(p) > UTFMax {
		p = p[:UTFMax]
	}
	return DecodeRuneInString(text(p))
}

// DecodeRuneInString is like DecodeRune.
func DecodeRuneInString(s string) (rune, int) {
	if len(s) == 0 {
		return RuneError, 0
	}
	if s[0] < RuneSelf {
		return rune(s[0]), 1
	}
	var first rune
	for i, r := range s {
		if i > 0 {
			return first, i
		}
		first = r
	}
	return first, len(s)
}

// DecodeLastRune gives the last rune of p and its width, as DecodeRune does the first.
func DecodeLastRune(p []byte) (rune, int) { return DecodeLastRuneInString(text(p)) }

// DecodeLastRuneInString is like DecodeLastRune.
func DecodeLastRuneInString(s string) (rune, int) {
	end := len(s)
	if end == 0 {
		return RuneError, 0
	}
	if c := s[end-1]; c < RuneSelf {
		return rune(c), 1
	}
	low := max(end-UTFMax, 0)
	for start := end - 1; start >= low; start-- {
		if RuneStart(s[start]) {
			if r, n := DecodeRuneInString(s[start:]); start+n == end {
				return r, n
			}
			break
		}
	}
	return RuneError, 1
}

// RuneLen gives the bytes of r's encoding, -1 if r is no valid rune.
func RuneLen(r rune) int {
	switch {
	case r < 0:
		return -1
	case r < 0x80:
		return 1
	case r < 0x800:
		return 2
	case surrogateMin <= r && r <= surrogateMax:
		return -1
	case r < 0x10000:
		return 3
	case r <= MaxRune:
		return 4
	}
	return -1
}

// EncodeRune writes r into p, which must be large enough, and gives the number of bytes.
func EncodeRune(p []byte, r rune) int {
	if uint32(r) < RuneSelf {
		p[0] = byte(r)
		return 1
	}
	s := string(r)
	_ = p[len(s)-1]
	return copy(p, s)
}

// AppendRune appends r's encoding to p.
func AppendRune(p []byte, r rune) []byte {
	if uint32(r) < RuneSelf {
		return append(p, byte(r))
	}
	return append(p, string(r)...)
}

// RuneCount counts the runes of p; every invalid byte is one.
func RuneCount(p []byte) int { return RuneCountInString(text(p)) }

// RuneCountInString is like RuneCount.
func RuneCountInString(s string) (n int) {
	for range s {
		n++
	}
	return n
}

// RuneStart reports whether b can be the first byte of an encoding.
func RuneStart(b byte) bool { return b&0xC0 != 0x80 }

// Valid reports whether p is valid UTF-8 throughout.
func Valid(p []byte) bool { return ValidString(text(p)) }

// ValidString is like Valid.
func ValidString(s string) bool {
	for i, r := range s {
		if r == RuneError && (len(s)-i < 3 || s[i:i+3] != "\uFFFD") {
			return false
		}
	}
	return true
}

// ValidRune reports whether r can be encoded.
func ValidRune(r rune) bool {
	return 0 <= r && r < surrogateMin || surrogateMax < r && r <= MaxRune
}
