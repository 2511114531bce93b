// Direct switches between goroutines, without the scheduler's queues.
package iter

func newcoro(f func()) (coro uint64)
func coroswitch(coro uint64)
func goexit()
