// Package testing runs tests, each in a goroutine of its own, and prints what `go test` prints.
// This file: what tests and benchmarks have in common.
package testing

import (
	"fmt"
	"os"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"time"
)

// TB is what T and B have in common.
type TB interface {
	Cleanup(func())
	Error(args ...any)
	Errorf(format string, args ...any)
	Fail()
	FailNow()
	Failed() bool
	Fatal(args ...any)
	Fatalf(format string, args ...any)
	Helper()
	Log(args ...any)
	Logf(format string, args ...any)
	Name() string
	Setenv(key, value string)
	Skip(args ...any)
	SkipNow()
	Skipf(format string, args ...any)
	Skipped() bool
	TempDir() string
	private()
}

// verbose is -v, which is not yet known while the program starts.
func verbose() bool { return flags.v }

// Testing reports that this is a test.
func Testing() bool { return true }

// CoverMode is "": coverage is not measured.
func CoverMode() string { return "" }

// Coverage is 0 where it is not measured.
func Coverage() float64 { return 0 }

// common is the state of a test or benchmark.
type common struct {
	mu       sync.Mutex
	output   []byte // what is printed below its heading
	parent   *common
	level    int
	name     string
	start    time.Time
	duration time.Duration

	ran, failed, skipped, done, finished bool

	helpers  map[string]bool
	cleanups []func()
	subNames map[string]int
}

func (c *common) private() {}

func (c *common) Name() string { return c.name }

func (c *common) Fail() {
	if c.parent != nil {
		c.parent.Fail()
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.done {
		panic("Fail in goroutine after " + c.name + " has completed")
	}
	c.failed = true
}

func (c *common) Failed() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.failed
}

func (c *common) FailNow() {
	c.Fail()
	c.mu.Lock()
	c.finished = true
	c.mu.Unlock()
	runtime.Goexit()
}

func (c *common) SkipNow() {
	c.mu.Lock()
	c.skipped, c.finished = true, true
	c.mu.Unlock()
	runtime.Goexit()
}

func (c *common) Skipped() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.skipped
}

// Helper makes messages name the place where the calling function was called.
func (c *common) Helper() {
	pc, _, _, ok := runtime.Caller(1)
	if !ok {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.helpers == nil {
		c.helpers = map[string]bool{}
	}
	c.helpers[runtime.FuncForPC(pc).Name()] = true
}

// place finds the line to name: the innermost that is not in a helper.
func (c *common) place(skip int) (file string, line int) {
	var pcs [50]uintptr
	n := runtime.Callers(skip+2, pcs[:])
	if n == 0 {
		return "???", 1
	}
	first := runtime.Frame{}
	frames := runtime.CallersFrames(pcs[:n])
	for more := true; more; {
		var frame runtime.Frame
		frame, more = frames.Next()
		if first.PC == 0 {
			first = frame
		}
		if frame.Function == "testing.tRunner" || frame.Function == "testing.(*B).runN" {
			break
		}
		if !c.helpers[frame.Function] {
			return frame.File, frame.Line
		}
	}
	return first.File, first.Line
}

// log adds a message; skip 2 names the place of the caller of the method that calls it.
func (c *common) log(message string, skip int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	file, line := c.place(skip)
	if i := strings.LastIndexByte(file, '/'); i >= 0 {
		file = file[i+1:]
	}
	lines := strings.Split(message, "\n")
	if n := len(lines); n > 1 && lines[n-1] == "" {
		lines = lines[:n-1]
	}
	text := "    " + file + ":" + strconv.Itoa(line) + ": " + strings.Join(lines, "\n        ") + "\n"
	if c.done {
		for p := c.parent; p != nil; p = p.parent {
			p.mu.Lock()
			open := !p.done
			if open {
				p.output = append(p.output, text...)
			}
			p.mu.Unlock()
			if open {
				return
			}
		}
		panic("Log in goroutine after " + c.name + " has completed: " + message)
	}
	if verbose() {
		chat.print(c.name, text)
	} else {
		c.output = append(c.output, text...)
	}
}

func (c *common) Log(args ...any) { c.log(fmt.Sprintln(args...), 2) }

func (c *common) Logf(format string, args ...any) { c.log(fmt.Sprintf(format, args...), 2) }

func (c *common) Error(args ...any) {
	c.log(fmt.Sprintln(args...), 2)
	c.Fail()
}

func (c *common) Errorf(format string, args ...any) {
	c.log(fmt.Sprintf(format, args...), 2)
	c.Fail()
}

func (c *common) Fatal(args ...any) {
	c.log(fmt.Sprintln(args...), 2)
	c.FailNow()
}

func (c *common) Fatalf(format string, args ...any) {
	c.log(fmt.Sprintf(format, args...), 2)
	c.FailNow()
}

func (c *common) Skip(args ...any) {
	c.log(fmt.Sprintln(args...), 2)
	c.SkipNow()
}

func (c *common) Skipf(format string, args ...any) {
	c.log(fmt.Sprintf(format, args...), 2)
	c.SkipNow()
}

// Cleanup registers f to run after the test and its subtests; the last registered runs first.
func (c *common) Cleanup(f func()) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.cleanups = append(c.cleanups, f)
}

