// What the scheduler does for package sync. A handle is a zero word until its first use.
package sync

func mutexLock(h *uint64)
func mutexTryLock(h *uint64) bool
func mutexUnlock(h *uint64)

func rwRLock(h *uint64)
func rwTryRLock(h *uint64) bool
func rwRUnlock(h *uint64)
func rwLock(h *uint64)
func rwTryLock(h *uint64) bool
func rwUnlock(h *uint64)

func wgAdd(h *uint64, delta int)
func wgWait(h *uint64)

func onceBegin(h *uint64) bool
func onceEnd(h *uint64)

func condCheck(h *uint64)
func condWait(h, mutex *uint64)
func condSignal(h *uint64)
func condBroadcast(h *uint64)

func gcCycles() uint32
