// Package csv reads and writes lines of fields with commas between them (RFC 4180).
//
// This file: reading.
package csv

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"unicode"
	"unicode/utf8"
)

var (
	ErrBareQuote     = errors.New(`bare " in non-quoted-field`)
	ErrQuote         = errors.New(`extraneous or missing " in quoted-field`)
	ErrFieldCount    = errors.New("wrong number of fields")
	ErrTrailingComma = errors.New("extra delimiter at end of line") // no longer used

	errDelimiter = errors.New("csv: invalid field or comment delimiter")
)

// A ParseError is an error with its place. Lines and columns (of bytes) count from 1.
type ParseError struct {
	StartLine int // where the record begins
	Line      int
	Column    int
	Err       error
}

func (e *ParseError) Error() string {
	if e.Err == ErrFieldCount {
		return fmt.Sprintf("record on line %d: %v", e.Line, e.Err)
	}
	if e.StartLine != e.Line {
		return fmt.Sprintf("record on line %d; parse error on line %d, column %d: %v",
			e.StartLine, e.Line, e.Column, e.Err)
	}
	return fmt.Sprintf("parse error on line %d, column %d: %v", e.Line, e.Column, e.Err)
}

func (e *ParseError) Unwrap() error { return e.Err }

// A Reader reads records; its fields may be set before the first.
type Reader struct {
	Comma            rune
	Comment          rune // begins lines that are skipped, unless 0
	FieldsPerRecord  int  // 0: as many as the first record has; < 0: any number
	LazyQuotes       bool
	TrimLeadingSpace bool
	ReuseRecord      bool
	TrailingComma    bool // no longer used

	r      *bufio.Reader
	line   int
	offset int64
	places []place
	record []string
}

type place struct{ line, column int }

// NewReader gives a Reader of what commas separate.
func NewReader(r io.Reader) *Reader { return &Reader{Comma: ',', r: bufio.NewReader(r)} }

func isDelimiter(r rune) bool {
	return r != 0 && r != '"' && r != '\r' && r != '\n' && utf8.ValidRune(r) && r != utf8.RuneError
}

// Read gives the next record; with ErrFieldCount, too.
func (r *Reader) Read() (record []string, err error) {
	if r.ReuseRecord {
		record, err = r.next(r.record)
		r.record = record
		return
	}
	return r.next(nil)
}

// ReadAll reads to the end, which is no error.
func (r *Reader) ReadAll() (records [][]string, err error) {
	for {
		record, err := r.next(nil)
		if err == io.EOF {
			return records, nil
		}
		if err != nil {
			return nil, err
		}
		records = append(records, record)
	}
}

// FieldPos tells where a field of the last record begins.
func (r *Reader) FieldPos(field int) (line, column int) {
	if field < 0 || field >= len(r.places) {
		panic("out of range index passed to FieldPos")
	}
	return r.places[field].line, r.places[field].column
}

// InputOffset is how many bytes have been read: the end of the last record.
func (r *Reader) InputOffset() int64 { return r.offset }

// readLine gives a line whose end, if it has one, is \n alone; "" and the error at the end.
func (r *Reader) readLine() ([]byte, error) {
	line, err := r.r.ReadBytes('\n')
	size := len(line)
	if size > 0 && err == io.EOF {
		err = nil
		if line[size-1] == '\r' {
			line = line[:size-1]
		}
	}
	r.line++
	r.offset += int64(size)
	if n := len(line); n >= 2 && line[n-2] == '\r' && line[n-1] == '\n' {
		line = append(line[:n-2], '\n')
	}
	return line, err
}

// ending is the length of the line's end.
func ending(line []byte) int {
	if len(line) > 0 && line[len(line)-1] == '\n' {
		return 1
	}
	return 0
}

