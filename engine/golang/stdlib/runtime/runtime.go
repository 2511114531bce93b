// Package runtime is the program's door to the machine and its scheduler.
package runtime

const (
	GOOS     = "linux"
	GOARCH   = "amd64"
	Compiler = "gc"
)

// MemProfileRate is there to be set; nothing is profiled.
var MemProfileRate = 512 * 1024

func Version() string   { return "go1.23" }
func GOROOT() string    { return "/usr/local/go" }
func NumCgoCall() int64 { return 0 }
func KeepAlive(x any)   {}

// Breakpoint stops nothing: there is no debugger.
func Breakpoint() {}

// Profiles are not kept; their rates may be set.
func SetBlockProfileRate(rate int)         {}
func SetMutexProfileFraction(rate int) int { return 0 }
func SetCPUProfileRate(hz int)             {}

// SetFinalizer has finalizer called with obj after the GC call that finds obj unreachable.
func SetFinalizer(obj any, finalizer any) {
	if why := setFinalizer(obj, finalizer); why != "" {
		throw(why)
	}
}

// GC collects as Go does: at the first time each P gets a goroutine for marking, one after the other;
// the world is stopped and started again; whoever called waits while others go on. What was found
// to be finalized is so in a goroutine of its own.
func GC() {
	gcBgMarkStartWorkers()
	restartTheWorld()
	collect()
	awaitCollection()
	if hasFinalized() {
		go runFinalizers()
	}
}

func gcBgMarkStartWorkers() {
	for markWorkerMissing(GOMAXPROCS(0)) {
		ready := make(chan struct{}, 1)
		go gcBgMarkWorker(ready)
		<-ready
	}
}

// There is nothing left to mark: it only takes its turn.
func gcBgMarkWorker(ready chan struct{}) {
	ready <- struct{}{}
}

func runFinalizers() {
	for runFinalizer() {
	}
}

// Caller says where the function that calls it was called, `skip` frames further out.
func Caller(skip int) (pc uintptr, file string, line int, ok bool) {
	if pc, ok = callerAt(skip + 1); ok {
		_, file, line, _, ok = pcInfo(pc)
	}
	return
}

// Callers writes the stack of this goroutine to pc, its own frame first, without skip frames.
func Callers(skip int, pc []uintptr) int {
	for i := range pc {
		var ok bool
		if pc[i], ok = callerAt(skip + i); !ok {
			return i
		}
	}
	return len(pc)
}

// A Func is a function of the program.
type Func struct {
	name  string
	entry uintptr
}

func FuncForPC(pc uintptr) *Func {
	name, _, _, entry, ok := pcInfo(pc)
	if !ok {
		return nil
	}
	return &Func{name, entry}
}

func (f *Func) Name() string {
	if f == nil {
		return ""
	}
	return f.name
}

func (f *Func) Entry() uintptr { return f.entry }

func (f *Func) FileLine(pc uintptr) (file string, line int) {
	_, file, line, _, _ = pcInfo(pc)
	return
}

// A Frame is one call on a stack.
type Frame struct {
	PC       uintptr
	Func     *Func
	Function string
	File     string
	Line     int
	Entry    uintptr
}

// Frames turns what Callers gave into Frames.
type Frames struct {
	callers []uintptr
}

func CallersFrames(callers []uintptr) *Frames { return &Frames{callers} }

func (f *Frames) Next() (frame Frame, more bool) {
	if len(f.callers) == 0 {
		return
	}
	pc := f.callers[0]
	f.callers = f.callers[1:]
	function, file, line, entry, ok := pcInfo(pc)
	if ok {
		frame = Frame{pc, &Func{function, entry}, function, file, line, entry}
	}
	return frame, len(f.callers) > 0
}

// MemStats is what ReadMemStats tells. Fields that the machine does not count stay zero.
type MemStats struct {
	Alloc, TotalAlloc, Sys, Lookups, Mallocs, Frees uint64

	HeapAlloc, HeapSys, HeapIdle, HeapInuse, HeapReleased, HeapObjects uint64

	StackInuse, StackSys, MSpanInuse, MSpanSys, MCacheInuse, MCacheSys uint64
	BuckHashSys, GCSys, OtherSys                                       uint64

	NextGC, LastGC, PauseTotalNs uint64
	PauseNs, PauseEnd            [256]uint64
	NumGC, NumForcedGC           uint32
	GCCPUFraction                float64
	EnableGC, DebugGC            bool
	BySize                       [61]struct {
		Size           uint32
		Mallocs, Frees uint64
	}
}

func ReadMemStats(m *MemStats) {
	var v [8]uint64
	memStats(&v)
	*m = MemStats{Alloc: v[0], TotalAlloc: v[1], Sys: v[2], Mallocs: v[3], Frees: v[4],
		HeapAlloc: v[5], HeapObjects: v[6], NumGC: uint32(v[7]), EnableGC: true}
	m.HeapSys, m.HeapInuse = m.Sys, m.HeapAlloc
}
