// Scanning: the functions, the reader of runes they share and the reading of lists of operands.
package fmt

import (
	"errors"
	"io"
	"os"
	"unicode/utf8"
)

// ScanState is the scanner as a Scanner sees it.
type ScanState interface {
	ReadRune() (r rune, size int, err error)
	UnreadRune() error
	SkipSpace()
	Token(skipSpace bool, f func(rune) bool) (token []byte, err error)
	Width() (wid int, ok bool)
	Read(buf []byte) (n int, err error)
}

// Scanner scans itself under every verb.
type Scanner interface {
	Scan(state ScanState, verb rune) error
}

func Scan(a ...any) (n int, err error) { return Fscan(os.Stdin, a...) }

func Scanln(a ...any) (n int, err error) { return Fscanln(os.Stdin, a...) }

func Scanf(format string, a ...any) (n int, err error) { return Fscanf(os.Stdin, format, a...) }

func Sscan(str string, a ...any) (n int, err error) { return Fscan(&textReader{str, 0}, a...) }

func Sscanln(str string, a ...any) (n int, err error) { return Fscanln(&textReader{str, 0}, a...) }

func Sscanf(str string, format string, a ...any) (n int, err error) {
	return Fscanf(&textReader{str, 0}, format, a...)
}

func Fscan(r io.Reader, a ...any) (n int, err error) {
	s := newScanner(r)
	s.newlineIsSpace = true
	return s.scan(a)
}

func Fscanln(r io.Reader, a ...any) (n int, err error) {
	s := newScanner(r)
	s.newlineEnds = true
	return s.scan(a)
}

func Fscanf(r io.Reader, format string, a ...any) (n int, err error) {
	return newScanner(r).scanf(format, a)
}

// textReader reads the runes of a string.
type textReader struct {
	rest string
	last int
}

func (t *textReader) Read(b []byte) (n int, err error) {
	n = copy(b, t.rest)
	t.rest = t.rest[n:]
	if n == 0 {
		err = io.EOF
	}
	return n, err
}

// ReadRune keeps the rune in front, so that UnreadRune can step back over it.
func (t *textReader) ReadRune() (r rune, size int, err error) {
	if len(t.rest) == t.last {
		return 0, 0, io.EOF
	}
	t.rest = t.rest[t.last:]
	r, t.last = utf8.DecodeRuneInString(t.rest)
	return r, t.last, nil
}

func (t *textReader) UnreadRune() error {
	t.last = 0
	return nil
}

// byteRunes makes runes of a plain reader, taking no byte more than they need.
type byteRunes struct {
	from    io.Reader
	pending []byte // of an encoding that turned out invalid
	last    rune
	size    int // of last, 0 if there is none
	again   bool
}

func (b *byteRunes) nextByte() (byte, error) {
	if len(b.pending) > 0 {
		c := b.pending[0]
		b.pending = b.pending[1:]
		return c, nil
	}
	var one [1]byte
	if n, err := io.ReadFull(b.from, one[:]); n != 1 {
		return 0, err
	}
	return one[0], nil
}

func (b *byteRunes) ReadRune() (r rune, size int, err error) {
	if b.again {
		b.again = false
		return b.last, b.size, nil
	}
	c, err := b.nextByte()
	if err != nil {
		return 0, 0, err
	}
	b.last, b.size = rune(c), 1
	if c >= utf8.RuneSelf {
		bytes := []byte{c}
		for !utf8.FullRune(bytes) {
			if c, err = b.nextByte(); err == io.EOF {
				break
			} else if err != nil {
				return 0, 0, err
			}
			bytes = append(bytes, c)
		}
		b.last, b.size = utf8.DecodeRune(bytes)
		b.pending = append(bytes[b.size:], b.pending...)
	}
	return b.last, b.size, nil
}

func (b *byteRunes) UnreadRune() error {
	if b.again || b.size == 0 {
		return errors.New("fmt: scanning called UnreadRune with no rune available")
	}
	b.again = true
	return nil
}

