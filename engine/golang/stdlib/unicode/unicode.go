// Package unicode knows properties of runes.
//
// This file: categories. A category is a number; a table of this package is a set of them, or a
// text of runs (tables.go), so that importing the package costs next to nothing.
package unicode

const (
	MaxRune         = '\U0010FFFF'
	ReplacementChar = '\uFFFD'
	MaxASCII        = '\u007F'
	MaxLatin1       = '\u00FF'
)

// A RangeTable is a set of runes: its ranges, in ascending order.
type RangeTable struct {
	R16         []Range16
	R32         []Range32
	LatinOffset int

	categories uint32 // the tables of this package: bit c for category c
	runs       string
}

// A Range16 has the runes from Lo to Hi by Stride.
type Range16 struct {
	Lo, Hi, Stride uint16
}

type Range32 struct {
	Lo, Hi, Stride uint32
}

const (
	unassigned = iota
	lu
	ll
	lt
	lm
	lo
	mn
	mc
	me
	nd
	nl
	no
	pc
	pd
	ps
	pe
	pi
	pf
	po
	sm
	sc
	sk
	so
	zs
	zl
	zp
	cc
	cf
	co
	cs
	pairs // in runs: lu and ll by turns

	letters = 1<<lu | 1<<ll | 1<<lt | 1<<lm | 1<<lo
	marks   = 1<<mn | 1<<mc | 1<<me
	numbers = 1<<nd | 1<<nl | 1<<no
	puncts  = 1<<pc | 1<<pd | 1<<ps | 1<<pe | 1<<pi | 1<<pf | 1<<po
	symbols = 1<<sm | 1<<sc | 1<<sk | 1<<so
	spaces  = 1<<zs | 1<<zl | 1<<zp
	others  = 1<<cc | 1<<cf | 1<<co | 1<<cs
	prints  = letters | marks | numbers | puncts | symbols
)

// The categories, by their short and their long names.
var (
	L  = &RangeTable{categories: letters}
	Lu = &RangeTable{categories: 1 << lu}
	Ll = &RangeTable{categories: 1 << ll}
	Lt = &RangeTable{categories: 1 << lt}
	Lm = &RangeTable{categories: 1 << lm}
	Lo = &RangeTable{categories: 1 << lo}
	M  = &RangeTable{categories: marks}
	Mn = &RangeTable{categories: 1 << mn}
	Mc = &RangeTable{categories: 1 << mc}
	Me = &RangeTable{categories: 1 << me}
	N  = &RangeTable{categories: numbers}
	Nd = &RangeTable{categories: 1 << nd}
	Nl = &RangeTable{categories: 1 << nl}
	No = &RangeTable{categories: 1 << no}
	P  = &RangeTable{categories: puncts}
	Pc = &RangeTable{categories: 1 << pc}
	Pd = &RangeTable{categories: 1 << pd}
	Ps = &RangeTable{categories: 1 << ps}
	Pe = &RangeTable{categories: 1 << pe}
	Pi = &RangeTable{categories: 1 << pi}
	Pf = &RangeTable{categories: 1 << pf}
	Po = &RangeTable{categories: 1 << po}
	S  = &RangeTable{categories: symbols}
	Sm = &RangeTable{categories: 1 << sm}
	Sc = &RangeTable{categories: 1 << sc}
	Sk = &RangeTable{categories: 1 << sk}
	So = &RangeTable{categories: 1 << so}
	Z  = &RangeTable{categories: spaces}
	Zs = &RangeTable{categories: 1 << zs}
	Zl = &RangeTable{categories: 1 << zl}
	Zp = &RangeTable{categories: 1 << zp}
	C  = &RangeTable{categories: others}
	Cc = &RangeTable{categories: 1 << cc}
	Cf = &RangeTable{categories: 1 << cf}
	Co = &RangeTable{categories: 1 << co}
	Cs = &RangeTable{categories: 1 << cs}

	Letter = L
	Upper  = Lu
	Lower  = Ll
	Title  = Lt
	Mark   = M
	Number = N
	Digit  = Nd
	Punct  = P
	Symbol = S
	Space  = Z
	Other  = C

	GraphicRanges = []*RangeTable{L, M, N, P, S, Zs}
	PrintRanges   = []*RangeTable{L, M, N, P, S}
)

