// Package utf16 has texts as 16-bit units.
package utf16

const (
	replacement = '\uFFFD'
	high        = 0xd800 // the first unit of a pair: up to low
	low         = 0xdc00 // the second: up to end
	end         = 0xe000
	pairs       = 0x10000 // what needs two units begins here
	last        = '\U0010FFFF'
)

// IsSurrogate reports whether r is one half of a pair.
func IsSurrogate(r rune) bool { return high <= r && r < end }

// DecodeRune gives what two halves of a pair stand for; U+FFFD when they are none.
func DecodeRune(r1, r2 rune) rune {
	if high <= r1 && r1 < low && low <= r2 && r2 < end {
		return (r1-high)<<10 | (r2 - low) + pairs
	}
	return replacement
}

// EncodeRune gives the two halves of a pair; U+FFFD twice when r needs none.
func EncodeRune(r rune) (r1, r2 rune) {
	if r < pairs || r > last {
		return replacement, replacement
	}
	r -= pairs
	return high + r>>10&0x3ff, low + r&0x3ff
}

// RuneLen is the number of units of r, -1 when it is no valid rune.
func RuneLen(r rune) int {
	switch {
	case r < 0 || r > last || IsSurrogate(r):
		return -1
	case r < pairs:
		return 1
	}
	return 2
}

// AppendRune appends the units of r to a.
func AppendRune(a []uint16, r rune) []uint16 {
	switch RuneLen(r) {
	case 1:
		return append(a, uint16(r))
	case 2:
		r1, r2 := EncodeRune(r)
		return append(a, uint16(r1), uint16(r2))
	}
	return append(a, replacement)
}

// Encode gives the units of s.
func Encode(s []rune) []uint16 {
	a := make([]uint16, 0, len(s))
	for _, r := range s {
		a = AppendRune(a, r)
	}
	return a
}

// Decode gives what the units stand for.
func Decode(s []uint16) []rune {
	out := make([]rune, 0, len(s))
	for i := 0; i < len(s); i++ {
		r := rune(s[i])
		if IsSurrogate(r) {
			pair := rune(replacement)
			if i+1 < len(s) {
				pair = DecodeRune(r, rune(s[i+1]))
			}
			if r = pair; pair != replacement {
				i++
			}
		}
		out = append(out, r)
	}
	return out
}