const (
	eof       = -1
	unlimited = 1 << 30
)

// ss is the state of one call that scans.
type ss struct {
	from  io.RuneScanner
	token []byte
	count int // runes read
	limit int // no rune is read beyond this count
	width int
	atEOF bool

	newlineIsSpace bool
	newlineEnds    bool
}

// scanError carries an error up to the function that was called.
type scanError struct{ err error }

func newScanner(r io.Reader) *ss {
	from, ok := r.(io.RuneScanner)
	if !ok {
		from = &byteRunes{from: r}
	}
	return &ss{from: from, limit: unlimited, width: unlimited}
}

func (s *ss) Read(buf []byte) (n int, err error) {
	return 0, errors.New("ScanState's Read should not be called. Use ReadRune")
}

func (s *ss) ReadRune() (r rune, size int, err error) {
	if s.atEOF || s.count >= s.limit {
		return 0, 0, io.EOF
	}
	r, size, err = s.from.ReadRune()
	if err == nil {
		s.count++
	} else if err == io.EOF {
		s.atEOF = true
	}
	return r, size, err
}

func (s *ss) UnreadRune() error {
	s.from.UnreadRune()
	s.atEOF = false
	s.count--
	return nil
}

func (s *ss) Width() (wid int, ok bool) {
	if s.width == unlimited {
		return 0, false
	}
	return s.width, true
}

func (s *ss) fail(err error) { panic(scanError{err}) }

func (s *ss) failText(text string) { panic(scanError{errors.New(text)}) }

// caught turns a panic of fail, and io.EOF, into an error.
func caught(err *error) {
	switch e := recover().(type) {
	case nil:
	case scanError:
		*err = e.err
	default:
		if e != io.EOF {
			panic(e)
		}
		*err = io.EOF
	}
}

// next reads a rune, eof at the end.
func (s *ss) next() rune {
	r, _, err := s.ReadRune()
	if err == io.EOF {
		return eof
	}
	if err != nil {
		s.fail(err)
	}
	return r
}

// nextSure is next where the end is an error.
func (s *ss) nextSure() rune {
	r := s.next()
	if r == eof {
		s.fail(io.ErrUnexpectedEOF)
	}
	return r
}

func (s *ss) notEOF() {
	if s.next() == eof {
		panic(io.EOF)
	}
	s.UnreadRune()
}

func isSpace(r rune) bool {
	switch r {
	case ' ', '\t', '\n', '\v', '\f', '\r', 0x85, 0xA0, 0x1680, 0x2028, 0x2029, 0x202F, 0x205F,
		0x3000:
		return true
	}
	return 0x2000 <= r && r <= 0x200A
}

func notSpace(r rune) bool { return !isSpace(r) }

// SkipSpace skips space; a newline counts as it, or is an error.
func (s *ss) SkipSpace() {
	for {
		r := s.next()
		switch {
		case r == eof:
			return
		case r == '\r' && s.peek("\n"):
		case r == '\n':
			if !s.newlineIsSpace {
				s.failText("unexpected newline")
			}
		case !isSpace(r):
			s.UnreadRune()
			return
		}
	}
}

func among(r rune, set string) bool {
	for _, c := range set {
		if c == r {
			return true
		}
	}
	return false
}

func (s *ss) peek(set string) bool {
	r := s.next()
	if r != eof {
		s.UnreadRune()
	}
	return among(r, set)
}

// accept takes the next rune into the token if it is one of set.
func (s *ss) accept(set string) bool {
	r := s.next()
	if r == eof {
		return false
	}
	if among(r, set) {
		s.token = utf8.AppendRune(s.token, r)
		return true
	}
	s.UnreadRune()
	return false
}

// skip takes the next rune, whatever it is, and reports whether it was one of set.
func (s *ss) skip(set string) bool {
	r := s.next()
	return r != eof && among(r, set)
}

