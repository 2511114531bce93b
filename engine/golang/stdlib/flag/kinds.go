// The kinds of flags, and the functions that define them in a set or on the command line.
package flag

import (
	"encoding"
	"fmt"
	"os"
	"reflect"
	"strconv"
	"time"
)

// boolFlag may stand without a value.
type boolFlag interface {
	Value
	IsBoolFlag() bool
}

// numberError drops from an error of strconv what the user knows.
func numberError(err error) error {
	if e, ok := err.(*strconv.NumError); ok {
		switch e.Err {
		case strconv.ErrSyntax:
			return errParse
		case strconv.ErrRange:
			return errRange
		}
	}
	return err
}

type boolValue bool

func (v *boolValue) Set(s string) error {
	parsed, err := strconv.ParseBool(s)
	if err != nil {
		err = errParse
	}
	*v = boolValue(parsed)
	return err
}

func (v *boolValue) Get() any { return bool(*v) }

func (v *boolValue) String() string { return strconv.FormatBool(bool(*v)) }

func (v *boolValue) IsBoolFlag() bool { return true }

type intValue int

func (v *intValue) Set(s string) error {
	parsed, err := strconv.ParseInt(s, 0, strconv.IntSize)
	if err != nil {
		err = numberError(err)
	}
	*v = intValue(parsed)
	return err
}

func (v *intValue) Get() any { return int(*v) }

func (v *intValue) String() string { return strconv.Itoa(int(*v)) }

type int64Value int64

func (v *int64Value) Set(s string) error {
	parsed, err := strconv.ParseInt(s, 0, 64)
	if err != nil {
		err = numberError(err)
	}
	*v = int64Value(parsed)
	return err
}

func (v *int64Value) Get() any { return int64(*v) }

func (v *int64Value) String() string { return strconv.FormatInt(int64(*v), 10) }

type uintValue uint

func (v *uintValue) Set(s string) error {
	parsed, err := strconv.ParseUint(s, 0, strconv.IntSize)
	if err != nil {
		err = numberError(err)
	}
	*v = uintValue(parsed)
	return err
}

func (v *uintValue) Get() any { return uint(*v) }

func (v *uintValue) String() string { return strconv.FormatUint(uint64(*v), 10) }

type uint64Value uint64

func (v *uint64Value) Set(s string) error {
	parsed, err := strconv.ParseUint(s, 0, 64)
	if err != nil {
		err = numberError(err)
	}
	*v = uint64Value(parsed)
	return err
}

func (v *uint64Value) Get() any { return uint64(*v) }

func (v *uint64Value) String() string { return strconv.FormatUint(uint64(*v), 10) }

type stringValue string

func (v *stringValue) Set(s string) error {
	*v = stringValue(s)
	return nil
}

func (v *stringValue) Get() any { return string(*v) }

func (v *stringValue) String() string { return string(*v) }

type float64Value float64

func (v *float64Value) Set(s string) error {
	parsed, err := strconv.ParseFloat(s, 64)
	if err != nil {
		err = numberError(err)
	}
	*v = float64Value(parsed)
	return err
}

func (v *float64Value) Get() any { return float64(*v) }

func (v *float64Value) String() string { return strconv.FormatFloat(float64(*v), 'g', -1, 64) }

type durationValue time.Duration

func (v *durationValue) Set(s string) error {
	parsed, err := time.ParseDuration(s)
	if err != nil {
		err = errParse
	}
	*v = durationValue(parsed)
	return err
}

func (v *durationValue) Get() any { return time.Duration(*v) }

func (v *durationValue) String() string { return time.Duration(*v).String() }

func (f *FlagSet) BoolVar(p *bool, name string, value bool, usage string) {
	*p = value
	f.Var((*boolValue)(p), name, usage)
}

func BoolVar(p *bool, name string, value bool, usage string) {
	CommandLine.BoolVar(p, name, value, usage)
}

