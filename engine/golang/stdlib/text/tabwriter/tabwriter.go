// Package tabwriter lays out text in columns: cells end with a tab, and the cells of one column in
// consecutive lines get one width.
package tabwriter

import (
	"io"
	"unicode/utf8"
)

const (
	// FilterHTML ignores HTML tags and counts entities as one.
	FilterHTML uint = 1 << iota
	// StripEscape removes the Escape around escaped text.
	StripEscape
	// AlignRight puts the text of a cell to its right end.
	AlignRight
	// DiscardEmptyColumns leaves out columns of only empty cells ended by vertical tabs.
	DiscardEmptyColumns
	// TabIndent writes leading empty cells as tabs.
	TabIndent
	// Debug puts a | between columns.
	Debug
)

// Escape brackets text that passes unchanged.
const Escape = '\xff'

// cell is a text that takes size bytes of the buffer and width columns on the page.
type cell struct {
	size  int
	width int
	htab  bool // ended by \t, not by \v
}

// Writer collects lines and lays them out at Flush.
type Writer struct {
	output   io.Writer
	minWidth int
	tabWidth int
	padding  int
	padBytes [8]byte
	flags    uint

	buf     []byte
	pos     int  // where the text whose width is not counted yet begins
	cell    cell // the one that is being written
	endChar byte // that ends escaped text, a tag or an entity; 0 outside
	lines   [][]cell
	widths  []int
}

// NewWriter is new(Writer).Init(...).
func NewWriter(output io.Writer, minwidth, tabwidth, padding int, padchar byte, flags uint) *Writer {
	return new(Writer).Init(output, minwidth, tabwidth, padding, padchar, flags)
}

// Init sets the least width of a cell, the width of a tab, the padding added to cells and the
// byte to pad with; a tab makes all widths multiples of the tab width.
func (b *Writer) Init(output io.Writer, minwidth, tabwidth, padding int, padchar byte,
	flags uint) *Writer {
	if minwidth < 0 || tabwidth < 0 || padding < 0 {
		panic("negative minwidth, tabwidth, or padding")
	}
	b.output = output
	b.minWidth, b.tabWidth, b.padding = minwidth, tabwidth, padding
	for i := range b.padBytes {
		b.padBytes[i] = padchar
	}
	if padchar == '\t' {
		flags &^= AlignRight
	}
	b.flags = flags
	b.reset()
	return b
}

func (b *Writer) reset() {
	b.buf = b.buf[:0]
	b.pos = 0
	b.cell = cell{}
	b.endChar = 0
	b.lines = b.lines[:0]
	b.widths = b.widths[:0]
	b.addLine()
}

func (b *Writer) addLine() { b.lines = append(b.lines, nil) }

// writeError carries an error of the output up to Write or Flush.
type writeError struct{ err error }

func (b *Writer) put(p []byte) {
	n, err := b.output.Write(p)
	if n != len(p) && err == nil {
		err = io.ErrShortWrite
	}
	if err != nil {
		panic(writeError{err})
	}
}

func (b *Writer) putN(p []byte, n int) {
	for n > len(p) {
		b.put(p)
		n -= len(p)
	}
	b.put(p[:n])
}

var (
	newline = []byte{'\n'}
	tabs    = []byte("\t\t\t\t\t\t\t\t")
	bar     = []byte{'|'}
)

func (b *Writer) pad(textWidth, cellWidth int, useTabs bool) {
	if b.padBytes[0] == '\t' || useTabs {
		if b.tabWidth == 0 {
			return
		}
		cellWidth = (cellWidth + b.tabWidth - 1) / b.tabWidth * b.tabWidth
		n := cellWidth - textWidth
		if n < 0 {
			panic("internal error")
		}
		b.putN(tabs, (n+b.tabWidth-1)/b.tabWidth)
		return
	}
	b.putN(b.padBytes[:], cellWidth-textWidth)
}

// putLines writes lines from line0 up to line1 whose text begins at pos, and gives where it ends.
func (b *Writer) putLines(pos, line0, line1 int) int {
	for i := line0; i < line1; i++ {
		line := b.lines[i]
		useTabs := b.flags&TabIndent != 0
		for j, c := range line {
			if j > 0 && b.flags&Debug != 0 {
				b.put(bar)
			}
			if c.size == 0 {
				if j < len(b.widths) {
					b.pad(c.width, b.widths[j], useTabs)
				}
				continue
			}
			useTabs = false
			if b.flags&AlignRight == 0 {
				b.put(b.buf[pos : pos+c.size])
				pos += c.size
				if j < len(b.widths) {
					b.pad(c.width, b.widths[j], false)
				}
			} else {
				if j < len(b.widths) {
					b.pad(c.width, b.widths[j], false)
				}
				b.put(b.buf[pos : pos+c.size])
				pos += c.size
			}
		}
		if i+1 == len(b.lines) {
			// The last line has a cell that nothing ended yet.
			b.put(b.buf[pos : pos+b.cell.size])
			pos += b.cell.size
		} else {
			b.put(newline)
		}
	}
	return pos
}

