// Patterns of a ServeMux: [METHOD ][HOST]/[PATH], where a segment of the path may be {name}, the
// last one {name...} or {$}; a / at the end stands for all below, and {$} for nothing more.
package http

import (
	"errors"
	"fmt"
	"net/url"
	"strings"
	"unicode"
)

type segmentKind int

const (
	literal segmentKind = iota
	wild                // {name}: a segment, not empty
	rest                // {name...}, or a / at the end: one or more segments
	nothing             // {$}: the empty segment behind a / at the end
)

type segment struct {
	kind segmentKind
	text string // of a literal; the name of a wildcard, empty for a / at the end
}

type pattern struct {
	text     string
	method   string
	host     string
	segments []segment
	place    string // file:line where it was registered
}

func (p *pattern) String() string { return p.text }

func (p *pattern) last() segment { return p.segments[len(p.segments)-1] }

// wildcard gives the number of the wildcard of a name, or -1.
func (p *pattern) wildcard(name string) int {
	n := 0
	for _, s := range p.segments {
		if s.kind != wild && s.kind != rest || s.text == "" {
			continue
		}
		if s.text == name {
			return n
		}
		n++
	}
	return -1
}

// parsePattern's errors say at which byte.
func parsePattern(text string) (*pattern, error) {
	if text == "" {
		return nil, errors.New("empty pattern")
	}
	at := 0
	fail := func(err error) (*pattern, error) { return nil, fmt.Errorf("at offset %d: %w", at, err) }
	p := &pattern{text: text}
	where := text
	if i := strings.IndexAny(text, " \t"); i >= 0 {
		p.method = text[:i]
		where = strings.TrimLeft(text[i+1:], " \t")
		if !isToken(p.method) && p.method != "" {
			return fail(fmt.Errorf("invalid method %q", p.method))
		}
		at = i + 1
	}
	slash := strings.IndexByte(where, '/')
	if slash < 0 {
		return fail(errors.New("host/path missing /"))
	}
	var path string
	p.host, path = where[:slash], where[slash:]
	if i := strings.IndexByte(p.host, '{'); i >= 0 {
		at += i
		return fail(errors.New("host contains '{' (missing initial '/'?)"))
	}
	at += slash
	if p.method != "" && p.method != "CONNECT" && path != cleanPath(path) {
		return fail(errors.New("non-CONNECT pattern with unclean path can never match"))
	}
	if at, err := p.parseSegments(path); err != nil {
		return nil, fmt.Errorf("at offset %d: %w", at, err)
	}
	return p, nil
}

// parseSegments also tells at which byte the mistake is.
func (p *pattern) parseSegments(path string) (at int, err error) {
	seen := make(map[string]bool)
	for path != "" {
		path = path[1:]
		at = len(p.text) - len(path)
		if path == "" {
			p.segments = append(p.segments, segment{rest, ""})
			break
		}
		end := strings.IndexByte(path, '/')
		if end < 0 {
			end = len(path)
		}
		s, err := parseSegment(path[:end], end == len(path))
		if err != nil {
			return at, err
		}
		if s.kind == wild || s.kind == rest {
			if seen[s.text] {
				return at, fmt.Errorf("duplicate wildcard name %q", s.text)
			}
			seen[s.text] = true
		}
		p.segments = append(p.segments, s)
		path = path[end:]
	}
	return 0, nil
}

func parseSegment(word string, isLast bool) (segment, error) {
	open := strings.IndexByte(word, '{')
	if open < 0 {
		text, err := url.PathUnescape(word)
		if err != nil {
			text = word
		}
		return segment{literal, text}, nil
	}
	if open != 0 {
		return segment{}, errors.New("bad wildcard segment (must start with '{')")
	}
	if word[len(word)-1] != '}' {
		return segment{}, errors.New("bad wildcard segment (must end with '}')")
	}
	name := word[1 : len(word)-1]
	if name == "$" {
		if !isLast {
			return segment{}, errors.New("{$} not at end")
		}
		return segment{nothing, ""}, nil
	}
	name, isRest := strings.CutSuffix(name, "...")
	if isRest && !isLast {
		return segment{}, errors.New("{...} wildcard not at end")
	}
	if name == "" {
		return segment{}, errors.New("empty wildcard")
	}
	if !isIdentifier(name) {
		return segment{}, fmt.Errorf("bad wildcard name %q", name)
	}
	if isRest {
		return segment{rest, name}, nil
	}
	return segment{wild, name}, nil
}

func isIdentifier(s string) bool {
	for i, c := range s {
		if !unicode.IsLetter(c) && c != '_' && (i == 0 || !unicode.IsDigit(c)) {
			return false
		}
	}
	return s != ""
}

// match gives what the wildcards with names stand for in a path, which is escaped.
func (p *pattern) match(path string) (matches []string, ok bool) {
	for _, s := range p.segments {
		if path == "" {
			return nil, false
		}
		path = path[1:]
		if s.kind == rest {
			if s.text != "" {
				matches = append(matches, unescaped(path))
			}
			return matches, true
		}
		word := path
		if i := strings.IndexByte(path, '/'); i >= 0 {
			word = path[:i]
		}
		path = path[len(word):]
		word = unescaped(word)
		switch s.kind {
		case literal:
			ok = word == s.text
		case wild:
			ok = word != ""
			matches = append(matches, word)
		case nothing:
			ok = word == "" && path == ""
		}
		if !ok {
			return nil, false
		}
	}
	return matches, path == ""
}

