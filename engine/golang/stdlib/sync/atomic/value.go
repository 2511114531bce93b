// Value: an atomic variable of any one type.
package atomic

// A Value holds a value of one type, which its first Store decides. Load gives nil before.
type Value struct {
	v any
}

func (v *Value) Load() (val any) { return loadAny(&v.v) }

func (v *Value) Store(val any) {
	if val == nil {
		panic("sync/atomic: store of nil value into Value")
	}
	if old, first := v.begin(val); !first {
		if !sameType(old, val) {
			panic("sync/atomic: store of inconsistently typed value into Value")
		}
		storeAny(&v.v, val)
	}
}

func (v *Value) Swap(new any) (old any) {
	if new == nil {
		panic("sync/atomic: swap of nil value into Value")
	}
	old, first := v.begin(new)
	if first {
		return nil
	}
	if !sameType(old, new) {
		panic("sync/atomic: swap of inconsistently typed value into Value")
	}
	return swapAny(&v.v, new)
}

func (v *Value) CompareAndSwap(old, new any) (swapped bool) {
	if new == nil {
		panic("sync/atomic: compare and swap of nil value into Value")
	}
	if old != nil && !sameType(old, new) {
		panic("sync/atomic: compare and swap of inconsistently typed values")
	}
	now := loadAny(&v.v)
	if now == nil {
		return old == nil && compareAndSwapAny(&v.v, nil, new)
	}
	if !sameType(now, new) {
		panic("sync/atomic: compare and swap of inconsistently typed value into Value")
	}
	return compareAndSwapAny(&v.v, old, new)
}

// Stores val if v is empty. After that the type of v never changes.
func (v *Value) begin(val any) (old any, first bool) {
	for {
		if old = loadAny(&v.v); old != nil {
			return old, false
		}
		if compareAndSwapAny(&v.v, nil, val) {
			return nil, true
		}
	}
}