// format writes lines from line0 up to line1. The column after those of widths, where lines have
// one, forms blocks of consecutive lines; each block is laid out with the block's width added.
func (b *Writer) format(pos, line0, line1 int) int {
	column := len(b.widths)
	for this := line0; this < line1; this++ {
		if column >= len(b.lines[this])-1 {
			continue
		}
		pos = b.putLines(pos, line0, this)
		line0 = this
		width, discard := b.minWidth, true
		for ; this < line1 && column < len(b.lines[this])-1; this++ {
			c := b.lines[this][column]
			width = max(width, c.width+b.padding)
			if c.width > 0 || c.htab {
				discard = false
			}
		}
		if discard && b.flags&DiscardEmptyColumns != 0 {
			width = 0
		}
		b.widths = append(b.widths, width)
		pos = b.format(pos, line0, this)
		b.widths = b.widths[:len(b.widths)-1]
		line0 = this
		this--
	}
	return b.putLines(pos, line0, line1)
}

func (b *Writer) appendText(text []byte) {
	b.buf = append(b.buf, text...)
	b.cell.size += len(text)
}

func (b *Writer) updateWidth() {
	b.cell.width += utf8.RuneCount(b.buf[b.pos:])
	b.pos = len(b.buf)
}

func (b *Writer) startEscape(c byte) {
	switch c {
	case Escape:
		b.endChar = Escape
	case '<':
		b.endChar = '>'
	case '&':
		b.endChar = ';'
	}
}

// endEscape counts what the escaped text is wide.
func (b *Writer) endEscape() {
	switch b.endChar {
	case Escape:
		b.updateWidth()
		if b.flags&StripEscape == 0 {
			b.cell.width -= 2
		}
	case '>':
	case ';':
		b.cell.width++
	}
	b.pos = len(b.buf)
	b.endChar = 0
}

// endCell adds the cell to the last line and gives how many that has now.
func (b *Writer) endCell(htab bool) int {
	b.cell.htab = htab
	last := len(b.lines) - 1
	b.lines[last] = append(b.lines[last], b.cell)
	b.cell = cell{}
	return len(b.lines[last])
}

func (b *Writer) catch(err *error, op string) {
	e := recover()
	if e == nil {
		return
	}
	if op == "Flush" {
		b.reset()
	}
	w, ok := e.(writeError)
	if !ok {
		text := ""
		if err, ok := e.(error); ok {
			text = err.Error()
		} else if s, ok := e.(string); ok {
			text = s
		}
		panic("tabwriter: panic during " + op + " (" + text + ")")
	}
	*err = w.err
}

// Flush writes all that was collected. An escape that nothing ended ends here.
func (b *Writer) Flush() error { return b.flush() }

func (b *Writer) flush() (err error) {
	defer b.catch(&err, "Flush")
	b.flushNow()
	return nil
}

func (b *Writer) flushNow() {
	if b.cell.size > 0 {
		if b.endChar != 0 {
			b.endEscape()
		}
		b.endCell(false)
	}
	b.format(0, 0, len(b.lines))
	b.reset()
}

// Write collects text; it writes when a line comes that cannot change the ones before.
func (b *Writer) Write(text []byte) (n int, err error) {
	defer b.catch(&err, "Write")
	n = 0
	for i, c := range text {
		if b.endChar != 0 {
			if c != b.endChar {
				continue
			}
			end := i + 1
			if c == Escape && b.flags&StripEscape != 0 {
				end = i
			}
			b.appendText(text[n:end])
			n = i + 1
			b.endEscape()
			continue
		}
		switch c {
		case '\t', '\v', '\n', '\f':
			b.appendText(text[n:i])
			b.updateWidth()
			n = i + 1
			cells := b.endCell(c == '\t')
			if c == '\t' || c == '\v' {
				break
			}
			b.addLine()
			if c == '\f' || cells == 1 {
				b.flushNow()
				if c == '\f' && b.flags&Debug != 0 {
					b.put([]byte("---\n"))
				}
			}
		case Escape:
			b.appendText(text[n:i])
			b.updateWidth()
			n = i
			if b.flags&StripEscape != 0 {
				n++
			}
			b.startEscape(Escape)
		case '<', '&':
			if b.flags&FilterHTML != 0 {
				b.appendText(text[n:i])
				b.updateWidth()
				n = i
				b.startEscape(c)
			}
		}
	}
	b.appendText(text[n:])
	return len(text), nil
}