func (s *ss) Token(skipSpace bool, f func(rune) bool) (token []byte, err error) {
	defer caught(&err)
	if f == nil {
		f = notSpace
	}
	s.token = s.token[:0]
	return s.while(skipSpace, f), nil
}

func (s *ss) while(skipSpace bool, f func(rune) bool) []byte {
	if skipSpace {
		s.SkipSpace()
	}
	for {
		r := s.next()
		if r == eof {
			break
		}
		if !f(r) {
			s.UnreadRune()
			break
		}
		s.token = utf8.AppendRune(s.token, r)
	}
	return s.token
}

// scan reads operands separated by space.
func (s *ss) scan(a []any) (n int, err error) {
	defer caught(&err)
	for _, arg := range a {
		s.operand('v', arg)
		n++
	}
	for s.newlineEnds {
		r := s.next()
		if r == '\n' || r == eof {
			break
		}
		if !isSpace(r) {
			s.failText("expected newline")
		}
	}
	return n, nil
}

// scanf reads operands as a format says.
func (s *ss) scanf(format string, a []any) (n int, err error) {
	defer caught(&err)
	for i := 0; i < len(format); {
		w := s.advance(format[i:])
		if w > 0 {
			i += w
			continue
		}
		if format[i] != '%' {
			if w < 0 {
				s.failText("input does not match format")
			}
			break
		}
		width, ok, next := number(format, i+1)
		i = next
		s.width = unlimited
		if ok {
			s.width = width
		}
		verb, size := utf8.DecodeRuneInString(format[i:])
		i += size
		if verb != 'c' {
			s.SkipSpace()
		}
		if verb == '%' {
			s.SkipSpace()
			s.notEOF()
			if !s.accept("%") {
				s.failText("missing literal %")
			}
			continue
		}
		s.limit = min(unlimited, s.count+s.width)
		if n >= len(a) {
			s.failText("too few operands for format '%" + format[i-size:] + "'")
		}
		s.operand(verb, a[n])
		n++
		s.limit = unlimited
	}
	if n < len(a) {
		s.failText("too many operands")
	}
	return n, nil
}

// advance matches the format up to its next verb against the input and gives the bytes of the
// format done with; -1 if a literal does not match.
func (s *ss) advance(format string) (i int) {
	for i < len(format) {
		r, size := utf8.DecodeRuneInString(format[i:])
		if isSpace(r) {
			i += s.matchSpace(format[i:])
			continue
		}
		if r == '%' {
			if i+size == len(format) {
				s.failText("missing verb: % at end of format string")
			}
			if format[i+size] != '%' {
				return i
			}
			i += size
		}
		if s.nextSure() != r {
			s.UnreadRune()
			return -1
		}
		i += size
	}
	return i
}

// matchSpace matches the space at the start of format and gives its length. Each newline matches
// one newline or the end, with space before it; other space matches any amount of it, but, where
// it stands alone, at least one or the end.
func (s *ss) matchSpace(format string) (i int) {
	newlines, trailing := 0, false
	for i < len(format) {
		r, size := utf8.DecodeRuneInString(format[i:])
		if !isSpace(r) {
			break
		}
		if trailing = r != '\n'; !trailing {
			newlines++
		}
		i += size
	}
	for range newlines {
		r := s.next()
		for isSpace(r) && r != '\n' {
			r = s.next()
		}
		if r != '\n' && r != eof {
			s.failText("newline in format does not match input")
		}
	}
	if trailing {
		r := s.next()
		if newlines == 0 {
			if !isSpace(r) && r != eof {
				s.failText("expected space in input to match format")
			}
			if r == '\n' {
				s.failText("newline in input does not match format")
			}
		}
		for isSpace(r) && r != '\n' {
			r = s.next()
		}
		if r != eof {
			s.UnreadRune()
		}
	}
	return i
}
