// Package regexp searches with regular expressions of RE2's syntax, in linear time.
package regexp

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
	"unsafe"
)

// A Regexp is a compiled expression. Many goroutines may use it at once.
type Regexp struct {
	expr     string
	prog     []inst
	names    []string
	prefix   string
	complete bool // the prefix is the whole expression
	anchored bool // it begins with the begin of the text
	longest  bool
}

func Compile(expr string) (*Regexp, error) {
	tree, names, err := parse(expr)
	if err != nil {
		return nil, err
	}
	re := &Regexp{expr: expr, names: names}
	re.prog = append(compile(tree, nil), inst{op: iMatch})
	re.prefix, re.complete = literalPrefix(re.prog)
	re.anchored = re.prog[0].op == iAssert && re.prog[0].x == int(beginText)
	return re, nil
}

// CompilePOSIX is Compile for the longest of the leftmost matches.
func CompilePOSIX(expr string) (*Regexp, error) {
	re, err := Compile(expr)
	if err == nil {
		re.longest = true
	}
	return re, err
}

func MustCompile(expr string) *Regexp {
	re, err := Compile(expr)
	if err != nil {
		panic(`regexp: Compile(` + quote(expr) + `): ` + err.Error())
	}
	return re
}

func MustCompilePOSIX(expr string) *Regexp {
	re, err := CompilePOSIX(expr)
	if err != nil {
		panic(`regexp: CompilePOSIX(` + quote(expr) + `): ` + err.Error())
	}
	return re
}

func quote(s string) string {
	if strconv.CanBackquote(s) {
		return "`" + s + "`"
	}
	return strconv.Quote(s)
}

func (re *Regexp) String() string        { return re.expr }
func (re *Regexp) NumSubexp() int        { return len(re.names) - 1 }
func (re *Regexp) SubexpNames() []string { return re.names }
func (re *Regexp) Longest()              { re.longest = true }
func (re *Regexp) Copy() *Regexp {
	c := *re
	return &c
}

func (re *Regexp) LiteralPrefix() (prefix string, complete bool) { return re.prefix, re.complete }

func (re *Regexp) SubexpIndex(name string) int {
	for i, n := range re.names {
		if n == name && name != "" {
			return i
		}
	}
	return -1
}

