// Package pprof shows where goroutines stand; what a program's own profiles count, too. Nothing is
// sampled: the run is recorded as it is, and profiles of the CPU, of memory, and of waiting are empty.
package pprof

import (
	"errors"
	"fmt"
	"io"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"text/tabwriter"
)

// A Profile is a set of stacks by a name.
type Profile struct {
	name   string
	mu     sync.Mutex
	stacks map[any][]frame // of what was added
}

var profiles struct {
	mu  sync.Mutex
	all map[string]*Profile
}

// With profiles.mu locked.
func known() map[string]*Profile {
	if profiles.all == nil {
		profiles.all = map[string]*Profile{}
		for _, name := range []string{"allocs", "block", "goroutine", "heap", "mutex", "threadcreate"} {
			profiles.all[name] = &Profile{name: name}
		}
	}
	return profiles.all
}

// NewProfile makes a profile of a new name; it panics when there is one.
func NewProfile(name string) *Profile {
	profiles.mu.Lock()
	defer profiles.mu.Unlock()
	if name == "" {
		panic("pprof: NewProfile with empty name")
	}
	if known()[name] != nil {
		panic("pprof: NewProfile name already in use: " + name)
	}
	p := &Profile{name: name, stacks: map[any][]frame{}}
	profiles.all[name] = p
	return p
}

// Lookup is the profile of that name; nil if there is none.
func Lookup(name string) *Profile {
	profiles.mu.Lock()
	defer profiles.mu.Unlock()
	return known()[name]
}

// Profiles are all, by name.
func Profiles() []*Profile {
	profiles.mu.Lock()
	defer profiles.mu.Unlock()
	var all []*Profile
	for _, p := range known() {
		all = append(all, p)
	}
	slices.SortFunc(all, func(a, b *Profile) int { return strings.Compare(a.name, b.name) })
	return all
}

func (p *Profile) Name() string { return p.name }

// Count is how many stacks there are.
func (p *Profile) Count() int {
	if p.name == "goroutine" {
		return runtime.NumGoroutine()
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	return len(p.stacks)
}

// Add keeps the caller's stack for value, without its first `skip` frames.
func (p *Profile) Add(value any, skip int) {
	if p.name == "" {
		panic("pprof: use of uninitialized Profile")
	}
	if p.stacks == nil {
		panic("pprof: Add called on built-in Profile " + p.name)
	}
	stack := stacksOf(textOf(false))[0]
	p.mu.Lock()
	defer p.mu.Unlock()
	if _, has := p.stacks[value]; has {
		panic("pprof: Profile.Add of duplicate value")
	}
	// The frame of textOf is below this one.
	p.stacks[value] = stack[min(skip+1, len(stack)):]
}

func (p *Profile) Remove(value any) {
	p.mu.Lock()
	defer p.mu.Unlock()
	delete(p.stacks, value)
}

// WriteTo writes the stacks as text, equal ones once with their number; for goroutines and debug 2 as
// a panic shows them. The binary form, which debug 0 asks for, is not made.
func (p *Profile) WriteTo(w io.Writer, debug int) error {
	if p.name == "" {
		panic("pprof: use of zero Profile")
	}
	if debug <= 0 {
		return errors.New("runtime/pprof: profiles have no binary form here")
	}
	switch p.name {
	case "goroutine":
		if debug >= 2 {
			_, err := w.Write(textOf(true))
			return err
		}
		return writeStacks(w, p.name, stacksOf(textOf(true)))
	case "heap", "allocs":
		_, err := io.WriteString(w, "heap profile: 0: 0 [0: 0] @ heap/1048576\n")
		return err
	case "block":
		_, err := io.WriteString(w, "--- contention:\ncycles/second=1000000000\n")
		return err
	case "mutex":
		_, err := io.WriteString(w, "--- mutex:\ncycles/second=1000000000\nsampling period=0\n")
		return err
	}
	p.mu.Lock()
	var stacks [][]frame
	for _, stack := range p.stacks {
		stacks = append(stacks, stack)
	}
	p.mu.Unlock()
	return writeStacks(w, p.name, stacks)
}

// The text of runtime.Stack, whole.
func textOf(all bool) []byte {
	for size := 1 << 14; ; size *= 2 {
		buf := make([]byte, size)
		if n := runtime.Stack(buf, all); n < size {
			return buf[:n]
		}
	}
}

// One line of a stack.
type frame struct {
	function string
	place    string // file:line
	offset   int
}

// The stacks in such a text, the innermost frame first.
func stacksOf(text []byte) [][]frame {
	var stacks [][]frame
	for _, block := range strings.Split(strings.TrimSpace(string(text)), "\n\n") {
		lines := strings.Split(block, "\n")
		var stack []frame
		for i := 1; i+1 < len(lines) && !strings.HasPrefix(lines[i], "created by "); i += 2 {
			place, offset, _ := strings.Cut(strings.TrimSpace(lines[i+1]), " +")
			bytes, _ := strconv.ParseInt(offset, 0, 64)
			function := lines[i]
			if open := strings.LastIndexByte(function, '('); open >= 0 {
				function = function[:open]
			}
			stack = append(stack, frame{function, place, int(bytes)})
		}
		if strings.HasPrefix(lines[0], "goroutine 1 ") {
			stack = append(stack, frame{"runtime.main", "/usr/local/go/src/runtime/proc.go:272", 0x28b})
		}
		stacks = append(stacks, stack)
	}
	return stacks
}

type group struct {
	text  string // of its frames
	stack []frame
	count int
}

func writeStacks(w io.Writer, name string, stacks [][]frame) error {
	var groups []*group
	byText := map[string]*group{}
	for _, stack := range stacks {
		text := fmt.Sprint(stack)
		g := byText[text]
		if g == nil {
			g = &group{text, stack, 0}
			byText[text] = g
			groups = append(groups, g)
		}
		g.count++
	}
	slices.SortStableFunc(groups, func(a, b *group) int {
		if a.count != b.count {
			return b.count - a.count
		}
		return strings.Compare(a.text, b.text)
	})
	// Code has no addresses: functions stand one after the other, as they come.
	starts := map[string]int{}
	startOf := func(function string) int {
		if starts[function] == 0 {
			starts[function] = 0x401000 + len(starts)*0x1000
		}
		return starts[function]
	}
	tw := tabwriter.NewWriter(w, 1, 8, 1, '\t', 0)
	fmt.Fprintf(tw, "%s profile: total %d\n", name, len(stacks))
	for _, g := range groups {
		fmt.Fprintf(tw, "%d @", g.count)
		for _, f := range g.stack {
			fmt.Fprintf(tw, " %#x", startOf(f.function)+f.offset)
		}
		fmt.Fprintln(tw)
		for _, f := range g.stack {
			before := max(f.offset-1, 0)
			fmt.Fprintf(tw, "#\t%#x\t%s+%#x\t%s\n", startOf(f.function)+before, f.function, before, f.place)
		}
		fmt.Fprintln(tw)
	}
	return tw.Flush()
}

var isProfiling atomic.Bool

// StartCPUProfile fails if it was called already; nothing is written to w.
func StartCPUProfile(w io.Writer) error {
	if !isProfiling.CompareAndSwap(false, true) {
		return errors.New("cpu profiling already in use")
	}
	return nil
}

func StopCPUProfile() { isProfiling.Store(false) }

// WriteHeapProfile writes nothing.
func WriteHeapProfile(w io.Writer) error { return nil }
