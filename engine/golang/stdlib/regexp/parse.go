// Reading an expression: RE2's syntax, as a tree.
package regexp

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

type nodeOp uint8

const (
	opEmpty nodeOp = iota
	opClass
	opAssert
	opCapture
	opRepeat // sub min to max times, max < 0: without end
	opConcat
	opAlternate
)

type node struct {
	op       nodeOp
	subs     []*node
	class    class
	assert   assertion
	min, max int
	lazy     bool
	capture  int
}

type assertion uint8

const (
	beginText assertion = iota
	endText
	beginLine
	endLine
	wordEdge
	noWordEdge
)

// What is wrong with an expression, and where. It flies as a panic out of the parser.
type syntaxError struct {
	what, where string
}

func (e *syntaxError) Error() string {
	return "error parsing regexp: " + e.what + ": `" + e.where + "`"
}

func fail(what, where string) { panic(&syntaxError{what, where}) }

const (
	badClass     = "invalid character class range"
	badEscape    = "invalid escape sequence"
	badPerl      = "invalid or unsupported Perl syntax"
	badName      = "invalid named capture"
	badRepeat    = "invalid repeat count"
	nestedRepeat = "invalid nested repetition operator"
	nothingLeft  = "missing argument to repetition operator"
	noParen      = "missing closing )"
	noBracket    = "missing closing ]"
	extraParen   = "unexpected )"
	maxRepeat    = 1000
)

type flags struct {
	fold, lines, dotNewline, lazy bool
}

type parser struct {
	whole, rest string
	flags       flags
	names       []string // of the captures, whose number 0 is the whole match
	depth       int
}

func parse(expr string) (tree *node, names []string, err error) {
	defer func() {
		if r := recover(); r != nil {
			e, ok := r.(*syntaxError)
			if !ok {
				panic(r)
			}
			err = e
		}
	}()
	if !utf8.ValidString(expr) {
		fail("invalid UTF-8", expr)
	}
	p := &parser{whole: expr, rest: expr, names: []string{""}}
	tree = p.alternatives()
	if p.rest != "" {
		fail(extraParen, expr)
	}
	return tree, p.names, nil
}

// Reads up to the end or a closing parenthesis.
func (p *parser) alternatives() *node {
	saved := p.flags
	if p.depth++; p.depth > maxRepeat {
		fail("expression nests too deeply", p.whole)
	}
	choices := []*node{p.sequence()}
	for p.rest != "" && p.rest[0] == '|' {
		p.rest = p.rest[1:]
		choices = append(choices, p.sequence())
	}
	p.depth--
	p.flags = saved
	if len(choices) == 1 {
		return choices[0]
	}
	return &node{op: opAlternate, subs: choices}
}

func (p *parser) sequence() *node {
	seq := &node{op: opConcat}
	repeated := "" // the text of the repetition operator just read
	for p.rest != "" && p.rest[0] != '|' && p.rest[0] != ')' {
		before := p.rest
		if low, high, ok := p.repetition(); ok {
			if p.rest != "" && p.rest[0] == '?' {
				p.rest = p.rest[1:]
				p.repeat(seq, low, high, !p.flags.lazy, before, repeated)
			} else {
				p.repeat(seq, low, high, p.flags.lazy, before, repeated)
			}
			repeated = before
			continue
		}
		repeated = ""
		if strings.HasPrefix(p.rest, `\Q`) {
			text, after, _ := strings.Cut(p.rest[2:], `\E`)
			p.rest = after
			for _, r := range text {
				seq.subs = append(seq.subs, p.literal(r))
			}
		} else if sub := p.atom(); sub != nil {
			seq.subs = append(seq.subs, sub)
		}
	}
	return seq
}

// Reads *, +, ?, {n}, {n,}, {n,m}; what only looks like the last is not an operator.
func (p *parser) repetition() (low, high int, ok bool) {
	switch p.rest[0] {
	case '*':
		low, high = 0, -1
	case '+':
		low, high = 1, -1
	case '?':
		low, high = 0, 1
	case '{':
		return p.counted()
	default:
		return 0, 0, false
	}
	p.rest = p.rest[1:]
	return low, high, true
}

func (p *parser) counted() (low, high int, ok bool) {
	text, after, closed := strings.Cut(p.rest[1:], "}")
	first, second, two := strings.Cut(text, ",")
	if low, ok = count(first); !closed || !ok {
		return 0, 0, false
	}
	switch {
	case !two:
		high = low
	case second == "":
		high = -1
	default:
		if high, ok = count(second); !ok {
			return 0, 0, false
		}
	}
	if low > maxRepeat || high > maxRepeat || high >= 0 && low > high {
		fail(badRepeat, p.rest[:len(p.rest)-len(after)])
	}
	p.rest = after
	return low, high, true
}

// A decimal number without zeros in front; anything too great is greater than maxRepeat.
func count(s string) (int, bool) {
	if s == "" || len(s) > 1 && s[0] == '0' {
		return 0, false
	}
	n := 0
	for _, c := range s {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = min(n*10+int(c-'0'), maxRepeat+1)
	}
	return n, true
}