// Setenv sets a variable until the test ends.
func (c *common) Setenv(key, value string) {
	old, existed := os.LookupEnv(key)
	if err := os.Setenv(key, value); err != nil {
		c.Fatalf("cannot set environment variable: %v", err)
	}
	c.Cleanup(func() {
		if existed {
			os.Setenv(key, old)
		} else {
			os.Unsetenv(key)
		}
	})
}

// TempDir makes a directory that is removed when the test ends.
func (c *common) TempDir() string {
	dir, err := os.MkdirTemp("", "test")
	if err != nil {
		c.Fatalf("TempDir: %v", err)
	}
	c.Cleanup(func() { os.RemoveAll(dir) })
	return dir
}

// runCleanups runs what Cleanup registered, going on after one that panics or exits.
func (c *common) runCleanups() {
	for {
		c.mu.Lock()
		n := len(c.cleanups)
		if n == 0 {
			c.mu.Unlock()
			return
		}
		f := c.cleanups[n-1]
		c.cleanups = c.cleanups[:n-1]
		c.mu.Unlock()
		func() {
			left := true
			defer func() {
				if left {
					c.runCleanups()
				}
			}()
			f()
			left = false
		}()
	}
}

// clean makes the name of a subtest, or a pattern for one, fit for a line.
func clean(name string) string {
	var clean []byte
	for _, r := range name {
		switch {
		case r == ' ' || r == '\t' || r == '\n' || r == '\v' || r == '\f' || r == '\r' ||
			r == 0x85 || r == 0xA0:
			clean = append(clean, '_')
		case !strconv.IsPrint(r):
			s := strconv.QuoteRune(r)
			clean = append(clean, s[1:len(s)-1]...)
		default:
			clean = append(clean, string(r)...)
		}
	}
	return string(clean)
}

// subName makes the name of a subtest unique.
func (c *common) subName(name string) string {
	if c.level == 0 {
		return name
	}
	full := c.name + "/" + clean(name)
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.subNames == nil {
		c.subNames = map[string]int{}
	}
	for {
		n := c.subNames[full]
		c.subNames[full] = n + 1
		if n == 0 && name != "" {
			return full
		}
		numbered := fmt.Sprintf("%s#%02d", full, n)
		if c.subNames[numbered] == 0 {
			c.subNames[numbered] = 1
			return numbered
		}
	}
}

// indented puts four spaces before each line.
func indented(text []byte) []byte {
	var out []byte
	fresh := true
	for _, b := range text {
		if fresh {
			out = append(out, "    "...)
		}
		out = append(out, b)
		fresh = b == '\n'
	}
	return out
}

// report says how a test ended: to its parent, or at the top on the output.
func (c *common) report() {
	if c.parent == nil {
		return
	}
	c.mu.Lock()
	word := ""
	switch {
	case c.failed:
		word = "FAIL"
	case verbose() && c.skipped:
		word = "SKIP"
	case verbose():
		word = "PASS"
	}
	output := c.output
	c.output = nil
	c.mu.Unlock()
	if word == "" {
		return
	}
	heading := fmt.Sprintf("--- %s: %s (%.2fs)\n", word, c.name, c.duration.Seconds())
	text := append([]byte(heading), output...)
	p := c.parent
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.level == 0 {
		chat.report(text)
	} else {
		p.output = append(p.output, indented(text)...)
	}
}

// chatter prints as tests run, naming the test whenever another one speaks.
type chatter struct {
	mu   sync.Mutex
	last string
}

var chat chatter

// state prints what happens to a test.
func (c *chatter) state(event, name string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.last = name
	fmt.Printf("=== %-5s %s\n", event, name)
}

// begin names a benchmark that starts.
func (c *chatter) begin(name string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.last = name
	fmt.Println(name)
}

func (c *chatter) print(name, text string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.last != name {
		fmt.Printf("=== %-5s %s\n", "NAME", name)
		c.last = name
	}
	os.Stdout.WriteString(text)
}

func (c *chatter) report(text []byte) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.last = ""
	os.Stdout.Write(text)
}
