// Loggers: they make records and hand them to a Handler.
package slog

import (
	"context"
	"log"
	"runtime"
	"sync/atomic"
	"time"
)

// A Logger may be used by many goroutines at once, as its Handler may.
type Logger struct {
	handler Handler
}

// New panics if h is nil.
func New(h Handler) *Logger {
	if h == nil {
		panic("nil Handler")
	}
	return &Logger{h}
}

var (
	current  atomic.Pointer[Logger]
	logLevel LevelVar // of the first default logger; later of what comes from package log
)

func init() { current.Store(New(newDefaultHandler())) }

// Default writes by package log, until SetDefault.
func Default() *Logger { return current.Load() }

// SetDefault makes package log write by l, too.
func SetDefault(l *Logger) {
	current.Store(l)
	if _, ok := l.Handler().(*defaultHandler); !ok {
		log.SetOutput(&fromLog{l.Handler(), log.Flags()&(log.Lshortfile|log.Llongfile) != 0})
		log.SetFlags(0)
	}
}

// SetLogLoggerLevel: before SetDefault the least level that is written; after it that of the
// records that package log makes. Gives what it was.
func SetLogLoggerLevel(level Level) (oldLevel Level) {
	oldLevel = logLevel.Level()
	logLevel.Set(level)
	return
}

// fromLog makes records of the lines of package log.
type fromLog struct {
	handler Handler
	places  bool
}

func (w *fromLog) Write(line []byte) (int, error) {
	return len(line), writeLine(w.handler, &logLevel, w.places, line)
}

// writeLine stands below two frames of package log and a Write.
func writeLine(h Handler, level Leveler, places bool, line []byte) error {
	least := level.Level()
	if !h.Enabled(context.Background(), least) {
		return nil
	}
	var pcs [1]uintptr
	if places {
		runtime.Callers(5, pcs[:])
	}
	if n := len(line); n > 0 && line[n-1] == '\n' {
		line = line[:n-1]
	}
	return h.Handle(context.Background(), NewRecord(time.Now(), least, string(line), pcs[0]))
}

type toHandler struct {
	handler Handler
	level   Leveler
}

func (w *toHandler) Write(line []byte) (int, error) {
	return len(line), writeLine(w.handler, w.level, true, line)
}

// NewLogLogger gives a logger of package log whose lines become records.
func NewLogLogger(h Handler, level Level) *log.Logger { return log.New(&toHandler{h, level}, "", 0) }

func (l *Logger) Handler() Handler { return l.handler }

// With gives a Logger that adds these pairs to each record.
func (l *Logger) With(args ...any) *Logger {
	if len(args) == 0 {
		return l
	}
	return &Logger{l.handler.WithAttrs(attrsOf(args))}
}

// WithGroup gives a Logger that puts what is added from now on into a group.
func (l *Logger) WithGroup(name string) *Logger {
	if name == "" {
		return l
	}
	return &Logger{l.handler.WithGroup(name)}
}

func (l *Logger) Enabled(ctx context.Context, level Level) bool {
	if ctx == nil {
		ctx = context.Background()
	}
	return l.handler.Enabled(ctx, level)
}

// record is called by the function that the program calls.
func (l *Logger) record(ctx context.Context, level Level, msg string, args []any, attrs []Attr) {
	if !l.Enabled(ctx, level) {
		return
	}
	var pcs [1]uintptr
	runtime.Callers(3, pcs[:])
	r := NewRecord(time.Now(), level, msg, pcs[0])
	r.Add(args...)
	r.AddAttrs(attrs...)
	if ctx == nil {
		ctx = context.Background()
	}
	l.handler.Handle(ctx, r)
}

func (l *Logger) Log(ctx context.Context, level Level, msg string, args ...any) {
	l.record(ctx, level, msg, args, nil)
}

func (l *Logger) LogAttrs(ctx context.Context, level Level, msg string, attrs ...Attr) {
	l.record(ctx, level, msg, nil, attrs)
}

func (l *Logger) Debug(msg string, args ...any) { l.record(nil, LevelDebug, msg, args, nil) }
func (l *Logger) Info(msg string, args ...any)  { l.record(nil, LevelInfo, msg, args, nil) }
func (l *Logger) Warn(msg string, args ...any)  { l.record(nil, LevelWarn, msg, args, nil) }
func (l *Logger) Error(msg string, args ...any) { l.record(nil, LevelError, msg, args, nil) }

func (l *Logger) DebugContext(ctx context.Context, msg string, args ...any) {
	l.record(ctx, LevelDebug, msg, args, nil)
}

func (l *Logger) InfoContext(ctx context.Context, msg string, args ...any) {
	l.record(ctx, LevelInfo, msg, args, nil)
}

func (l *Logger) WarnContext(ctx context.Context, msg string, args ...any) {
	l.record(ctx, LevelWarn, msg, args, nil)
}

func (l *Logger) ErrorContext(ctx context.Context, msg string, args ...any) {
	l.record(ctx, LevelError, msg, args, nil)
}

// The functions of the package: those of the default logger.

func With(args ...any) *Logger { return Default().With(args...) }

func Log(ctx context.Context, level Level, msg string, args ...any) {
	Default().record(ctx, level, msg, args, nil)
}

func LogAttrs(ctx context.Context, level Level, msg string, attrs ...Attr) {
	Default().record(ctx, level, msg, nil, attrs)
}

func Debug(msg string, args ...any) { Default().record(nil, LevelDebug, msg, args, nil) }
func Info(msg string, args ...any)  { Default().record(nil, LevelInfo, msg, args, nil) }
func Warn(msg string, args ...any)  { Default().record(nil, LevelWarn, msg, args, nil) }
func Error(msg string, args ...any) { Default().record(nil, LevelError, msg, args, nil) }

func DebugContext(ctx context.Context, msg string, args ...any) {
	Default().record(ctx, LevelDebug, msg, args, nil)
}

func InfoContext(ctx context.Context, msg string, args ...any) {
	Default().record(ctx, LevelInfo, msg, args, nil)
}

func WarnContext(ctx context.Context, msg string, args ...any) {
	Default().record(ctx, LevelWarn, msg, args, nil)
}

func ErrorContext(ctx context.Context, msg string, args ...any) {
	Default().record(ctx, LevelError, msg, args, nil)
}