func (p *parser) repeat(seq *node, low, high int, lazy bool, before, repeated string) {
	operator := before[:len(before)-len(p.rest)]
	if repeated != "" {
		fail(nestedRepeat, repeated[:len(repeated)-len(p.rest)])
	}
	last := len(seq.subs) - 1
	if last < 0 {
		fail(nothingLeft, operator)
	}
	r := &node{op: opRepeat, subs: []*node{seq.subs[last]}, min: low, max: high, lazy: lazy}
	if operator[0] == '{' && copies(r) > maxRepeat {
		fail(badRepeat, operator)
	}
	seq.subs[last] = r
}

// How many copies of the innermost thing a nest of counted repetitions makes.
func copies(n *node) int {
	most := 1
	for _, sub := range n.subs {
		most = max(most, copies(sub))
	}
	if n.op == opRepeat && max(n.min, n.max) > 1 {
		most *= max(n.min, n.max)
	}
	return min(most, maxRepeat+1)
}

// Reads one thing that is not an operator; nil if it was only flags.
func (p *parser) atom() *node {
	c := p.rest[0]
	switch c {
	case '(':
		return p.group()
	case '[':
		return p.bracket()
	case '\\':
		return p.escape()
	}
	r, size := utf8.DecodeRuneInString(p.rest)
	p.rest = p.rest[size:]
	switch c {
	case '.':
		n := &node{op: opClass}
		if p.flags.dotNewline {
			n.class.add(false, 0, unicode.MaxRune)
		} else {
			n.class.add(true, '\n', '\n')
		}
		return n
	case '^':
		if p.flags.lines {
			return &node{op: opAssert, assert: beginLine}
		}
		return &node{op: opAssert, assert: beginText}
	case '$':
		if p.flags.lines {
			return &node{op: opAssert, assert: endLine}
		}
		return &node{op: opAssert, assert: endText}
	}
	return p.literal(r)
}

func (p *parser) literal(r rune) *node {
	n := &node{op: opClass}
	n.class.add(false, r, r)
	n.class.fold = p.flags.fold && unicode.SimpleFold(r) != r
	return n
}

func (p *parser) group() *node {
	if strings.HasPrefix(p.rest, "(?") {
		for _, intro := range []string{"(?P<", "(?<"} {
			if strings.HasPrefix(p.rest, intro) {
				return p.named(intro)
			}
		}
		return p.flagGroup()
	}
	p.rest = p.rest[1:]
	return p.capture("")
}

func (p *parser) named(intro string) *node {
	name, after, ok := strings.Cut(p.rest[len(intro):], ">")
	if !ok {
		fail(badName, p.rest)
	}
	text := p.rest[:len(p.rest)-len(after)]
	good := name != ""
	for _, c := range name {
		good = good && isWord(c)
	}
	if !good {
		fail(badName, text)
	}
	p.rest = after
	return p.capture(name)
}

func (p *parser) capture(name string) *node {
	n := &node{op: opCapture, capture: len(p.names)}
	p.names = append(p.names, name)
	n.subs = []*node{p.alternatives()}
	p.close()
	return n
}

func (p *parser) close() {
	if p.rest == "" {
		fail(noParen, p.whole)
	}
	p.rest = p.rest[1:]
}

// Reads (?flags) or (?flags:expression).
func (p *parser) flagGroup() *node {
	f, on, some := p.flags, true, false
	for i, c := range p.rest {
		if i < 2 {
			continue
		}
		switch c {
		case 'i':
			f.fold = on
		case 'm':
			f.lines = on
		case 's':
			f.dotNewline = on
		case 'U':
			f.lazy = on
		case '-':
			if !on {
				fail(badPerl, p.rest[:i+1])
			}
			on, some = false, false
			continue
		case ':', ')':
			if !on && !some {
				fail(badPerl, p.rest[:i+1])
			}
			p.rest = p.rest[i+1:]
			if c == ')' {
				p.flags = f
				return nil
			}
			saved := p.flags
			p.flags = f
			n := p.alternatives()
			p.flags = saved
			p.close()
			return n
		default:
			fail(badPerl, p.rest[:i+utf8.RuneLen(c)])
		}
		some = true
	}
	fail(badPerl, p.rest)
	return nil
}

// Reads what begins with a backslash, outside brackets.
func (p *parser) escape() *node {
	if len(p.rest) < 2 {
		fail("trailing backslash at end of expression", "")
	}
	assert := -1
	switch p.rest[1] {
	case 'A':
		assert = int(beginText)
	case 'z':
		assert = int(endText)
	case 'b':
		assert = int(wordEdge)
	case 'B':
		assert = int(noWordEdge)
	}
	if assert >= 0 {
		p.rest = p.rest[2:]
		return &node{op: opAssert, assert: assertion(assert)}
	}
	n := &node{op: opClass}
	n.class.fold = p.flags.fold
	if p.shorthand(&n.class) {
		return n
	}
	return p.literal(p.escapedRune())
}

