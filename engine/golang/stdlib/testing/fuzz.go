// Fuzz tests: their seeds are run, as `go test` does without -fuzz.
package testing

import (
	"fmt"
	"reflect"
)

// InternalFuzzTarget is a fuzz test by name.
type InternalFuzzTarget struct {
	Name string
	Fn   func(f *F)
}

// F is the state of a fuzz test.
type F struct {
	*T
	seeds [][]any
	ran   bool
}

// Add adds arguments for the function that Fuzz is given.
func (f *F) Add(args ...any) {
	for _, arg := range args {
		switch arg.(type) {
		case []byte, string, bool, byte, rune, float32, float64, int, int8, int16, int64,
			uint, uint16, uint32, uint64:
		default:
			panic(fmt.Sprintf("testing: unsupported type to Add %v", reflect.TypeOf(arg)))
		}
	}
	f.seeds = append(f.seeds, args)
}

// Fuzz runs ff, a func(*T, ...), once for each seed, as subtests.
func (f *F) Fuzz(ff any) {
	if f.ran {
		panic("testing: F.Fuzz called more than once")
	}
	f.ran = true
	fn := reflect.ValueOf(ff)
	t := fn.Type()
	switch {
	case t.Kind() != reflect.Func:
		panic("testing: F.Fuzz must receive a function")
	case t.NumIn() < 2 || t.In(0) != reflect.TypeOf((*T)(nil)):
		panic("testing: fuzz target must receive at least two arguments, where the first argument is a *T")
	case t.NumOut() != 0:
		panic("testing: fuzz target must not return a value")
	}
	for i, seed := range f.seeds {
		if len(seed) != t.NumIn()-1 {
			f.Fatalf("wrong number of values in corpus entry: %d, want %d", len(seed), t.NumIn()-1)
		}
		f.Run(fmt.Sprintf("seed#%d", i), func(t *T) {
			args := []reflect.Value{reflect.ValueOf(t)}
			for _, arg := range seed {
				args = append(args, reflect.ValueOf(arg))
			}
			fn.Call(args)
		})
	}
}
