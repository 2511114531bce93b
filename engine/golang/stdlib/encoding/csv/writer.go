// Writing.
package csv

import (
	"bufio"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Writer writes records; its fields may be set before the first.
type Writer struct {
	Comma   rune
	UseCRLF bool // lines end with \r\n
	w       *bufio.Writer
}

func NewWriter(w io.Writer) *Writer { return &Writer{Comma: ',', w: bufio.NewWriter(w)} }

// Write writes a record, with quotes where they are needed; Flush hands it on.
func (w *Writer) Write(record []string) error {
	if !isDelimiter(w.Comma) {
		return errDelimiter
	}
	for i, field := range record {
		if i > 0 {
			w.w.WriteRune(w.Comma)
		}
		if w.needsQuotes(field) {
			w.quote(field)
		} else {
			w.w.WriteString(field)
		}
	}
	end := "\n"
	if w.UseCRLF {
		end = "\r\n"
	}
	_, err := w.w.WriteString(end)
	return err
}

func (w *Writer) quote(field string) {
	w.w.WriteByte('"')
	for i := range len(field) {
		switch c := field[i]; {
		case c == '"':
			w.w.WriteString(`""`)
		case c == '\r' && w.UseCRLF:
		case c == '\n' && w.UseCRLF:
			w.w.WriteString("\r\n")
		default:
			w.w.WriteByte(c)
		}
	}
	w.w.WriteByte('"')
}

// needsQuotes: `\.` alone is the end of data for Postgres.
func (w *Writer) needsQuotes(field string) bool {
	if field == "" {
		return false
	}
	if field == `\.` || strings.ContainsRune(field, w.Comma) || strings.ContainsAny(field, "\"\r\n") {
		return true
	}
	first, _ := utf8.DecodeRuneInString(field)
	return unicode.IsSpace(first)
}

// WriteAll writes records and flushes.
func (w *Writer) WriteAll(records [][]string) error {
	for _, record := range records {
		if err := w.Write(record); err != nil {
			return err
		}
	}
	return w.w.Flush()
}

func (w *Writer) Flush() { w.w.Flush() }

// Error is that of a Write or Flush before.
func (w *Writer) Error() error {
	_, err := w.w.Write(nil)
	return err
}
