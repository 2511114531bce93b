// Bodies in chunks: each with its length in hexadecimal before it, the last one empty.
package http

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
)

var (
	errBadChunk  = errors.New("malformed chunked encoding")
	errChunkByte = errors.New("invalid byte in chunk length")
	errChunkLong = errors.New("http chunk length too large")
)

// chunkedReader reads up to the last chunk, not what stands behind it.
type chunkedReader struct {
	r     *bufio.Reader
	left  uint64 // of the chunk
	inEnd bool   // the end of the chunk's line is not read yet
	err   error
}

func (c *chunkedReader) Read(p []byte) (n int, err error) {
	for c.err == nil {
		switch {
		case c.inEnd:
			if n > 0 && c.r.Buffered() < 2 {
				return n, nil // rather that than wait
			}
			c.readEnd()
		case c.left == 0:
			if n > 0 && !c.hasLine() {
				return n, nil
			}
			c.begin()
		case len(p) == n:
			return n, nil
		default:
			want := p[n:]
			if uint64(len(want)) > c.left {
				want = want[:c.left]
			}
			var got int
			got, c.err = c.r.Read(want)
			n += got
			c.left -= uint64(got)
			if c.err == io.EOF {
				c.err = io.ErrUnexpectedEOF
			}
			c.inEnd = c.left == 0 && c.err == nil
		}
	}
	return n, c.err
}

// hasLine tells whether the next chunk's length is here already.
func (c *chunkedReader) hasLine() bool {
	here, _ := c.r.Peek(c.r.Buffered())
	return bytes.IndexByte(here, '\n') >= 0
}

func (c *chunkedReader) readEnd() {
	var end [2]byte
	_, c.err = io.ReadFull(c.r, end[:])
	switch {
	case c.err == io.EOF:
		c.err = io.ErrUnexpectedEOF
	case c.err == nil && string(end[:]) != "\r\n":
		c.err = errBadChunk
	}
	c.inEnd = false
}

func (c *chunkedReader) begin() {
	line, err := c.r.ReadSlice('\n')
	switch {
	case err == io.EOF:
		c.err = io.ErrUnexpectedEOF
		return
	case err == bufio.ErrBufferFull:
		c.err = ErrLineTooLong
		return
	case err != nil:
		c.err = err
		return
	}
	line, _, _ = bytes.Cut(bytes.TrimRight(line, " \t\r\n"), []byte(";"))
	c.left, c.err = hexNumber(bytes.TrimRight(line, " \t"))
	if c.err == nil && c.left == 0 {
		c.err = io.EOF
	}
}

func hexNumber(digits []byte) (n uint64, err error) {
	if len(digits) == 0 {
		return 0, errors.New("empty hex number for chunk length")
	}
	for i, c := range digits {
		switch {
		case c >= '0' && c <= '9':
			c -= '0'
		case c >= 'a' && c <= 'f':
			c -= 'a' - 10
		case c >= 'A' && c <= 'F':
			c -= 'A' - 10
		default:
			return 0, errChunkByte
		}
		if i == 16 {
			return 0, errChunkLong
		}
		n = n<<4 | uint64(c)
	}
	return n, nil
}

// chunkedWriter makes a chunk of each Write. Close writes the last one, without the line behind the
// trailer.
type chunkedWriter struct {
	w     io.Writer
	flush bool // each chunk goes out at once, w being a *bufio.Writer
}

func (c *chunkedWriter) Write(p []byte) (int, error) {
	if len(p) == 0 {
		return 0, nil
	}
	if _, err := fmt.Fprintf(c.w, "%x\r\n", len(p)); err != nil {
		return 0, err
	}
	n, err := c.w.Write(p)
	if err != nil {
		return n, err
	}
	if _, err = io.WriteString(c.w, "\r\n"); err != nil {
		return n, err
	}
	if b, ok := c.w.(*bufio.Writer); ok && c.flush {
		err = b.Flush()
	}
	return n, err
}

func (c *chunkedWriter) Close() error {
	_, err := io.WriteString(c.w, "0\r\n")
	return err
}
