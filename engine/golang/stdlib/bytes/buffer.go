// Buffer: bytes to write to one end and read from the other.
package bytes

import (
	"errors"
	"io"
	"unicode/utf8"
)

// MinRead is the room that ReadFrom gives each Read.
const MinRead = 512

// ErrTooLarge is the panic of a Buffer that cannot grow.
var ErrTooLarge = errors.New("bytes.Buffer: too large")

// A Buffer is empty and ready when zero.
type Buffer struct {
	buf  []byte
	at   int // what comes before was read
	last int // the size of the rune just read, or one of these
}

const (
	noRead  = 0
	anyRead = -1
)

func NewBuffer(buf []byte) *Buffer     { return &Buffer{buf: buf} }
func NewBufferString(s string) *Buffer { return &Buffer{buf: []byte(s)} }

func (b *Buffer) Bytes() []byte           { return b.buf[b.at:] }
func (b *Buffer) AvailableBuffer() []byte { return b.buf[len(b.buf):] }
func (b *Buffer) Len() int                { return len(b.buf) - b.at }
func (b *Buffer) Cap() int                { return cap(b.buf) }
func (b *Buffer) Available() int          { return cap(b.buf) - len(b.buf) }

func (b *Buffer) String() string {
	if b == nil {
		return "<nil>"
	}
	return string(b.buf[b.at:])
}

func (b *Buffer) Reset() { b.buf, b.at, b.last = b.buf[:0], 0, noRead }

// Truncate keeps the first n bytes that are not read yet.
func (b *Buffer) Truncate(n int) {
	if n == 0 {
		b.Reset()
		return
	}
	b.last = noRead
	if n < 0 || n > b.Len() {
		panic("bytes.Buffer: truncation out of range")
	}
	b.buf = b.buf[:b.at+n]
}

// Grow makes room for n more bytes.
func (b *Buffer) Grow(n int) {
	if n < 0 {
		panic("bytes.Buffer.Grow: negative count")
	}
	b.prepare(n)
}

// Makes room for n bytes, where the read ones were if that is enough.
func (b *Buffer) prepare(n int) {
	if cap(b.buf)-len(b.buf) >= n {
		return
	}
	if b.at == len(b.buf) && b.at > 0 {
		b.Reset()
		if cap(b.buf) >= n {
			return
		}
	}
	unread := b.buf[b.at:]
	if n <= cap(b.buf)/2-len(unread) {
		b.buf = b.buf[:copy(b.buf, unread)]
	} else {
		b.buf = append(make([]byte, 0, max(2*cap(b.buf)+n, 64)), unread...)
	}
	b.at = 0
}

func (b *Buffer) Write(p []byte) (n int, err error) {
	b.last = noRead
	b.prepare(len(p))
	b.buf = append(b.buf, p...)
	return len(p), nil
}

func (b *Buffer) WriteString(s string) (n int, err error) {
	b.last = noRead
	b.prepare(len(s))
	b.buf = append(b.buf, s...)
	return len(s), nil
}

func (b *Buffer) WriteByte(c byte) error {
	b.last = noRead
	b.prepare(1)
	b.buf = append(b.buf, c)
	return nil
}

func (b *Buffer) WriteRune(r rune) (n int, err error) {
	b.last = noRead
	b.prepare(utf8.UTFMax)
	before := len(b.buf)
	b.buf = utf8.AppendRune(b.buf, r)
	return len(b.buf) - before, nil
}

// ReadFrom writes what r has into the buffer.
func (b *Buffer) ReadFrom(r io.Reader) (n int64, err error) {
	b.last = noRead
	for {
		b.prepare(MinRead)
		m, err := r.Read(b.buf[len(b.buf):cap(b.buf)])
		if m < 0 {
			panic(errors.New("bytes.Buffer: reader returned negative count from Read"))
		}
		b.buf = b.buf[:len(b.buf)+m]
		n += int64(m)
		if err == io.EOF {
			return n, nil
		}
		if err != nil {
			return n, err
		}
	}
}

func (b *Buffer) WriteTo(w io.Writer) (n int64, err error) {
	b.last = noRead
	if size := b.Len(); size > 0 {
		m, err := w.Write(b.buf[b.at:])
		if m > size {
			panic("bytes.Buffer.WriteTo: invalid Write count")
		}
		b.at += m
		n = int64(m)
		if err != nil {
			return n, err
		}
		if m != size {
			return n, io.ErrShortWrite
		}
	}
	b.Reset()
	return n, nil
}

func (b *Buffer) Read(p []byte) (n int, err error) {
	b.last = noRead
	if b.Len() == 0 {
		b.Reset()
		if len(p) == 0 {
			return 0, nil
		}
		return 0, io.EOF
	}
	n = copy(p, b.buf[b.at:])
	b.at += n
	if n > 0 {
		b.last = anyRead
	}
	return n, nil
}

// Next reads n bytes, or all there are, without a copy.
func (b *Buffer) Next(n int) []byte {
	b.last = noRead
	n = min(n, b.Len())
	data := b.buf[b.at : b.at+n]
	b.at += n
	if n > 0 {
		b.last = anyRead
	}
	return data
}

func (b *Buffer) ReadByte() (byte, error) {
	if b.Len() == 0 {
		b.Reset()
		return 0, io.EOF
	}
	b.at++
	b.last = anyRead
	return b.buf[b.at-1], nil
}

func (b *Buffer) ReadRune() (r rune, size int, err error) {
	if b.Len() == 0 {
		b.Reset()
		return 0, 0, io.EOF
	}
	r, size = utf8.DecodeRune(b.buf[b.at:])
	b.at += size
	b.last = size
	return r, size, nil
}

func (b *Buffer) UnreadRune() error {
	if b.last <= noRead {
		return errors.New("bytes.Buffer: UnreadRune: previous operation was not " +
			"a successful ReadRune")
	}
	b.at -= b.last
	b.last = noRead
	return nil
}

func (b *Buffer) UnreadByte() error {
	if b.last == noRead {
		return errors.New("bytes.Buffer: UnreadByte: previous operation was not a successful read")
	}
	b.last = noRead
	if b.at > 0 {
		b.at--
	}
	return nil
}

// ReadBytes reads up to and with delim; to the end, and io.EOF, if there is none.
func (b *Buffer) ReadBytes(delim byte) (line []byte, err error) {
	line, err = b.readTo(delim)
	return append([]byte(nil), line...), err
}

func (b *Buffer) ReadString(delim byte) (line string, err error) {
	part, err := b.readTo(delim)
	return string(part), err
}

func (b *Buffer) readTo(delim byte) (part []byte, err error) {
	end := len(b.buf)
	if i := IndexByte(b.buf[b.at:], delim); i >= 0 {
		end = b.at + i + 1
	} else {
		err = io.EOF
	}
	part = b.buf[b.at:end]
	b.at = end
	b.last = anyRead
	return part, err
}