func (r *Reader) next(room []string) ([]string, error) {
	if r.Comma == r.Comment || !isDelimiter(r.Comma) || r.Comment != 0 && !isDelimiter(r.Comment) {
		return nil, errDelimiter
	}
	var line []byte
	var readError error
	for {
		if line, readError = r.readLine(); readError != nil && len(line) == 0 {
			return nil, readError
		}
		first, _ := utf8.DecodeRune(line)
		comment := r.Comment != 0 && len(line) > 0 && first == r.Comment
		if !comment && len(line) != ending(line) {
			break
		}
		if readError != nil {
			return nil, readError
		}
	}
	start := r.line
	p := parser{r: r, line: line, column: 1, start: start, readError: readError}
	r.places = r.places[:0]
	record := room[:0]
	for more := true; more && p.err == nil; {
		var field string
		if field, more = p.field(); p.err == nil || p.keep {
			record = append(record, field)
		}
	}
	err := p.err
	if err == nil {
		err = p.readError
	}
	if r.FieldsPerRecord > 0 {
		if len(record) != r.FieldsPerRecord && err == nil {
			err = &ParseError{start, start, 1, ErrFieldCount}
		}
	} else if r.FieldsPerRecord == 0 {
		r.FieldsPerRecord = len(record)
	}
	return record, err
}

// A parser stands in the line of a record.
type parser struct {
	r         *Reader
	line      []byte // what is left of it
	column    int
	start     int
	err       error
	keep      bool // the field counts in spite of err
	readError error
}

func (p *parser) skip(n int) {
	p.line = p.line[n:]
	p.column += n
}

func (p *parser) fail(column int, err error) {
	p.err = &ParseError{p.start, p.r.line, column, err}
}

// field reads one field; more: a comma follows it.
func (p *parser) field() (text string, more bool) {
	if p.r.TrimLeadingSpace {
		rest := bytes.TrimLeftFunc(p.line, unicode.IsSpace)
		if len(rest) == 0 {
			p.column -= ending(p.line)
		}
		p.skip(len(p.line) - len(rest))
	}
	p.r.places = append(p.r.places, place{p.r.line, p.column})
	if len(p.line) > 0 && p.line[0] == '"' {
		p.skip(1)
		return p.quoted()
	}
	end := bytes.IndexRune(p.line, p.r.Comma)
	more = end >= 0
	if !more {
		end = len(p.line) - ending(p.line)
	}
	field := p.line[:end]
	if !p.r.LazyQuotes {
		if at := bytes.IndexByte(field, '"'); at >= 0 {
			p.fail(p.column+at, ErrBareQuote)
			return "", false
		}
	}
	p.skip(end)
	if more {
		p.skip(utf8.RuneLen(p.r.Comma))
	}
	return string(field), more
}

// quoted reads what follows the first quote.
func (p *parser) quoted() (text string, more bool) {
	var field []byte
	for {
		at := bytes.IndexByte(p.line, '"')
		if at < 0 {
			if len(p.line) > 0 && p.readError == nil {
				field = append(field, p.line...)
				p.skip(len(p.line))
				end := p.column
				line, err := p.r.readLine()
				p.readError = err
				if err == io.EOF {
					p.readError = nil
				}
				if len(line) > 0 {
					p.line, p.column = line, 1
					continue
				}
				p.r.line--
				if p.readError == nil && !p.r.LazyQuotes {
					p.fail(end, ErrQuote)
				}
			} else if !p.r.LazyQuotes && p.readError == nil {
				p.fail(p.column, ErrQuote)
			}
			p.keep = p.err == nil
			return string(field), false
		}
		field = append(field, p.line[:at]...)
		p.skip(at + 1)
		next, size := utf8.DecodeRune(p.line)
		switch {
		case len(p.line) > 0 && next == '"':
			field = append(field, '"')
			p.skip(1)
		case len(p.line) > 0 && next == p.r.Comma:
			p.skip(size)
			return string(field), true
		case ending(p.line) == len(p.line):
			return string(field), false
		case p.r.LazyQuotes:
			field = append(field, '"')
		default:
			p.fail(p.column-1, ErrQuote)
			return "", false
		}
	}
}