// QuoteMeta is an expression for s itself.
func QuoteMeta(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if strings.IndexByte(`\.+*?()|[]{}^$`, s[i]) >= 0 {
			b.WriteByte('\\')
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

func MatchString(pattern string, s string) (matched bool, err error) {
	re, err := Compile(pattern)
	if err != nil {
		return false, err
	}
	return re.MatchString(s), nil
}

func Match(pattern string, b []byte) (matched bool, err error) {
	return MatchString(pattern, str(b))
}

func str(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }

func (re *Regexp) MatchString(s string) bool { return re.run(s, 0, 0) != nil }
func (re *Regexp) Match(b []byte) bool       { return re.MatchString(str(b)) }

func (re *Regexp) slots() int { return 2 * len(re.names) }

// Calls f with at most n matches that do not overlap, all for n < 0. An empty match right after
// another match does not count.
func (re *Regexp) each(s string, n, slots int, f func(m []int)) {
	lastEnd := -1
	for pos, found := 0, 0; found != n && pos <= len(s); {
		m := re.run(s, pos, slots)
		if m == nil {
			return
		}
		counts := true
		if m[1] == pos {
			counts = m[0] != lastEnd
			_, size := utf8.DecodeRuneInString(s[pos:])
			pos += max(size, 1)
		} else {
			pos = m[1]
		}
		if lastEnd = m[1]; counts {
			f(m)
			found++
		}
	}
}

// The text between two slots, nil if they have none.
func part(b []byte, m []int, i int) []byte {
	if m[2*i] < 0 {
		return nil
	}
	return b[m[2*i]:m[2*i+1]:m[2*i+1]]
}

func partString(s string, m []int, i int) string {
	if m[2*i] < 0 {
		return ""
	}
	return s[m[2*i]:m[2*i+1]]
}

func parts(b []byte, m []int) [][]byte {
	if m == nil {
		return nil
	}
	all := make([][]byte, len(m)/2)
	for i := range all {
		all[i] = part(b, m, i)
	}
	return all
}

func partStrings(s string, m []int) []string {
	if m == nil {
		return nil
	}
	all := make([]string, len(m)/2)
	for i := range all {
		all[i] = partString(s, m, i)
	}
	return all
}

func (re *Regexp) FindStringIndex(s string) (loc []int)   { return re.run(s, 0, 2) }
func (re *Regexp) FindIndex(b []byte) (loc []int)         { return re.run(str(b), 0, 2) }
func (re *Regexp) FindStringSubmatchIndex(s string) []int { return re.run(s, 0, re.slots()) }
func (re *Regexp) FindSubmatchIndex(b []byte) []int       { return re.run(str(b), 0, re.slots()) }
func (re *Regexp) FindStringSubmatch(s string) []string {
	return partStrings(s, re.FindStringSubmatchIndex(s))
}

func (re *Regexp) FindSubmatch(b []byte) [][]byte {
	return parts(b, re.FindSubmatchIndex(b))
}

func (re *Regexp) Find(b []byte) []byte {
	if m := re.FindIndex(b); m != nil {
		return part(b, m, 0)
	}
	return nil
}

func (re *Regexp) FindString(s string) string {
	if m := re.FindStringIndex(s); m != nil {
		return partString(s, m, 0)
	}
	return ""
}

func (re *Regexp) FindAll(b []byte, n int) (all [][]byte) {
	re.each(str(b), n, 2, func(m []int) { all = append(all, part(b, m, 0)) })
	return all
}

func (re *Regexp) FindAllString(s string, n int) (all []string) {
	re.each(s, n, 2, func(m []int) { all = append(all, partString(s, m, 0)) })
	return all
}

func (re *Regexp) FindAllStringIndex(s string, n int) (all [][]int) {
	re.each(s, n, 2, func(m []int) { all = append(all, m) })
	return all
}

func (re *Regexp) FindAllStringSubmatchIndex(s string, n int) (all [][]int) {
	re.each(s, n, re.slots(), func(m []int) { all = append(all, m) })
	return all
}

func (re *Regexp) FindAllStringSubmatch(s string, n int) (all [][]string) {
	re.each(s, n, re.slots(), func(m []int) { all = append(all, partStrings(s, m)) })
	return all
}

func (re *Regexp) FindAllSubmatch(b []byte, n int) (all [][][]byte) {
	re.each(str(b), n, re.slots(), func(m []int) { all = append(all, parts(b, m)) })
	return all
}

func (re *Regexp) FindAllIndex(b []byte, n int) [][]int { return re.FindAllStringIndex(str(b), n) }

func (re *Regexp) FindAllSubmatchIndex(b []byte, n int) [][]int {
	return re.FindAllStringSubmatchIndex(str(b), n)
}

// Replaces each match by what add appends.
func (re *Regexp) replace(s string, slots int, add func(b []byte, m []int) []byte) []byte {
	var b []byte
	last := 0
	for pos := 0; pos <= len(s); {
		m := re.run(s, pos, slots)
		if m == nil {
			break
		}
		b = append(b, s[last:m[0]]...)
		if m[1] > last || m[0] == 0 { // no empty match right after a match
			b = add(b, m)
		}
		last = m[1]
		_, size := utf8.DecodeRuneInString(s[pos:])
		pos = max(pos+max(size, 1), m[1])
		if m[1] > m[0] {
			pos = m[1]
		}
	}
	return append(b, s[last:]...)
}

func (re *Regexp) ReplaceAllString(src, repl string) string {
	return string(re.replace(src, re.slots(), func(b []byte, m []int) []byte {
		return re.ExpandString(b, repl, src, m)
	}))
}

func (re *Regexp) ReplaceAllLiteralString(src, repl string) string {
	return string(re.replace(src, 2, func(b []byte, m []int) []byte { return append(b, repl...) }))
}

func (re *Regexp) ReplaceAllStringFunc(src string, repl func(string) string) string {
	return string(re.replace(src, 2, func(b []byte, m []int) []byte {
		return append(b, repl(src[m[0]:m[1]])...)
	}))
}

func (re *Regexp) ReplaceAll(src, repl []byte) []byte {
	return re.replace(str(src), re.slots(), func(b []byte, m []int) []byte {
		return re.ExpandString(b, str(repl), str(src), m)
	})
}

func (re *Regexp) ReplaceAllLiteral(src, repl []byte) []byte {
	return re.replace(str(src), 2, func(b []byte, m []int) []byte { return append(b, repl...) })
}

func (re *Regexp) ReplaceAllFunc(src []byte, repl func([]byte) []byte) []byte {
	return re.replace(str(src), 2, func(b []byte, m []int) []byte {
		return append(b, repl(src[m[0]:m[1]])...)
	})
}

func (re *Regexp) Expand(dst []byte, template []byte, src []byte, match []int) []byte {
	return re.ExpandString(dst, str(template), str(src), match)
}

// ExpandString appends template with the captures of match for $1, ${1}, $name, ${name}.
func (re *Regexp) ExpandString(dst []byte, template string, src string, match []int) []byte {
	for {
		before, after, ok := strings.Cut(template, "$")
		dst = append(dst, before...)
		if !ok {
			return dst
		}
		if strings.HasPrefix(after, "$") {
			dst = append(dst, '$')
			template = after[1:]
			continue
		}
		name, rest := captureName(after)
		if name == "" {
			dst = append(dst, '$')
			template = after
			continue
		}
		template = rest
		i, err := strconv.Atoi(name)
		if err != nil {
			i = -1
			for k, n := range re.names {
				if n == name && 2*k+1 < len(match) && match[2*k] >= 0 {
					i = k
					break
				}
			}
		}
		if i >= 0 && 2*i+1 < len(match) && match[2*i] >= 0 {
			dst = append(dst, src[match[2*i]:match[2*i+1]]...)
		}
	}
}

// Takes a name, in braces or not, off the front of s; "" if there is none.
func captureName(s string) (name, rest string) {
	braces := strings.HasPrefix(s, "{")
	if braces {
		s = s[1:]
	}
	n := 0
	for i, r := range s {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '_' {
			break
		}
		n = i + utf8.RuneLen(r)
	}
	if name, rest = s[:n], s[n:]; braces {
		if !strings.HasPrefix(rest, "}") {
			return "", s
		}
		rest = rest[1:]
	}
	return name, rest
}

// Split cuts s at the matches, into at most n parts, all for n < 0.
func (re *Regexp) Split(s string, n int) []string {
	if n == 0 {
		return nil
	}
	if s == "" && re.expr != "" {
		return []string{""}
	}
	parts := []string{}
	begin, end := 0, 0
	for _, m := range re.FindAllStringIndex(s, n) {
		if len(parts) == n-1 && n > 0 {
			break
		}
		if end = m[0]; m[1] != 0 {
			parts = append(parts, s[begin:end])
		}
		begin = m[1]
	}
	if end != len(s) {
		parts = append(parts, s[begin:])
	}
	return parts
}
