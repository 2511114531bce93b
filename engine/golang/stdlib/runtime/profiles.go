// Profiles, which the machine does not take: there are no records.
package runtime

// A StackRecord is the stack of a record, as far as it is not 0.
type StackRecord struct {
	Stack0 [32]uintptr
}

func upToZero(stack *[32]uintptr) []uintptr {
	for i, pc := range stack {
		if pc == 0 {
			return stack[:i]
		}
	}
	return stack[:]
}

func (r *StackRecord) Stack() []uintptr { return upToZero(&r.Stack0) }

type MemProfileRecord struct {
	AllocBytes, FreeBytes     int64
	AllocObjects, FreeObjects int64
	Stack0                    [32]uintptr
}

func (r *MemProfileRecord) InUseBytes() int64 { return r.AllocBytes - r.FreeBytes }

func (r *MemProfileRecord) InUseObjects() int64 { return r.AllocObjects - r.FreeObjects }

func (r *MemProfileRecord) Stack() []uintptr { return upToZero(&r.Stack0) }

type BlockProfileRecord struct {
	Count  int64
	Cycles int64
	StackRecord
}

func MemProfile(p []MemProfileRecord, inuseZero bool) (n int, ok bool) { return 0, true }

func BlockProfile(p []BlockProfileRecord) (n int, ok bool) { return 0, true }

func MutexProfile(p []BlockProfileRecord) (n int, ok bool) { return 0, true }

func ThreadCreateProfile(p []StackRecord) (n int, ok bool) { return 0, true }