// Reads \d, \pL and their like.
func (p *parser) shorthand(c *class) bool {
	if len(p.rest) < 2 {
		return false
	}
	letter := p.rest[1]
	switch letter {
	case 'd', 's', 'w', 'D', 'S', 'W':
		c.add(letter < 'a', namedRanges(string(rune(letter|0x20)))...)
		p.rest = p.rest[2:]
		return true
	case 'p', 'P':
	default:
		return false
	}
	begin := p.rest
	if len(begin) < 3 {
		fail(badClass, begin)
	}
	r, size := utf8.DecodeRuneInString(begin[2:])
	name, text := begin[2:2+size], begin[:2+size]
	if r == '{' {
		end := strings.IndexByte(begin, '}')
		if end < 0 {
			fail(badClass, begin)
		}
		name, text = begin[3:end], begin[:end+1]
	}
	negated := letter == 'P'
	if name != "" && name[0] == '^' {
		name, negated = name[1:], !negated
	}
	p.rest = begin[len(text):]
	if name == "Any" {
		if !negated {
			c.add(false, 0, unicode.MaxRune)
		}
		return true
	}
	table := namedTable(name)
	if table == nil {
		fail(badClass, text)
	}
	c.tables = append(c.tables, tableRef{table, negated})
	return true
}

// Reads an escape that stands for a rune.
func (p *parser) escapedRune() rune {
	begin := p.rest
	if len(begin) < 2 {
		fail("trailing backslash at end of expression", "")
	}
	c, size := utf8.DecodeRuneInString(begin[1:])
	p.rest = begin[1+size:]
	switch c {
	case 'a':
		return '\a'
	case 'f':
		return '\f'
	case 'n':
		return '\n'
	case 'r':
		return '\r'
	case 't':
		return '\t'
	case 'v':
		return '\v'
	case '0', '1', '2', '3', '4', '5', '6', '7':
		digits := 0
		for digits < 2 && digits < len(p.rest) && p.rest[digits] >= '0' && p.rest[digits] <= '7' {
			digits++
		}
		if c != '0' && digits == 0 {
			break // a reference to a capture
		}
		v, _ := strconv.ParseUint(begin[1:2+digits], 8, 32)
		p.rest = p.rest[digits:]
		return rune(v)
	case 'x':
		digits, after, ok := "", p.rest, false
		if strings.HasPrefix(p.rest, "{") {
			digits, after, ok = strings.Cut(p.rest[1:], "}")
		} else if len(p.rest) >= 2 {
			digits, after, ok = p.rest[:2], p.rest[2:], true
		}
		v, err := strconv.ParseUint(digits, 16, 32)
		if !ok || err != nil || v > unicode.MaxRune || strings.Contains(digits, "_") {
			break
		}
		p.rest = after
		return rune(v)
	default:
		if c < utf8.RuneSelf && !isWord(c) || c == '_' {
			return c
		}
	}
	fail(badEscape, begin[:1+size])
	return 0
}

func isWord(r rune) bool {
	return r == '_' || r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z'
}

// Reads [...].
func (p *parser) bracket() *node {
	begin := p.rest
	p.rest = p.rest[1:]
	n := &node{op: opClass}
	c := &n.class
	c.fold = p.flags.fold
	if p.rest != "" && p.rest[0] == '^' {
		c.negated = true
		p.rest = p.rest[1:]
	}
	for first := true; p.rest == "" || p.rest[0] != ']' || first; first = false {
		if p.rest == "" {
			fail(noBracket, begin)
		}
		if strings.HasPrefix(p.rest, "[:") && p.posix(c) || p.rest[0] == '\\' && p.shorthand(c) {
			continue
		}
		from := p.rest
		lo := p.bracketRune(begin)
		hi := lo
		if len(p.rest) >= 2 && p.rest[0] == '-' && p.rest[1] != ']' {
			p.rest = p.rest[1:]
			if hi = p.bracketRune(begin); hi < lo {
				fail(badClass, from[:len(from)-len(p.rest)])
			}
		}
		c.add(false, lo, hi)
	}
	p.rest = p.rest[1:]
	return n
}

func (p *parser) bracketRune(begin string) rune {
	if p.rest == "" {
		fail(noBracket, begin)
	}
	if p.rest[0] == '\\' {
		return p.escapedRune()
	}
	r, size := utf8.DecodeRuneInString(p.rest)
	p.rest = p.rest[size:]
	return r
}

// Reads [:alpha:] and its like.
func (p *parser) posix(c *class) bool {
	end := strings.Index(p.rest[2:], ":]")
	if end < 0 {
		return false
	}
	name, negated := p.rest[2:2+end], false
	if name != "" && name[0] == '^' {
		name, negated = name[1:], true
	}
	ranges := namedRanges(name)
	if ranges == nil || len(name) == 1 {
		fail(badClass, p.rest[:end+4])
	}
	c.add(negated, ranges...)
	p.rest = p.rest[end+4:]
	return true
}