func category(r rune) uint {
	if uint32(r) <= MaxLatin1 {
		return uint(latin1[r] - 32)
	}
	if uint32(r) > MaxRune {
		return unassigned
	}
	begin, end := 0, len(categoryRuns)/5
	for end-begin > 1 {
		mid := (begin + end) / 2
		if runeAt(categoryRuns, mid*5) <= r {
			begin = mid
		} else {
			end = mid
		}
	}
	c := uint(categoryRuns[begin*5+4] - 32)
	if c == pairs {
		return lu + uint(r-runeAt(categoryRuns, begin*5))&1
	}
	return c
}

// The number in four characters of s.
func runeAt(s string, i int) rune {
	return rune(s[i]-32)<<18 | rune(s[i+1]-32)<<12 | rune(s[i+2]-32)<<6 | rune(s[i+3]-32)
}

func among(r rune, categories uint32) bool { return categories>>category(r)&1 != 0 }

func IsLetter(r rune) bool { return among(r, letters) }
func IsMark(r rune) bool   { return among(r, marks) }
func IsNumber(r rune) bool { return among(r, numbers) }
func IsPunct(r rune) bool  { return among(r, puncts) }
func IsSymbol(r rune) bool { return among(r, symbols) }
func IsTitle(r rune) bool  { return among(r, 1<<lt) }

func IsUpper(r rune) bool {
	if r < 0x80 {
		return r >= 'A' && r <= 'Z'
	}
	return among(r, 1<<lu)
}

func IsLower(r rune) bool {
	if r < 0x80 {
		return r >= 'a' && r <= 'z'
	}
	return among(r, 1<<ll)
}

func IsDigit(r rune) bool {
	if r <= MaxLatin1 {
		return r >= '0' && r <= '9'
	}
	return among(r, 1<<nd)
}

// IsGraphic is true for what IsPrint is, and for spaces.
func IsGraphic(r rune) bool { return among(r, prints|1<<zs) }

// IsPrint is true for letters, marks, numbers, punctuation, symbols, and the ASCII space.
func IsPrint(r rune) bool { return r == ' ' || among(r, prints) }

func IsControl(r rune) bool { return r >= 0 && r < ' ' || r >= 0x7f && r < 0xa0 }

// IsSpace is the White Space of Unicode.
func IsSpace(r rune) bool {
	if uint32(r) <= MaxLatin1 {
		return r == ' ' || r >= '\t' && r <= '\r' || r == 0x85 || r == 0xa0
	}
	return among(r, spaces)
}

// Is says whether r is in the table.
func Is(rangeTab *RangeTable, r rune) bool {
	if rangeTab.categories != 0 {
		return r >= 0 && r <= MaxRune && among(r, rangeTab.categories)
	}
	if runs := rangeTab.runs; runs != "" {
		_, ok := findRun(runs, 8, r)
		return ok
	}
	for _, x := range rangeTab.R16 {
		if u := uint32(r); u >= uint32(x.Lo) && u <= uint32(x.Hi) {
			return x.Stride == 1 || (uint16(r)-x.Lo)%x.Stride == 0
		}
	}
	for _, x := range rangeTab.R32 {
		if u := uint32(r); u >= x.Lo && u <= x.Hi {
			return x.Stride == 1 || (u-x.Lo)%x.Stride == 0
		}
	}
	return false
}

// Finds the run with r among records of `size` characters that begin with its first and last rune.
func findRun(runs string, size int, r rune) (at int, ok bool) {
	begin, end := 0, len(runs)/size
	for begin < end {
		mid := (begin + end) / 2
		switch at = mid * size; {
		case r < runeAt(runs, at):
			end = mid
		case r > runeAt(runs, at+4):
			begin = mid + 1
		default:
			return at, true
		}
	}
	return 0, false
}

func In(r rune, ranges ...*RangeTable) bool { return IsOneOf(ranges, r) }

func IsOneOf(ranges []*RangeTable, r rune) bool {
	for _, table := range ranges {
		if Is(table, r) {
			return true
		}
	}
	return false
}
