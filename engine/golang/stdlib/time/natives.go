// What the scheduler does for package time. All in virtual nanoseconds.
package time

// Sleep pauses the goroutine for at least d.
func Sleep(d Duration)

func now() int64
func newTimer(ns int64) (id uint32, c <-chan Time)
func newTicker(ns int64) (id uint32, c <-chan Time)
func afterFunc(ns int64, f func()) (id uint32)
func timerStop(id uint32) bool
func timerReset(id uint32, ns int64) bool
func funcTimerReset(id uint32, ns int64, f func()) bool
