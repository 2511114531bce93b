// Lines of records.
package slog

import (
	"bytes"
	"encoding"
	"encoding/json"
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A line is being written.
type line struct {
	*core
	buf    []byte
	first  bool     // nothing needs a separator before it
	groups []string // that are open
}

// separate puts a separator before a pair that is not the first.
func (l *line) separate() {
	if !l.first {
		if l.json {
			l.buf = append(l.buf, ',')
		} else {
			l.buf = append(l.buf, ' ')
		}
	}
	l.first = false
}

func (l *line) key(key string) {
	l.separate()
	if l.json {
		l.text(key)
		l.buf = append(l.buf, ':')
		return
	}
	if len(l.groups) > 0 {
		key = strings.Join(l.groups, ".") + "." + key
	}
	l.text(key)
	l.buf = append(l.buf, '=')
}

func (l *line) open(name string) {
	if l.json {
		l.key(name)
		l.buf = append(l.buf, '{')
		l.first = true
	}
	l.groups = append(l.groups[:len(l.groups):len(l.groups)], name)
}

func (l *line) close() {
	if l.json {
		l.buf = append(l.buf, '}')
		l.first = false
	}
	l.groups = l.groups[:max(len(l.groups)-1, 0)]
}

// attrsIn opens groups and writes pairs in them; if nothing is to be written there, it leaves no
// trace and gives false. The groups stay open.
func (l *line) attrsIn(groups []string, as []Attr) bool {
	before := *l
	for _, name := range groups {
		l.open(name)
	}
	some := false
	for _, a := range as {
		some = l.attr(a) || some
	}
	if !some {
		*l = before
	}
	return some
}

// attr writes a pair and says whether there was something to write.
func (l *line) attr(a Attr) bool {
	a.Value = a.Value.Resolve()
	if replace := l.opts.ReplaceAttr; replace != nil && a.Value.kind != KindGroup {
		var groups []string
		groups = append(groups, l.groups...)
		a = replace(groups, a)
		a.Value = a.Value.Resolve()
	}
	if a.isZero() {
		return false
	}
	if source, ok := a.Value.any.(*Source); ok && a.Value.kind == KindAny {
		if l.json {
			return l.source(a.Key, source)
		}
		a.Value = StringValue(fmt.Sprintf("%s:%d", source.File, source.Line))
	}
	if a.Value.kind != KindGroup {
		l.key(a.Key)
		l.value(a.Value)
		return true
	}
	if a.Key == "" {
		return l.attrsIn(nil, a.Value.Group())
	}
	if !l.attrsIn([]string{a.Key}, a.Value.Group()) {
		return false
	}
	l.close()
	return true
}

// source writes a place; its parts are not for ReplaceAttr.
func (l *line) source(key string, s *Source) bool {
	replacing := l.core
	plain := *replacing
	plain.opts.ReplaceAttr = nil
	l.core = &plain
	some := l.attr(Attr{key, s.group()})
	l.core = replacing
	return some
}

// value writes also what panics in methods of the value.
func (l *line) value(v Value) {
	defer func() {
		if r := recover(); r != nil {
			if p := reflect.ValueOf(v.any); p.Kind() == reflect.Pointer && p.IsNil() {
				l.text("<nil>")
				return
			}
			l.text(fmt.Sprintf("!PANIC: %v", r))
		}
	}()
	var err error
	if l.json {
		err = l.jsonValue(v)
	} else {
		err = l.textValue(v)
	}
	if err != nil {
		l.text(fmt.Sprintf("!ERROR:%v", err))
	}
}

func (l *line) textValue(v Value) error {
	switch v.kind {
	case KindString:
		l.text(v.any.(string))
	case KindTime:
		l.buf = appendTime(l.buf, v.Time(), false)
	case KindAny:
		if m, ok := v.any.(encoding.TextMarshaler); ok {
			text, err := m.MarshalText()
			if err != nil {
				return err
			}
			l.text(string(text))
			return nil
		}
		if p := reflect.ValueOf(v.any); p.Kind() == reflect.Slice && p.Type().Elem().Kind() == reflect.Uint8 {
			l.buf = strconv.AppendQuote(l.buf, string(p.Bytes()))
			return nil
		}
		l.text(fmt.Sprintf("%+v", v.any))
	default:
		l.buf = v.append(l.buf)
	}
	return nil
}

func (l *line) jsonValue(v Value) error {
	switch v.kind {
	case KindString:
		l.text(v.any.(string))
	case KindTime:
		l.buf = appendTime(l.buf, v.Time(), true)
	case KindDuration:
		l.buf = strconv.AppendInt(l.buf, int64(v.num), 10)
	case KindFloat64:
		return l.marshal(v.Float64())
	case KindAny:
		_, marshals := v.any.(json.Marshaler)
		if err, ok := v.any.(error); ok && !marshals {
			l.text(err.Error())
			return nil
		}
		return l.marshal(v.any)
	default:
		l.buf = v.append(l.buf)
	}
	return nil
}

func (l *line) marshal(v any) error {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return err
	}
	l.buf = append(l.buf, bytes.TrimSuffix(b.Bytes(), []byte("\n"))...)
	return nil
}

// text writes a string: quoted in JSON, and elsewhere if need be.
func (l *line) text(s string) {
	switch {
	case !l.json && needsQuotes(s):
		l.buf = strconv.AppendQuote(l.buf, s)
	case !l.json:
		l.buf = append(l.buf, s...)
	default:
		l.buf = append(appendEscaped(append(l.buf, '"'), s), '"')
	}
}

// appendEscaped is not quite what package json does: it has no \b and \f.
func appendEscaped(dst []byte, s string) []byte {
	const hex = "0123456789abcdef"
	for i, r := range s {
		switch {
		case r == utf8.RuneError && !strings.HasPrefix(s[i:], string(r)): // no UTF-8
			dst = append(dst, `\ufffd`...)
		case r == '"' || r == '\\':
			dst = append(dst, '\\', byte(r))
		case r == '\n' || r == '\r' || r == '\t':
			dst = append(dst, '\\', "tn  r"[r-'\t'])
		case r < ' ':
			dst = append(dst, '\\', 'u', '0', '0', hex[r>>4], hex[r&15])
		case r == '\u2028' || r == '\u2029':
			dst = append(dst, '\\', 'u', '2', '0', '2', hex[r&15])
		default:
			dst = utf8.AppendRune(dst, r)
		}
	}
	return dst
}

func needsQuotes(s string) bool {
	for _, r := range s {
		if r <= ' ' || r == '=' || r == '"' || r == utf8.RuneError || unicode.IsSpace(r) ||
			!unicode.IsPrint(r) && r != 0x7f {
			return true
		}
	}
	return s == ""
}