func (f *FlagSet) Bool(name string, value bool, usage string) *bool {
	p := new(bool)
	f.BoolVar(p, name, value, usage)
	return p
}

func Bool(name string, value bool, usage string) *bool {
	return CommandLine.Bool(name, value, usage)
}

func (f *FlagSet) IntVar(p *int, name string, value int, usage string) {
	*p = value
	f.Var((*intValue)(p), name, usage)
}

func IntVar(p *int, name string, value int, usage string) {
	CommandLine.IntVar(p, name, value, usage)
}

func (f *FlagSet) Int(name string, value int, usage string) *int {
	p := new(int)
	f.IntVar(p, name, value, usage)
	return p
}

func Int(name string, value int, usage string) *int {
	return CommandLine.Int(name, value, usage)
}

func (f *FlagSet) Int64Var(p *int64, name string, value int64, usage string) {
	*p = value
	f.Var((*int64Value)(p), name, usage)
}

func Int64Var(p *int64, name string, value int64, usage string) {
	CommandLine.Int64Var(p, name, value, usage)
}

func (f *FlagSet) Int64(name string, value int64, usage string) *int64 {
	p := new(int64)
	f.Int64Var(p, name, value, usage)
	return p
}

func Int64(name string, value int64, usage string) *int64 {
	return CommandLine.Int64(name, value, usage)
}

func (f *FlagSet) UintVar(p *uint, name string, value uint, usage string) {
	*p = value
	f.Var((*uintValue)(p), name, usage)
}

func UintVar(p *uint, name string, value uint, usage string) {
	CommandLine.UintVar(p, name, value, usage)
}

func (f *FlagSet) Uint(name string, value uint, usage string) *uint {
	p := new(uint)
	f.UintVar(p, name, value, usage)
	return p
}

func Uint(name string, value uint, usage string) *uint {
	return CommandLine.Uint(name, value, usage)
}

func (f *FlagSet) Uint64Var(p *uint64, name string, value uint64, usage string) {
	*p = value
	f.Var((*uint64Value)(p), name, usage)
}

func Uint64Var(p *uint64, name string, value uint64, usage string) {
	CommandLine.Uint64Var(p, name, value, usage)
}

func (f *FlagSet) Uint64(name string, value uint64, usage string) *uint64 {
	p := new(uint64)
	f.Uint64Var(p, name, value, usage)
	return p
}

func Uint64(name string, value uint64, usage string) *uint64 {
	return CommandLine.Uint64(name, value, usage)
}

func (f *FlagSet) StringVar(p *string, name string, value string, usage string) {
	*p = value
	f.Var((*stringValue)(p), name, usage)
}

func StringVar(p *string, name string, value string, usage string) {
	CommandLine.StringVar(p, name, value, usage)
}

func (f *FlagSet) String(name string, value string, usage string) *string {
	p := new(string)
	f.StringVar(p, name, value, usage)
	return p
}

func String(name string, value string, usage string) *string {
	return CommandLine.String(name, value, usage)
}

func (f *FlagSet) Float64Var(p *float64, name string, value float64, usage string) {
	*p = value
	f.Var((*float64Value)(p), name, usage)
}

func Float64Var(p *float64, name string, value float64, usage string) {
	CommandLine.Float64Var(p, name, value, usage)
}

func (f *FlagSet) Float64(name string, value float64, usage string) *float64 {
	p := new(float64)
	f.Float64Var(p, name, value, usage)
	return p
}

func Float64(name string, value float64, usage string) *float64 {
	return CommandLine.Float64(name, value, usage)
}

func (f *FlagSet) DurationVar(p *time.Duration, name string, value time.Duration, usage string) {
	*p = value
	f.Var((*durationValue)(p), name, usage)
}

func DurationVar(p *time.Duration, name string, value time.Duration, usage string) {
	CommandLine.DurationVar(p, name, value, usage)
}

func (f *FlagSet) Duration(name string, value time.Duration, usage string) *time.Duration {
	p := new(time.Duration)
	f.DurationVar(p, name, value, usage)
	return p
}

