// Values.
package slog

import (
	"fmt"
	"math"
	"runtime/debug"
	"slices"
	"strconv"
	"time"
)

// Kind is what a Value holds.
type Kind int

const (
	KindAny Kind = iota
	KindBool
	KindDuration
	KindFloat64
	KindInt64
	KindString
	KindTime
	KindUint64
	KindGroup
	KindLogValuer
)

var kindNames = []string{"Any", "Bool", "Duration", "Float64", "Int64", "String", "Time", "Uint64",
	"Group", "LogValuer"}

func (k Kind) String() string {
	if k >= 0 && int(k) < len(kindNames) {
		return kindNames[k]
	}
	return "<unknown slog.Kind>"
}

// A Value is any value; numbers are not boxed. The zero Value is nil.
type Value struct {
	_    [0]func() // not comparable
	kind Kind
	num  uint64 // of booleans and numbers
	any  any    // of the others
}

// A LogValuer gives what is written for it.
type LogValuer interface {
	LogValue() Value
}

func StringValue(v string) Value          { return Value{kind: KindString, any: v} }
func IntValue(v int) Value                { return Int64Value(int64(v)) }
func Int64Value(v int64) Value            { return Value{kind: KindInt64, num: uint64(v)} }
func Uint64Value(v uint64) Value          { return Value{kind: KindUint64, num: v} }
func Float64Value(v float64) Value        { return Value{kind: KindFloat64, num: math.Float64bits(v)} }
func DurationValue(v time.Duration) Value { return Value{kind: KindDuration, num: uint64(v)} }

func BoolValue(v bool) Value {
	if v {
		return Value{kind: KindBool, num: 1}
	}
	return Value{kind: KindBool}
}

// TimeValue drops the monotonic part.
func TimeValue(v time.Time) Value { return Value{kind: KindTime, any: v.Round(0)} }

// GroupValue leaves empty groups out.
func GroupValue(as ...Attr) Value {
	if slices.ContainsFunc(as, Attr.isEmptyGroup) {
		as = slices.DeleteFunc(slices.Clone(as), Attr.isEmptyGroup)
	}
	return Value{kind: KindGroup, any: as}
}

// AnyValue gives the Value of the kind that suits v.
func AnyValue(v any) Value {
	switch v := v.(type) {
	case string:
		return StringValue(v)
	case int:
		return Int64Value(int64(v))
	case int8:
		return Int64Value(int64(v))
	case int16:
		return Int64Value(int64(v))
	case int32:
		return Int64Value(int64(v))
	case int64:
		return Int64Value(v)
	case uint:
		return Uint64Value(uint64(v))
	case uint8:
		return Uint64Value(uint64(v))
	case uint16:
		return Uint64Value(uint64(v))
	case uint32:
		return Uint64Value(uint64(v))
	case uint64:
		return Uint64Value(v)
	case uintptr:
		return Uint64Value(uint64(v))
	case bool:
		return BoolValue(v)
	case float32:
		return Float64Value(float64(v))
	case float64:
		return Float64Value(v)
	case time.Duration:
		return DurationValue(v)
	case time.Time:
		return TimeValue(v)
	case []Attr:
		return GroupValue(v...)
	case Value:
		return v
	case LogValuer:
		return Value{kind: KindLogValuer, any: v}
	}
	return Value{any: v}
}

func (v Value) Kind() Kind { return v.kind }

func (v Value) must(kind Kind) {
	if v.kind != kind {
		panic(fmt.Sprintf("Value kind is %s, not %s", v.kind, kind))
	}
}

func (v Value) Bool() bool {
	v.must(KindBool)
	return v.num == 1
}

func (v Value) Int64() int64 {
	v.must(KindInt64)
	return int64(v.num)
}

func (v Value) Uint64() uint64 {
	v.must(KindUint64)
	return v.num
}

func (v Value) Float64() float64 {
	v.must(KindFloat64)
	return math.Float64frombits(v.num)
}

func (v Value) Duration() time.Duration {
	v.must(KindDuration)
	return time.Duration(v.num)
}

func (v Value) Time() time.Time {
	v.must(KindTime)
	return v.any.(time.Time)
}

func (v Value) Group() []Attr {
	if v.kind != KindGroup {
		panic("Group: bad kind")
	}
	return v.any.([]Attr)
}

func (v Value) LogValuer() LogValuer { return v.any.(LogValuer) }

// Any gives the value as it is.
func (v Value) Any() any {
	switch v.kind {
	case KindBool:
		return v.num == 1
	case KindDuration:
		return time.Duration(v.num)
	case KindFloat64:
		return math.Float64frombits(v.num)
	case KindInt64:
		return int64(v.num)
	case KindUint64:
		return v.num
	}
	return v.any
}

// String writes as fmt.Sprint does.
func (v Value) String() string {
	if v.kind == KindString {
		return v.any.(string)
	}
	return string(v.append(nil))
}

func (v Value) append(dst []byte) []byte {
	switch v.kind {
	case KindString:
		return append(dst, v.any.(string)...)
	case KindInt64:
		return strconv.AppendInt(dst, int64(v.num), 10)
	case KindUint64:
		return strconv.AppendUint(dst, v.num, 10)
	case KindFloat64:
		return strconv.AppendFloat(dst, v.Float64(), 'g', -1, 64)
	case KindBool:
		return strconv.AppendBool(dst, v.num == 1)
	case KindDuration:
		return append(dst, v.Duration().String()...)
	case KindTime:
		return append(dst, v.Time().String()...)
	}
	return fmt.Append(dst, v.any)
}

// Equal compares values of one kind.
func (v Value) Equal(w Value) bool {
	if v.kind != w.kind {
		return false
	}
	switch v.kind {
	case KindBool, KindInt64, KindUint64, KindDuration:
		return v.num == w.num
	case KindFloat64:
		return v.Float64() == w.Float64()
	case KindTime:
		return v.Time().Equal(w.Time())
	case KindGroup:
		return slices.EqualFunc(v.Group(), w.Group(), Attr.Equal)
	}
	return v.any == w.any
}

// Resolve asks LogValuers until there is a value of another kind.
func (v Value) Resolve() (rv Value) {
	original := v
	defer func() {
		if r := recover(); r != nil {
			rv = AnyValue(fmt.Errorf("LogValue panicked\n%s", debug.Stack()))
		}
	}()
	const most = 100
	for range most {
		if v.kind != KindLogValuer {
			return v
		}
		v = v.LogValuer().LogValue()
	}
	return AnyValue(fmt.Errorf("LogValue called too many times on Value of type %T", original.Any()))
}
