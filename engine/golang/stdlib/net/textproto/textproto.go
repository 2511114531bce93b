// Package textproto reads the lines and headers that HTTP and its like begin with.
package textproto

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"strings"
)

// ProtocolError says what was wrong with what came.
type ProtocolError string

func (p ProtocolError) Error() string { return string(p) }

// Error is an answer with a number.
type Error struct {
	Code int
	Msg  string
}

func (e *Error) Error() string { return fmt.Sprintf("%03d %s", e.Code, e.Msg) }

// MIMEHeader has the values of each key, keys in their canonical form.
type MIMEHeader map[string][]string

func (h MIMEHeader) Add(key, value string) {
	key = CanonicalMIMEHeaderKey(key)
	h[key] = append(h[key], value)
}

func (h MIMEHeader) Set(key, value string) { h[CanonicalMIMEHeaderKey(key)] = []string{value} }

// Get gives the first value, or nothing.
func (h MIMEHeader) Get(key string) string {
	if v := h.Values(key); len(v) != 0 {
		return v[0]
	}
	return ""
}

func (h MIMEHeader) Values(key string) []string {
	if h == nil {
		return nil
	}
	return h[CanonicalMIMEHeaderKey(key)]
}

func (h MIMEHeader) Del(key string) { delete(h, CanonicalMIMEHeaderKey(key)) }

const tokenMarks = "!#$%&'*+-.^_`|~"

func isTokenByte(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' ||
		strings.IndexByte(tokenMarks, c) >= 0
}

// CanonicalMIMEHeaderKey begins each word of a key with a capital: Content-Type. What cannot be a
// key stays as it is.
func CanonicalMIMEHeaderKey(s string) string {
	same, upper := true, true
	for i := 0; i < len(s); i++ {
		c := s[i]
		if !isTokenByte(c) {
			return s
		}
		if upper && c >= 'a' && c <= 'z' || !upper && c >= 'A' && c <= 'Z' {
			same = false
		}
		upper = c == '-'
	}
	if same {
		return s
	}
	b := []byte(s)
	upper = true
	for i, c := range b {
		switch {
		case upper && c >= 'a' && c <= 'z':
			b[i] = c - 'a' + 'A'
		case !upper && c >= 'A' && c <= 'Z':
			b[i] = c - 'A' + 'a'
		}
		upper = c == '-'
	}
	return string(b)
}

// TrimString cuts spaces, tabs and ends of lines off.
func TrimString(s string) string { return strings.Trim(s, " \t\r\n") }

func TrimBytes(b []byte) []byte { return bytes.Trim(b, " \t\r\n") }

// Reader reads lines and headers.
type Reader struct {
	R *bufio.Reader
}

func NewReader(r *bufio.Reader) *Reader { return &Reader{R: r} }

// ReadLine gives a line without its end.
func (r *Reader) ReadLine() (string, error) {
	line, err := r.ReadLineBytes()
	return string(line), err
}

func (r *Reader) ReadLineBytes() ([]byte, error) {
	var whole []byte
	for {
		line, more, err := r.R.ReadLine()
		if err != nil {
			return nil, err
		}
		whole = append(whole, line...)
		if !more {
			return whole, nil
		}
	}
}

// ReadContinuedLine gives a line with those after it that begin with a space or a tab.
func (r *Reader) ReadContinuedLine() (string, error) {
	line, err := r.ReadContinuedLineBytes()
	return string(line), err
}

func (r *Reader) ReadContinuedLineBytes() ([]byte, error) {
	line, err := r.ReadLineBytes()
	if err != nil || len(line) == 0 {
		return line, err
	}
	line = TrimBytes(line)
	for r.continues() {
		more, err := r.ReadLineBytes()
		if err != nil {
			break
		}
		line = append(append(line, ' '), TrimBytes(more)...)
	}
	return line, nil
}

// continues tells whether the next line belongs to the one before. It does not wait for an answer
// when the next line has come already.
func (r *Reader) continues() bool {
	next, err := r.R.Peek(1)
	return err == nil && (next[0] == ' ' || next[0] == '\t')
}

// ReadMIMEHeader reads a header up to the empty line behind it.
func (r *Reader) ReadMIMEHeader() (MIMEHeader, error) {
	h := make(MIMEHeader)
	if first, err := r.R.Peek(1); err == nil && (first[0] == ' ' || first[0] == '\t') {
		line, err := r.ReadLine()
		if err != nil {
			return h, err
		}
		return h, ProtocolError("malformed MIME header initial line: " + line)
	}
	for {
		line, err := r.ReadContinuedLine()
		if err != nil {
			if err == io.EOF {
				err = io.ErrUnexpectedEOF
			}
			return h, err
		}
		if line == "" {
			return h, nil
		}
		key, value, ok := strings.Cut(line, ":")
		if !ok {
			return h, ProtocolError(fmt.Sprintf("malformed MIME header: missing colon: %q", line))
		}
		if !isKey(key) {
			return h, ProtocolError("malformed MIME header line: " + line)
		}
		key = CanonicalMIMEHeaderKey(key)
		h[key] = append(h[key], strings.TrimLeft(value, " \t"))
	}
}

func isKey(s string) bool {
	for i := 0; i < len(s); i++ {
		if !isTokenByte(s[i]) {
			return false
		}
	}
	return s != ""
}
