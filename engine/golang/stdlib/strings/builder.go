// Builder, Reader, Replacer, Clone.
package strings

import (
	"errors"
	"io"
	"unicode/utf8"
	"unsafe"
)

// A Builder collects a string. Do not copy one that is not empty.
type Builder struct {
	self *Builder // finds copies
	buf  []byte
}

func (b *Builder) check() {
	if b.self != b {
		if b.self != nil {
			panic("strings: illegal use of non-zero Builder copied by value")
		}
		b.self = b
	}
}

func (b *Builder) String() string { return unsafe.String(unsafe.SliceData(b.buf), len(b.buf)) }
func (b *Builder) Len() int       { return len(b.buf) }
func (b *Builder) Cap() int       { return cap(b.buf) }
func (b *Builder) Reset()         { *b = Builder{} }

// Grow makes room for n more bytes.
func (b *Builder) Grow(n int) {
	b.check()
	if n < 0 {
		panic("strings.Builder.Grow: negative count")
	}
	if cap(b.buf)-len(b.buf) < n {
		// All that the allocator gives for it.
		grown := append([]byte(nil), make([]byte, 2*cap(b.buf)+n)...)
		copy(grown, b.buf)
		b.buf = grown[:len(b.buf)]
	}
}

func (b *Builder) Write(p []byte) (int, error) {
	b.check()
	b.buf = append(b.buf, p...)
	return len(p), nil
}

func (b *Builder) WriteByte(c byte) error {
	b.check()
	b.buf = append(b.buf, c)
	return nil
}

func (b *Builder) WriteRune(r rune) (int, error) {
	b.check()
	n := len(b.buf)
	b.buf = utf8.AppendRune(b.buf, r)
	return len(b.buf) - n, nil
}

func (b *Builder) WriteString(s string) (int, error) {
	b.check()
	b.buf = append(b.buf, s...)
	return len(s), nil
}

// Clone is a copy of s in memory of its own.
func Clone(s string) string { return string([]byte(s)) }

// A Reader reads from a string.
type Reader struct {
	s    string
	at   int64
	rune int // where the rune just read began, or -1
}

func NewReader(s string) *Reader { return &Reader{s, 0, -1} }

func (r *Reader) Reset(s string) { *r = Reader{s, 0, -1} }
func (r *Reader) Size() int64    { return int64(len(r.s)) }

func (r *Reader) Len() int {
	if r.at >= int64(len(r.s)) {
		return 0
	}
	return len(r.s) - int(r.at)
}

func (r *Reader) Read(p []byte) (n int, err error) {
	if r.at >= int64(len(r.s)) {
		return 0, io.EOF
	}
	r.rune = -1
	n = copy(p, r.s[r.at:])
	r.at += int64(n)
	return n, nil
}

func (r *Reader) ReadAt(p []byte, off int64) (n int, err error) {
	if off < 0 {
		return 0, errors.New("strings.Reader.ReadAt: negative offset")
	}
	if off >= int64(len(r.s)) {
		return 0, io.EOF
	}
	if n = copy(p, r.s[off:]); n < len(p) {
		err = io.EOF
	}
	return n, err
}

func (r *Reader) ReadByte() (byte, error) {
	r.rune = -1
	if r.at >= int64(len(r.s)) {
		return 0, io.EOF
	}
	r.at++
	return r.s[r.at-1], nil
}

func (r *Reader) UnreadByte() error {
	if r.at <= 0 {
		return errors.New("strings.Reader.UnreadByte: at beginning of string")
	}
	r.rune = -1
	r.at--
	return nil
}

func (r *Reader) ReadRune() (c rune, size int, err error) {
	if r.at >= int64(len(r.s)) {
		r.rune = -1
		return 0, 0, io.EOF
	}
	r.rune = int(r.at)
	c, size = utf8.DecodeRuneInString(r.s[r.at:])
	r.at += int64(size)
	return c, size, nil
}

func (r *Reader) UnreadRune() error {
	if r.at <= 0 {
		return errors.New("strings.Reader.UnreadRune: at beginning of string")
	}
	if r.rune < 0 {
		return errors.New("strings.Reader.UnreadRune: previous operation was not ReadRune")
	}
	r.at = int64(r.rune)
	r.rune = -1
	return nil
}

func (r *Reader) Seek(offset int64, whence int) (int64, error) {
	r.rune = -1
	switch whence {
	case io.SeekStart:
	case io.SeekCurrent:
		offset += r.at
	case io.SeekEnd:
		offset += int64(len(r.s))
	default:
		return 0, errors.New("strings.Reader.Seek: invalid whence")
	}
	if offset < 0 {
		return 0, errors.New("strings.Reader.Seek: negative position")
	}
	r.at = offset
	return offset, nil
}

func (r *Reader) WriteTo(w io.Writer) (n int64, err error) {
	r.rune = -1
	if r.at >= int64(len(r.s)) {
		return 0, nil
	}
	s := r.s[r.at:]
	m, err := io.WriteString(w, s)
	if m > len(s) {
		panic("strings.Reader.WriteTo: invalid WriteString count")
	}
	r.at += int64(m)
	if m != len(s) && err == nil {
		err = io.ErrShortWrite
	}
	return int64(m), err
}

// A Replacer replaces several strings at once.
type Replacer struct {
	pairs  []string
	begins [256]bool // the first bytes of the old strings
	empty  bool      // one of them is empty
}

// NewReplacer takes pairs of old and new strings; at each place the first that fits counts.
func NewReplacer(oldnew ...string) *Replacer {
	if len(oldnew)%2 == 1 {
		panic("strings.NewReplacer: odd argument count")
	}
	r := &Replacer{pairs: append([]string(nil), oldnew...)}
	for i := 0; i < len(oldnew); i += 2 {
		if old := oldnew[i]; old == "" {
			r.empty = true
		} else {
			r.begins[old[0]] = true
		}
	}
	return r
}

func (r *Replacer) Replace(s string) string {
	var buf []byte
	last := 0           // what comes before is in buf
	afterEmpty := false // the last match was empty: it must not be found again
	for i := 0; i <= len(s); {
		if i < len(s) && r.begins[s[i]] || r.empty {
			if pair := r.find(s[i:], !afterEmpty); pair >= 0 {
				old := r.pairs[pair]
				buf = append(append(buf, s[last:i]...), r.pairs[pair+1]...)
				i += len(old)
				last = i
				afterEmpty = old == ""
				continue
			}
		}
		afterEmpty = false
		i++
	}
	if buf == nil && last == 0 {
		return s
	}
	return string(append(buf, s[last:]...))
}

// The first pair whose old string is a prefix of s, or -1.
func (r *Replacer) find(s string, empty bool) int {
	for i := 0; i < len(r.pairs); i += 2 {
		if old := r.pairs[i]; HasPrefix(s, old) && (empty || old != "") {
			return i
		}
	}
	return -1
}

func (r *Replacer) WriteString(w io.Writer, s string) (n int, err error) {
	return io.WriteString(w, r.Replace(s))
}
