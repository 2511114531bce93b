// Sets of runes, and their names.
package regexp

import (
	"strings"
	"unicode"
)

// A class is a set of runes: ranges of first and last, and tables.
type class struct {
	ranges  []rune
	tables  []tableRef
	negated bool
	fold    bool // without regard to case
}

type tableRef struct {
	table   *unicode.RangeTable
	negated bool
}

func (c *class) has(r rune) bool {
	in := c.hasExactly(r)
	if c.fold && !in {
		for f := unicode.SimpleFold(r); f != r && !in; f = unicode.SimpleFold(f) {
			in = c.hasExactly(f)
		}
	}
	return in != c.negated
}

func (c *class) hasExactly(r rune) bool {
	for i := 0; i < len(c.ranges); i += 2 {
		if r >= c.ranges[i] && r <= c.ranges[i+1] {
			return true
		}
	}
	for _, t := range c.tables {
		if unicode.Is(t.table, r) != t.negated {
			return true
		}
	}
	return false
}

// The one rune of the class; -1 if there are more.
func (c *class) single() rune {
	if len(c.ranges) != 2 || c.ranges[0] != c.ranges[1] {
		return -1
	}
	if len(c.tables) > 0 || c.negated || c.fold {
		return -1
	}
	return c.ranges[0]
}

// Adds ranges, or all runes that are not in them; they are in ascending order.
func (c *class) add(negated bool, ranges ...rune) {
	if !negated {
		c.ranges = append(c.ranges, ranges...)
		return
	}
	next := rune(0)
	for i := 0; i < len(ranges); i += 2 {
		if ranges[i] > next {
			c.ranges = append(c.ranges, next, ranges[i]-1)
		}
		next = ranges[i+1] + 1
	}
	c.ranges = append(c.ranges, next, unicode.MaxRune)
}

// The ranges of \d and the like, and of [:alpha:] and the like; nil for another name.
func namedRanges(name string) []rune {
	switch name {
	case "d", "digit":
		return []rune{'0', '9'}
	case "s":
		return []rune{'\t', '\n', '\f', '\r', ' ', ' '}
	case "w", "word":
		return []rune{'0', '9', 'A', 'Z', '_', '_', 'a', 'z'}
	case "alnum":
		return []rune{'0', '9', 'A', 'Z', 'a', 'z'}
	case "alpha":
		return []rune{'A', 'Z', 'a', 'z'}
	case "ascii":
		return []rune{0, 0x7f}
	case "blank":
		return []rune{'\t', '\t', ' ', ' '}
	case "cntrl":
		return []rune{0, 0x1f, 0x7f, 0x7f}
	case "graph":
		return []rune{'!', '~'}
	case "lower":
		return []rune{'a', 'z'}
	case "print":
		return []rune{' ', '~'}
	case "punct":
		return []rune{'!', '/', ':', '@', '[', '`', '{', '~'}
	case "space":
		return []rune{'\t', '\r', ' ', ' '}
	case "upper":
		return []rune{'A', 'Z'}
	case "xdigit":
		return []rune{'0', '9', 'A', 'F', 'a', 'f'}
	}
	return nil
}

// The table that \p{name} stands for, or nil.
func namedTable(name string) *unicode.RangeTable {
	names := "L Lu Ll Lt Lm Lo M Mn Mc Me N Nd Nl No P Pc Pd Ps Pe Pi Pf Po S Sm Sc Sk So Z Zs Zl Zp " +
		"C Cc Cf Co Cs Arabic Armenian Cyrillic Devanagari Georgian Greek Han Hangul Hebrew " +
		"Hiragana Katakana Latin Thai"
	tables := []*unicode.RangeTable{
		unicode.L, unicode.Lu, unicode.Ll, unicode.Lt, unicode.Lm, unicode.Lo, unicode.M,
		unicode.Mn, unicode.Mc, unicode.Me, unicode.N, unicode.Nd, unicode.Nl, unicode.No,
		unicode.P, unicode.Pc, unicode.Pd, unicode.Ps, unicode.Pe, unicode.Pi, unicode.Pf,
		unicode.Po, unicode.S, unicode.Sm, unicode.Sc, unicode.Sk, unicode.So, unicode.Z,
		unicode.Zs, unicode.Zl, unicode.Zp, unicode.C, unicode.Cc, unicode.Cf, unicode.Co,
		unicode.Cs, unicode.Arabic, unicode.Armenian, unicode.Cyrillic, unicode.Devanagari,
		unicode.Georgian, unicode.Greek, unicode.Han, unicode.Hangul, unicode.Hebrew,
		unicode.Hiragana, unicode.Katakana, unicode.Latin, unicode.Thai,
	}
	for i, n := range strings.Fields(names) {
		if n == name {
			return tables[i]
		}
	}
	return nil
}