func Duration(name string, value time.Duration, usage string) *time.Duration {
	return CommandLine.Duration(name, value, usage)
}

type funcValue func(string) error

func (f funcValue) Set(s string) error { return f(s) }

func (f funcValue) String() string { return "" }

type boolFuncValue func(string) error

func (f boolFuncValue) Set(s string) error { return f(s) }

func (f boolFuncValue) String() string { return "" }

func (f boolFuncValue) IsBoolFlag() bool { return true }

// Func defines a flag that calls fn with its value.
func (f *FlagSet) Func(name, usage string, fn func(string) error) {
	f.Var(funcValue(fn), name, usage)
}

func Func(name, usage string, fn func(string) error) { CommandLine.Func(name, usage, fn) }

// BoolFunc defines a flag without a value that calls fn.
func (f *FlagSet) BoolFunc(name, usage string, fn func(string) error) {
	f.Var(boolFuncValue(fn), name, usage)
}

func BoolFunc(name, usage string, fn func(string) error) { CommandLine.BoolFunc(name, usage, fn) }

type textValue struct{ p encoding.TextUnmarshaler }

func (v textValue) Set(s string) error { return v.p.UnmarshalText([]byte(s)) }

func (v textValue) Get() any { return v.p }

func (v textValue) String() string {
	if m, ok := v.p.(encoding.TextMarshaler); ok {
		if b, err := m.MarshalText(); err == nil {
			return string(b)
		}
	}
	return ""
}

// TextVar defines a flag that sets p by its UnmarshalText.
func (f *FlagSet) TextVar(p encoding.TextUnmarshaler, name string, value encoding.TextMarshaler, usage string) {
	ptr, def := reflect.ValueOf(p), reflect.ValueOf(value)
	if ptr.Kind() != reflect.Pointer {
		panic("variable value type must be a pointer")
	}
	if def.Kind() == reflect.Pointer {
		def = def.Elem()
	}
	if def.Type() != ptr.Type().Elem() {
		panic("default type does not match variable type: " + def.Type().String() + " != " +
			ptr.Type().Elem().String())
	}
	ptr.Elem().Set(def)
	f.Var(textValue{p}, name, usage)
}

func TextVar(p encoding.TextUnmarshaler, name string, value encoding.TextMarshaler, usage string) {
	CommandLine.TextVar(p, name, value, usage)
}

// isZero reports whether a flag's default is the zero value of its kind.
func isZero(flag *Flag) (zero bool, err error) {
	t := reflect.TypeOf(flag.Value)
	var z reflect.Value
	if t.Kind() == reflect.Pointer {
		z = reflect.New(t.Elem())
	} else {
		z = reflect.Zero(t)
	}
	defer func() {
		if e := recover(); e != nil {
			if t.Kind() == reflect.Pointer {
				t = t.Elem()
			}
			err = fmt.Errorf("panic calling String method on zero %v for flag %s: %v", t, flag.Name,
				e)
		}
	}()
	return flag.DefValue == z.Interface().(Value).String(), nil
}

func Var(value Value, name string, usage string) { CommandLine.Var(value, name, usage) }

func VisitAll(fn func(*Flag)) { CommandLine.VisitAll(fn) }

func Visit(fn func(*Flag)) { CommandLine.Visit(fn) }

func Lookup(name string) *Flag { return CommandLine.formal[name] }

func Set(name, value string) error { return CommandLine.set(name, value) }

func PrintDefaults() { CommandLine.PrintDefaults() }

func NFlag() int { return CommandLine.NFlag() }

func Arg(i int) string { return CommandLine.Arg(i) }

func NArg() int { return CommandLine.NArg() }

func Args() []string { return CommandLine.Args() }

func Parsed() bool { return CommandLine.Parsed() }

// Parse reads the program's arguments.
func Parse() { CommandLine.Parse(os.Args[1:]) }