func unescaped(s string) string {
	if u, err := url.PathUnescape(s); err == nil {
		return u
	}
	return s
}

// How the requests that one pattern matches lie to those of another.
type relation int

const (
	equivalent relation = iota
	moreGeneral
	moreSpecific
	disjoint
	overlaps
)

// covers tells whether p matches each path that q matches.
func (p *pattern) covers(q *pattern) bool {
	for i, s := range p.segments {
		if i == len(q.segments) {
			return false
		}
		t := q.segments[i]
		switch s.kind {
		case rest:
			return true
		case wild:
			if t.kind != wild && t.kind != literal {
				return false
			}
		case literal:
			if t.kind != literal || t.text != s.text {
				return false
			}
		case nothing:
			return t.kind == nothing
		}
	}
	return len(p.segments) == len(q.segments)
}

// meets tells whether there is a path that both match.
func (p *pattern) meets(q *pattern) bool {
	for i, s := range p.segments {
		if i == len(q.segments) {
			return false
		}
		t := q.segments[i]
		switch {
		case s.kind == rest || t.kind == rest:
			return true
		case s.kind == nothing || t.kind == nothing:
			return s.kind == t.kind
		case s.kind == literal && t.kind == literal && s.text != t.text:
			return false
		}
	}
	return len(p.segments) == len(q.segments)
}

func (p *pattern) comparePaths(q *pattern) relation {
	more, less := p.covers(q), q.covers(p)
	switch {
	case more && less:
		return equivalent
	case more:
		return moreGeneral
	case less:
		return moreSpecific
	case p.meets(q):
		return overlaps
	}
	return disjoint
}

func (p *pattern) compareMethods(q *pattern) relation {
	switch {
	case p.method == q.method:
		return equivalent
	case p.method == "", p.method == "GET" && q.method == "HEAD":
		return moreGeneral
	case q.method == "", q.method == "GET" && p.method == "HEAD":
		return moreSpecific
	}
	return disjoint
}

func (p *pattern) compare(q *pattern) relation {
	methods, paths := p.compareMethods(q), p.comparePaths(q)
	switch {
	case methods == disjoint || paths == disjoint:
		return disjoint
	case methods == equivalent:
		return paths
	case paths == equivalent || methods == paths:
		return methods
	}
	return overlaps
}

func (p *pattern) conflicts(q *pattern) bool {
	if p.host != q.host {
		return false
	}
	r := p.compare(q)
	return r == equivalent || r == overlaps
}

// whyConflict is said when p and q conflict.
func whyConflict(p, q *pattern) string {
	methods, paths := p.compareMethods(q), p.comparePaths(q)
	switch {
	case p.compare(q) == equivalent:
		return fmt.Sprintf("%s matches the same requests as %s", p, q)
	case paths == overlaps:
		return fmt.Sprintf("%[1]s and %[2]s both match some paths, like %[3]q.\n"+
			"But neither is more specific than the other.\n"+
			"%[1]s matches %[4]q, but %[2]s doesn't.\n%[2]s matches %[5]q, but %[1]s doesn't.",
			p, q, commonPath(p, q), pathOfOne(p, q), pathOfOne(q, p))
	case methods == moreGeneral:
		return fmt.Sprintf("%s matches more methods than %s, but has a more specific path pattern", p, q)
	}
	return fmt.Sprintf("%s matches fewer methods than %s, but has a more general path pattern", p, q)
}

// example is a path segment that s matches.
func (s segment) example() string {
	if s.kind == rest || s.kind == nothing {
		return "/"
	}
	return "/" + s.text
}

func examples(segments []segment) string {
	path := ""
	for _, s := range segments {
		path += s.example()
	}
	return path
}

// commonPath is one that both match.
func commonPath(p, q *pattern) string {
	path := ""
	n := min(len(p.segments), len(q.segments))
	for i := range n {
		s := p.segments[i]
		if s.kind == wild || s.kind == rest {
			s = q.segments[i]
		}
		path += s.example()
	}
	return path + examples(p.segments[n:]) + examples(q.segments[n:])
}

// pathOfOne is one that p matches and q does not.
func pathOfOne(p, q *pattern) string {
	path := ""
	n := min(len(p.segments), len(q.segments))
	for i := range n {
		s, t := p.segments[i], q.segments[i]
		switch {
		case s.kind == rest && t.kind == rest:
			return path + "/"
		case s.kind == rest && t.kind == nothing:
			if s.text != "" {
				return path + "/" + s.text
			}
			return path + "/x"
		case s.kind == rest:
			return path + "/"
		case s.kind == wild && t.kind == literal && s.text == t.text:
			path += "/" + t.text + "x"
		default:
			path += s.example()
		}
	}
	return path + examples(p.segments[n:]) + examples(q.segments[n:])
}
