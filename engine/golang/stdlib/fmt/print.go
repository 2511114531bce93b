// Package fmt prints and scans with formats. This file: the printing functions, the reader of
// format strings and the errors that formats make.
package fmt

import (
	"errors"
	"io"
	"os"
	"reflect"
	"strconv"
	"unicode/utf8"
	"unsafe"
)

// State is the printer as a Formatter sees it.
type State interface {
	Write(b []byte) (n int, err error)
	Width() (wid int, ok bool)
	Precision() (prec int, ok bool)
	Flag(c int) bool
}

// Formatter formats itself under every verb.
type Formatter interface {
	Format(f State, verb rune)
}

// Stringer has a text of its own.
type Stringer interface {
	String() string
}

// GoStringer has a text of its own for %#v.
type GoStringer interface {
	GoString() string
}

// flags are those of one verb. plain says that none is set, nor width or precision.
type flags struct {
	wid, prec int

	plain, widSet, precSet          bool
	minus, plus, sharp, space, zero bool
	plusV, sharpV                   bool
}

// pp is the state of one call that prints.
type pp struct {
	buf []byte
	flags
	arg       any           // what is printed, if it may be seen
	value     reflect.Value // else this
	reordered bool          // the format names arguments by index
	goodIndex bool
	panicking bool // printing a panic of a method
	erroring  bool // printing a bad verb: methods are not called
	wrapping  bool // the call is Errorf
	wrapped   []int
}

func newPrinter() *pp {
	return &pp{buf: make([]byte, 0, 64), flags: flags{plain: true}}
}

// text gives the buffer as a string without a copy: nothing changes it any more.
func (p *pp) text() string { return unsafe.String(unsafe.SliceData(p.buf), len(p.buf)) }

func (p *pp) Width() (wid int, ok bool) { return p.wid, p.widSet }

func (p *pp) Precision() (prec int, ok bool) { return p.prec, p.precSet }

func (p *pp) Flag(c int) bool {
	switch c {
	case '-':
		return p.minus
	case '+':
		return p.plus || p.plusV
	case '#':
		return p.sharp || p.sharpV
	case ' ':
		return p.space
	case '0':
		return p.zero
	}
	return false
}

func (p *pp) Write(b []byte) (n int, err error) {
	p.buf = append(p.buf, b...)
	return len(b), nil
}

func (p *pp) WriteString(s string) (n int, err error) {
	p.buf = append(p.buf, s...)
	return len(s), nil
}

// FormatString gives the directive that state and verb came from.
func FormatString(state State, verb rune) string {
	b := []byte{'%'}
	for _, c := range " +-#0" {
		if state.Flag(int(c)) {
			b = append(b, byte(c))
		}
	}
	if w, ok := state.Width(); ok {
		b = strconv.AppendInt(b, int64(w), 10)
	}
	if prec, ok := state.Precision(); ok {
		b = strconv.AppendInt(append(b, '.'), int64(prec), 10)
	}
	return string(utf8.AppendRune(b, verb))
}

func Fprintf(w io.Writer, format string, a ...any) (n int, err error) {
	p := newPrinter()
	p.printf(format, a)
	return w.Write(p.buf)
}

func Printf(format string, a ...any) (n int, err error) {
	p := newPrinter()
	p.printf(format, a)
	return os.Stdout.Write(p.buf)
}

func Sprintf(format string, a ...any) string {
	p := newPrinter()
	p.printf(format, a)
	return p.text()
}

func Appendf(b []byte, format string, a ...any) []byte {
	p := newPrinter()
	p.buf = b
	p.printf(format, a)
	return p.buf
}

func Fprint(w io.Writer, a ...any) (n int, err error) {
	p := newPrinter()
	p.print(a)
	return w.Write(p.buf)
}

func Print(a ...any) (n int, err error) {
	p := newPrinter()
	p.print(a)
	return os.Stdout.Write(p.buf)
}

func Sprint(a ...any) string {
	p := newPrinter()
	p.print(a)
	return p.text()
}

func Append(b []byte, a ...any) []byte {
	p := newPrinter()
	p.buf = b
	p.print(a)
	return p.buf
}

