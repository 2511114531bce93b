// What the machine and the scheduler do for package runtime.
package runtime

func GOMAXPROCS(n int) int
func NumCPU() int
func NumGoroutine() int
func Gosched()
func Goexit()
func LockOSThread()
func UnlockOSThread()
func collect()
func markWorkerMissing(procs int) bool
func restartTheWorld()
func awaitCollection()
func setFinalizer(obj, finalizer any) string
func hasFinalized() bool
func runFinalizer() bool
func throw(text string)

// Stack writes the stack of this goroutine, or of all, into buf as a dump shows them.
func Stack(buf []byte, all bool) int

func callerAt(skip int) (pc uintptr, ok bool)
func pcInfo(pc uintptr) (function, file string, line int, entry uintptr, ok bool)
func memStats(out *[8]uint64)
