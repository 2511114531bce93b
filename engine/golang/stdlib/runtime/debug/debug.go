// Package debug has settings of the machine, and stacks as texts.
package debug

import (
	"runtime"
	"strings"
	"time"
)

var (
	gcPercent         = 100
	maxStack          = 1000000000
	maxThreads        = 10000
	memoryLimit int64 = 1<<63 - 1
)

// The settings are kept and given back; they change nothing in the simulated machine.

func SetGCPercent(percent int) int {
	old := gcPercent
	gcPercent = max(percent, -1)
	return old
}

func SetMaxStack(bytes int) int {
	old := maxStack
	maxStack = bytes
	return old
}

func SetMaxThreads(threads int) int {
	old := maxThreads
	maxThreads = threads
	return old
}

func SetMemoryLimit(limit int64) int64 {
	old := memoryLimit
	if limit >= 0 {
		memoryLimit = limit
	}
	return old
}

func SetPanicOnFault(enabled bool) bool { return false }
func SetTraceback(level string)         {}
func FreeOSMemory()                     { runtime.GC() }

// Module is a module of a program.
type Module struct {
	Path, Version, Sum string
	Replace            *Module
}

// BuildSetting is a flag that a program was built with.
type BuildSetting struct{ Key, Value string }

// BuildInfo says what a program was built from.
type BuildInfo struct {
	GoVersion, Path string
	Main            Module
	Deps            []*Module
	Settings        []BuildSetting
}

// ReadBuildInfo knows the program alone: it has no modules here.
func ReadBuildInfo() (info *BuildInfo, ok bool) {
	return &BuildInfo{GoVersion: runtime.Version(), Path: "command-line-arguments"}, true
}

// Stack is the stack of the goroutine that calls it, as a dump shows it.
func Stack() []byte {
	buf := make([]byte, 1024)
	for {
		n := runtime.Stack(buf, false)
		if n < len(buf) {
			return buf[:n]
		}
		buf = make([]byte, 2*len(buf))
	}
}

// PrintStack writes Stack to stderr.
func PrintStack() { print(string(Stack())) }

// GCStats is what ReadGCStats tells. The pauses of the simulated collector are not measured.
type GCStats struct {
	LastGC         time.Time
	NumGC          int64
	PauseTotal     time.Duration
	Pause          []time.Duration
	PauseEnd       []time.Time
	PauseQuantiles []time.Duration
}

func ReadGCStats(stats *GCStats) {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	stats.NumGC = int64(m.NumGC)
	stats.PauseTotal = 0
	stats.Pause, stats.PauseEnd = stats.Pause[:0], stats.PauseEnd[:0]
	clear(stats.PauseQuantiles)
}

// String gives a line for each thing that is known, with its parts apart by tabs.
func (b *BuildInfo) String() string {
	var out strings.Builder
	if b.GoVersion != "" {
		out.WriteString("go\t" + b.GoVersion + "\n")
	}
	if b.Path != "" {
		out.WriteString("path\t" + b.Path + "\n")
	}
	line := func(word string, m *Module) {
		out.WriteString(word + "\t" + m.Path + "\t" + m.Version)
		if m.Replace == nil {
			out.WriteString("\t" + m.Sum)
		}
		out.WriteString("\n")
	}
	module := func(word string, m *Module) {
		for line(word, m); m.Replace != nil; line("=>", m) {
			m = m.Replace
		}
	}
	if b.Main != (Module{}) {
		module("mod", &b.Main)
	}
	for _, m := range b.Deps {
		module("dep", m)
	}
	for _, s := range b.Settings {
		out.WriteString("build\t" + s.Key + "=" + s.Value + "\n")
	}
	return out.String()
}