func Fprintln(w io.Writer, a ...any) (n int, err error) {
	p := newPrinter()
	p.println(a)
	return w.Write(p.buf)
}

func Println(a ...any) (n int, err error) {
	p := newPrinter()
	p.println(a)
	return os.Stdout.Write(p.buf)
}

func Sprintln(a ...any) string {
	p := newPrinter()
	p.println(a)
	return p.text()
}

func Appendln(b []byte, a ...any) []byte {
	p := newPrinter()
	p.buf = b
	p.println(a)
	return p.buf
}

func isString(arg any) bool {
	switch arg.(type) {
	case string:
		return true
	case nil, int:
		return false
	}
	return reflect.TypeOf(arg).Kind() == reflect.String
}

// print puts a space between two arguments of which none is a string.
func (p *pp) print(a []any) {
	before := true
	for i, arg := range a {
		now := isString(arg)
		if i > 0 && !now && !before {
			p.buf = append(p.buf, ' ')
		}
		p.printArg(arg, 'v')
		before = now
	}
}

func (p *pp) println(a []any) {
	for i, arg := range a {
		if i > 0 {
			p.buf = append(p.buf, ' ')
		}
		p.printArg(arg, 'v')
	}
	p.buf = append(p.buf, '\n')
}

// complain reports through the text, as formats do.
func (p *pp) complain(what string) { p.buf = append(p.buf, what...) }

func (p *pp) complainVerb(verb rune, what string) {
	p.buf = utf8.AppendRune(append(p.buf, "%!"...), verb)
	p.buf = append(p.buf, what...)
}

const enormous = 1e6

// number reads digits at i.
func number(format string, i int) (value int, ok bool, next int) {
	for ; i < len(format) && '0' <= format[i] && format[i] <= '9'; i++ {
		if value > enormous {
			return 0, false, len(format)
		}
		value = value*10 + int(format[i]-'0')
		ok = true
	}
	return value, ok, i
}

// index reads an argument's [n] at i, if there is one.
func (p *pp) index(format string, i, arg, count int) (newArg, next int, found bool) {
	if i >= len(format) || format[i] != '[' {
		return arg, i, false
	}
	p.reordered = true
	for end := i + 1; len(format)-i >= 3 && end < len(format); end++ {
		if format[end] != ']' {
			continue
		}
		value, ok, stop := number(format[:end], i+1)
		ok = ok && stop == end
		if ok && 1 <= value && value <= count {
			return value - 1, end + 1, true
		}
		p.goodIndex = false
		return arg, end + 1, ok
	}
	p.goodIndex = false
	return arg, i + 1, false
}

// star takes a width or precision from the arguments.
func star(a []any, arg int) (value int, ok bool, next int) {
	if arg >= len(a) {
		return 0, false, arg
	}
	value, ok = a[arg].(int)
	if !ok && a[arg] != nil {
		switch v := reflect.ValueOf(a[arg]); v.Kind() {
		case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
			value, ok = int(v.Int()), true
		case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64,
			reflect.Uintptr:
			value, ok = int(v.Uint()), int(v.Uint()) >= 0
		}
	}
	if value > enormous || value < -enormous {
		value, ok = 0, false
	}
	return value, ok, arg + 1
}

func (p *pp) printf(format string, a []any) {
	arg, end := 0, len(format)
	for i := 0; ; {
		start := i
		for i < end && format[i] != '%' {
			i++
		}
		if i > start {
			p.buf = append(p.buf, format[start:i]...)
		}
		if i >= end {
			break
		}
		i++
		if i < end && arg < len(a) {
			if c := format[i]; 'a' <= c && c <= 'z' && c != 'w' {
				if !p.plain {
					p.flags = flags{plain: true}
				}
				p.printArg(a[arg], rune(c))
				i++
				arg++
				continue
			}
		}
		i, arg = p.directive(format, i, a, arg)
	}
	if !p.reordered && arg < len(a) {
		p.extra(a[arg:])
	}
}

