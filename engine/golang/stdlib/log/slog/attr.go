// Pairs of a key and a value, and records of them.
package slog

import (
	"runtime"
	"slices"
	"time"
)

// An Attr is a pair.
type Attr struct {
	Key   string
	Value Value
}

func String(key, value string) Attr             { return Attr{key, StringValue(value)} }
func Int(key string, value int) Attr            { return Attr{key, IntValue(value)} }
func Int64(key string, value int64) Attr        { return Attr{key, Int64Value(value)} }
func Uint64(key string, v uint64) Attr          { return Attr{key, Uint64Value(v)} }
func Float64(key string, v float64) Attr        { return Attr{key, Float64Value(v)} }
func Bool(key string, v bool) Attr              { return Attr{key, BoolValue(v)} }
func Time(key string, v time.Time) Attr         { return Attr{key, TimeValue(v)} }
func Duration(key string, v time.Duration) Attr { return Attr{key, DurationValue(v)} }
func Any(key string, value any) Attr            { return Attr{key, AnyValue(value)} }

// Group puts pairs, given as to Logger.Info, under one key.
func Group(key string, args ...any) Attr { return Attr{key, GroupValue(attrsOf(args)...)} }

func (a Attr) Equal(b Attr) bool { return a.Key == b.Key && a.Value.Equal(b.Value) }
func (a Attr) String() string    { return a.Key + "=" + a.Value.String() }

// isZero: nil under no key is left out.
func (a Attr) isZero() bool { return a.Key == "" && a.Value.kind == KindAny && a.Value.any == nil }

func (a Attr) isEmptyGroup() bool { return a.Value.kind == KindGroup && len(a.Value.Group()) == 0 }

const badKey = "!BADKEY"

// takeAttr makes a pair of an Attr, or of a key and a value.
func takeAttr(args []any) (Attr, []any) {
	switch key := args[0].(type) {
	case Attr:
		return key, args[1:]
	case string:
		if len(args) == 1 {
			return String(badKey, key), nil
		}
		return Any(key, args[1]), args[2:]
	}
	return Any(badKey, args[0]), args[1:]
}

func attrsOf(args []any) (as []Attr) {
	for len(args) > 0 {
		var a Attr
		a, args = takeAttr(args)
		as = append(as, a)
	}
	return as
}

// A Record is what a Handler gets. Copies of it share their pairs: Clone before AddAttrs.
type Record struct {
	Time    time.Time // left out if zero
	Message string
	Level   Level
	PC      uintptr // of the call, or 0

	attrs []Attr
}

func NewRecord(t time.Time, level Level, msg string, pc uintptr) Record {
	return Record{Time: t, Message: msg, Level: level, PC: pc}
}

func (r Record) Clone() Record {
	r.attrs = slices.Clip(r.attrs)
	return r
}

func (r Record) NumAttrs() int { return len(r.attrs) }

// Attrs calls f with each pair until it gives false.
func (r Record) Attrs(f func(Attr) bool) {
	for _, a := range r.attrs {
		if !f(a) {
			return
		}
	}
}

// AddAttrs leaves empty groups out.
func (r *Record) AddAttrs(attrs ...Attr) {
	for _, a := range attrs {
		if !a.isEmptyGroup() {
			r.attrs = append(r.attrs, a)
		}
	}
}

// Add takes pairs as Logger.Info does.
func (r *Record) Add(args ...any) { r.AddAttrs(attrsOf(args)...) }

// A Source is a place in the program.
type Source struct {
	Function string `json:"function"`
	File     string `json:"file"`
	Line     int    `json:"line"`
}

func (s *Source) group() Value {
	var as []Attr
	if s.Function != "" {
		as = append(as, String("function", s.Function))
	}
	if s.File != "" {
		as = append(as, String("file", s.File))
	}
	if s.Line != 0 {
		as = append(as, Int("line", s.Line))
	}
	return GroupValue(as...)
}

func (r Record) source() *Source {
	frame, _ := runtime.CallersFrames([]uintptr{r.PC}).Next()
	return &Source{frame.Function, frame.File, frame.Line}
}
