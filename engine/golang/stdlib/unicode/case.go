// Upper, lower and title case.
package unicode

const (
	UpperCase = iota
	LowerCase
	TitleCase
	MaxCase
)

// UpperLower in a CaseRange stands for runes that are upper and lower case by turns.
const UpperLower = MaxRune + 1

type d [MaxCase]rune

// A CaseRange says how far runes from Lo to Hi are from their other cases.
type CaseRange struct {
	Lo    uint32
	Hi    uint32
	Delta d
}

// A SpecialCase is how a language differs from the common rules.
type SpecialCase []CaseRange

// TurkishCase has the dotted and the dotless i.
var TurkishCase SpecialCase = SpecialCase{
	{0x49, 0x49, d{0, 0x131 - 0x49, 0}},
	{0x69, 0x69, d{0x130 - 0x69, 0, 0x130 - 0x69}},
	{0x130, 0x130, d{0, 0x69 - 0x130, 0}},
	{0x131, 0x131, d{0x49 - 0x131, 0, 0x49 - 0x131}},
}

// AzeriCase is that of Turkish.
var AzeriCase SpecialCase = TurkishCase

func (special SpecialCase) to(which int, r rune) rune {
	for _, c := range special {
		if uint32(r) >= c.Lo && uint32(r) <= c.Hi {
			delta := c.Delta[which]
			if delta > MaxRune {
				return r - rune(uint32(r)-c.Lo)&1 + rune(which)&1
			}
			return r + delta
		}
	}
	return To(which, r)
}

func (special SpecialCase) ToUpper(r rune) rune { return special.to(UpperCase, r) }
func (special SpecialCase) ToLower(r rune) rune { return special.to(LowerCase, r) }
func (special SpecialCase) ToTitle(r rune) rune { return special.to(TitleCase, r) }

// To is r in the given case.
func To(_case int, r rune) rune {
	if _case < 0 || _case >= MaxCase {
		return ReplacementChar
	}
	if r < 0x80 {
		switch {
		case _case == LowerCase && r >= 'A' && r <= 'Z':
			return r + ('a' - 'A')
		case _case != LowerCase && r >= 'a' && r <= 'z':
			return r - ('a' - 'A')
		}
		return r
	}
	at, ok := findRun(caseRuns, 10, r)
	if !ok {
		return r
	}
	kind := int(caseRuns[at+8]-32)<<6 | int(caseRuns[at+9]-32)
	if kind == 63<<6|63 {
		upper := r - (r-runeAt(caseRuns, at))&1
		return upper + rune(_case)&1
	}
	return r + runeAt(caseShifts, kind*12+_case*4) - 0x800000
}

func ToUpper(r rune) rune { return To(UpperCase, r) }
func ToLower(r rune) rune { return To(LowerCase, r) }
func ToTitle(r rune) rune { return To(TitleCase, r) }

// SimpleFold is the next rune that is the same but for case, or the least of them after the
// greatest.
func SimpleFold(r rune) rune {
	if r < 0 || r > MaxRune {
		return r
	}
	switch r {
	case 'K':
		return 'k'
	case 'k':
		return 0x212a // the sign of Kelvin
	case 'S':
		return 's'
	case 's':
		return 0x17f // the long s
	}
	if r >= 0x80 {
		begin, end := 0, len(foldPairs)/8
		for begin < end {
			mid := (begin + end) / 2
			switch from := runeAt(foldPairs, mid*8); {
			case from == r:
				return runeAt(foldPairs, mid*8+4)
			case from < r:
				begin = mid + 1
			default:
				end = mid
			}
		}
	}
	if l := ToLower(r); l != r {
		return l
	}
	return ToUpper(r)
}