// directive reads and obeys the rest of a directive at i.
func (p *pp) directive(format string, i int, a []any, arg int) (int, int) {
	p.flags = flags{}
	p.goodIndex = true
	i = p.readFlags(format, i)
	indexed := false
	if i < len(format) && format[i] == '[' {
		arg, i, indexed = p.index(format, i, arg, len(a))
	}
	if i < len(format) && format[i] == '*' {
		p.wid, p.widSet, arg = star(a, arg)
		i++
		if !p.widSet {
			p.complain("%!(BADWIDTH)")
		}
		if p.wid < 0 {
			p.wid, p.minus, p.zero = -p.wid, true, false
		}
		indexed = false
	} else if i < len(format) && format[i] <= '9' {
		p.wid, p.widSet, i = number(format, i)
		if indexed && p.widSet {
			p.goodIndex = false
		}
	}
	if i+1 < len(format) && format[i] == '.' {
		if indexed {
			p.goodIndex = false
		}
		arg, i, indexed = p.index(format, i+1, arg, len(a))
		if i < len(format) && format[i] == '*' {
			p.prec, p.precSet, arg = star(a, arg)
			i++
			if p.prec < 0 {
				p.prec, p.precSet = 0, false
			}
			if !p.precSet {
				p.complain("%!(BADPREC)")
			}
			indexed = false
		} else {
			p.prec, p.precSet, i = number(format, i)
			if !p.precSet {
				p.prec, p.precSet = 0, true
			}
		}
	}
	if !indexed && i < len(format) && format[i] == '[' {
		arg, i, indexed = p.index(format, i, arg, len(a))
	}
	if i >= len(format) {
		p.complain("%!(NOVERB)")
		return i, arg
	}
	verb, size := rune(format[i]), 1
	if verb >= utf8.RuneSelf {
		verb, size = utf8.DecodeRuneInString(format[i:])
	}
	i += size
	switch {
	case verb == '%':
		p.buf = append(p.buf, '%')
		return i, arg
	case !p.goodIndex:
		p.complainVerb(verb, "(BADINDEX)")
		return i, arg
	case arg >= len(a):
		p.complainVerb(verb, "(MISSING)")
		return i, arg
	case verb == 'w':
		p.wrapped = append(p.wrapped, arg)
	}
	if verb == 'v' || verb == 'w' {
		p.sharpV, p.sharp = p.sharp, false
		p.plusV, p.plus = p.plus, false
	}
	p.printArg(a[arg], verb)
	return i, arg + 1
}

func (p *pp) readFlags(format string, i int) int {
	for ; i < len(format); i++ {
		switch format[i] {
		case '#':
			p.sharp = true
		case '0':
			p.zero = true
		case '+':
			p.plus = true
		case '-':
			p.minus = true
		case ' ':
			p.space = true
		default:
			return i
		}
	}
	return i
}

func (p *pp) extra(a []any) {
	p.flags = flags{plain: true}
	p.complain("%!(EXTRA ")
	for i, arg := range a {
		if i > 0 {
			p.complain(", ")
		}
		if arg == nil {
			p.complain("<nil>")
		} else {
			p.complain(reflect.TypeOf(arg).String())
			p.buf = append(p.buf, '=')
			p.printArg(arg, 'v')
		}
	}
	p.buf = append(p.buf, ')')
}

type wrapError struct {
	msg string
	err error
}

func (e *wrapError) Error() string { return e.msg }

func (e *wrapError) Unwrap() error { return e.err }

type wrapErrors struct {
	msg  string
	errs []error
}

func (e *wrapErrors) Error() string { return e.msg }

func (e *wrapErrors) Unwrap() []error { return e.errs }

// Errorf makes an error of a format; it wraps the arguments of all %w.
func Errorf(format string, a ...any) error {
	p := newPrinter()
	p.wrapping = true
	p.printf(format, a)
	switch len(p.wrapped) {
	case 0:
		return errors.New(p.text())
	case 1:
		w := &wrapError{msg: p.text()}
		w.err, _ = a[p.wrapped[0]].(error)
		return w
	}
	w := &wrapErrors{msg: p.text()}
	for i, arg := range a {
		for _, at := range p.wrapped {
			if at == i {
				if err, ok := arg.(error); ok {
					w.errs = append(w.errs, err)
				}
				break
			}
		}
	}
	return w
}
