// Handlers.
package slog

import (
	"context"
	"io"
	"log"
	"slices"
	"sync"
	"time"
)

// A Handler does something with records.
type Handler interface {
	Enabled(context.Context, Level) bool
	Handle(context.Context, Record) error
	WithAttrs(attrs []Attr) Handler
	WithGroup(name string) Handler
}

// HandlerOptions of a TextHandler or JSONHandler.
type HandlerOptions struct {
	AddSource bool    // write the place of the call
	Level     Leveler // the least level that is written; nil: LevelInfo

	// ReplaceAttr gives what is written for a pair that is no group; nothing for the zero Attr.
	ReplaceAttr func(groups []string, a Attr) Attr
}

// The keys of what each record has.
const (
	TimeKey    = "time"
	LevelKey   = "level"
	MessageKey = "msg"
	SourceKey  = "source"
)

// A core is what handlers have in common.
type core struct {
	json   bool
	opts   HandlerOptions
	mu     *sync.Mutex // of w; shared by what With... made
	w      io.Writer
	pre    []byte   // what WithAttrs added, written already
	inPre  int      // how many of the groups are open at its end
	groups []string // of WithGroup
}

func newCore(w io.Writer, opts *HandlerOptions, json bool) *core {
	c := &core{json: json, mu: new(sync.Mutex), w: w}
	if opts != nil {
		c.opts = *opts
	}
	return c
}

func (c *core) enabled(l Level) bool {
	least := LevelInfo
	if c.opts.Level != nil {
		least = c.opts.Level.Level()
	}
	return l >= least
}

func (c *core) withGroup(name string) *core {
	next := *c
	next.groups = append(slices.Clip(c.groups), name)
	return &next
}

func (c *core) withAttrs(as []Attr) *core {
	if !slices.ContainsFunc(as, func(a Attr) bool { return !a.isEmptyGroup() }) {
		return c
	}
	next := *c
	l := line{core: c, buf: slices.Clip(c.pre), first: len(c.pre) == 0, groups: c.groups[:c.inPre]}
	if l.attrsIn(c.groups[c.inPre:], as) {
		next.inPre = len(c.groups)
	}
	next.pre = l.buf
	return &next
}

// body writes what is not the same for all kinds of handlers: pairs of With and of the record.
func (c *core) body(l *line, r Record) {
	if len(c.pre) > 0 {
		l.separate()
		l.buf = append(l.buf, c.pre...)
		l.first = c.json && c.pre[len(c.pre)-1] == '{'
	}
	open := c.inPre
	l.groups = c.groups[:open:open]
	if r.NumAttrs() > 0 && l.attrsIn(c.groups[open:], r.attrs) {
		open = len(c.groups)
	}
	for range open {
		l.close()
	}
}

func (c *core) handle(r Record) error {
	l := line{core: c, first: true}
	if c.json {
		l.buf = append(l.buf, '{')
	}
	if !r.Time.IsZero() {
		l.attr(Time(TimeKey, r.Time))
	}
	l.attr(Any(LevelKey, r.Level))
	if c.opts.AddSource {
		l.attr(Any(SourceKey, r.source()))
	}
	l.attr(String(MessageKey, r.Message))
	c.body(&l, r)
	if c.json {
		l.buf = append(l.buf, '}')
	}
	l.buf = append(l.buf, '\n')
	c.mu.Lock()
	defer c.mu.Unlock()
	_, err := c.w.Write(l.buf)
	return err
}

// A TextHandler writes lines of key=value.
type TextHandler struct{ *core }

func NewTextHandler(w io.Writer, opts *HandlerOptions) *TextHandler {
	return &TextHandler{newCore(w, opts, false)}
}

func (h *TextHandler) Enabled(_ context.Context, level Level) bool { return h.enabled(level) }
func (h *TextHandler) Handle(_ context.Context, r Record) error    { return h.handle(r) }
func (h *TextHandler) WithAttrs(attrs []Attr) Handler              { return &TextHandler{h.withAttrs(attrs)} }
func (h *TextHandler) WithGroup(name string) Handler               { return &TextHandler{h.withGroup(name)} }

// A JSONHandler writes a JSON object on each line.
type JSONHandler struct{ *core }

func NewJSONHandler(w io.Writer, opts *HandlerOptions) *JSONHandler {
	return &JSONHandler{newCore(w, opts, true)}
}

func (h *JSONHandler) Enabled(_ context.Context, level Level) bool { return h.enabled(level) }
func (h *JSONHandler) Handle(_ context.Context, r Record) error    { return h.handle(r) }
func (h *JSONHandler) WithAttrs(attrs []Attr) Handler              { return &JSONHandler{h.withAttrs(attrs)} }
func (h *JSONHandler) WithGroup(name string) Handler               { return &JSONHandler{h.withGroup(name)} }

// The defaultHandler writes by package log: its time, then the level, the message and the pairs.
type defaultHandler struct{ *core }

func newDefaultHandler() *defaultHandler { return &defaultHandler{newCore(nil, nil, false)} }

func (h *defaultHandler) Enabled(_ context.Context, l Level) bool { return l >= logLevel.Level() }
func (h *defaultHandler) WithAttrs(attrs []Attr) Handler          { return &defaultHandler{h.withAttrs(attrs)} }
func (h *defaultHandler) WithGroup(name string) Handler           { return &defaultHandler{h.withGroup(name)} }

// Handle is called by record, and that by the function that the program called.
func (h *defaultHandler) Handle(_ context.Context, r Record) error {
	l := line{core: h.core}
	l.buf = append(append(l.buf, r.Level.String()...), ' ')
	l.buf = append(l.buf, r.Message...)
	h.body(&l, r)
	return log.Output(4, string(l.buf))
}

func appendTime(dst []byte, t time.Time, json bool) []byte {
	if json {
		return t.AppendFormat(append(dst, '"'), time.RFC3339Nano+`"`)
	}
	return t.AppendFormat(dst, "2006-01-02T15:04:05.000Z07:00")
}
