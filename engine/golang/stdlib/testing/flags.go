// The flags of `go test`, and which tests they choose.
package testing

import (
	"flag"
	"fmt"
	"os"
	"regexp"
	"strings"
	"time"
)

var flags struct {
	ready                   bool
	short, failFast, v, mem bool
	run, skip, list, bench  string
	ignored                 string
	count                   uint
	parallel                int
	timeout                 time.Duration
	benchTime               benchTime
}

// benchTime is how long a benchmark runs, or how often with the form 100x. The clock is virtual,
// and shows the same after less time.
type benchTime struct {
	d time.Duration
	n int
}

func (b *benchTime) String() string {
	if b.n > 0 {
		return fmt.Sprintf("%dx", b.n)
	}
	return b.d.String()
}

func (b *benchTime) Set(s string) error {
	if times, ok := strings.CutSuffix(s, "x"); ok {
		n := 0
		if _, err := fmt.Sscan(times, &n); err != nil || n < 0 {
			return fmt.Errorf("invalid count")
		}
		*b = benchTime{n: n}
		return nil
	}
	d, err := time.ParseDuration(s)
	if err != nil || d <= 0 {
		return fmt.Errorf("invalid duration")
	}
	*b = benchTime{d: d}
	return nil
}

// Init registers the flags of `go test`; the main function of a program of tests has done so.
func Init() {
	if flags.ready {
		return
	}
	flags.ready = true
	flags.benchTime.d = 10 * time.Millisecond
	flag.BoolVar(&flags.short, "test.short", false, "run smaller test suite to save time")
	flag.BoolVar(&flags.failFast, "test.failfast", false, "do not start new tests after the first test failure")
	flag.BoolVar(&flags.v, "test.v", false, "verbose: print additional output")
	flag.BoolVar(&flags.mem, "test.benchmem", false, "print memory allocations for benchmarks")
	flag.StringVar(&flags.run, "test.run", "", "run only tests and examples matching `regexp`")
	flag.StringVar(&flags.skip, "test.skip", "", "do not list or run tests matching `regexp`")
	flag.StringVar(&flags.list, "test.list", "", "list tests, examples, and benchmarks matching `regexp` then exit")
	flag.StringVar(&flags.bench, "test.bench", "", "run only benchmarks matching `regexp`")
	flag.UintVar(&flags.count, "test.count", 1, "run tests and benchmarks `n` times")
	flag.IntVar(&flags.parallel, "test.parallel", 0, "run at most `n` tests in parallel")
	flag.DurationVar(&flags.timeout, "test.timeout", 0, "has no effect: time is virtual")
	flag.Var(&flags.benchTime, "test.benchtime", "run each benchmark for duration `d` or N times if `d` is of the form Nx")
	for _, name := range []string{"cpu", "shuffle", "coverprofile", "fuzz", "fuzztime"} {
		flag.StringVar(&flags.ignored, "test."+name, "", "has no effect")
	}
	flag.Bool("test.paniconexit0", false, "has no effect")
}

// parseFlags parses the arguments, where -v and the like mean -test.v unless the program has a
// flag of that name.
func parseFlags() {
	Init()
	if flag.Parsed() {
		return
	}
	for i := 1; i < len(os.Args); i++ {
		arg := os.Args[i]
		if arg == "--" || len(arg) < 2 || arg[0] != '-' {
			break
		}
		name := strings.TrimPrefix(strings.TrimPrefix(arg, "-"), "-")
		name, _, hasValue := strings.Cut(name, "=")
		known := flag.Lookup(name)
		if known == nil {
			if known = flag.Lookup("test." + name); known == nil {
				continue
			}
			os.Args[i] = "-test." + strings.TrimLeft(arg, "-")
		}
		if b, ok := known.Value.(interface{ IsBoolFlag() bool }); !hasValue && !(ok && b.IsBoolFlag()) {
			i++ // its value
		}
	}
	flag.Parse()
}

// Short reports whether -short was given.
func Short() bool {
	if !flags.ready {
		panic("testing: Short called before Init")
	}
	if !flag.Parsed() {
		panic("testing: Short called before Parse")
	}
	return flags.short
}

// Verbose reports whether -v was given.
func Verbose() bool {
	if !flags.ready {
		panic("testing: Verbose called before Init")
	}
	if !flag.Parsed() {
		panic("testing: Verbose called before Parse")
	}
	return flags.v
}

// A pattern is what -run, -skip and -bench say: alternatives, each a regular expression for every
// level of a name.
type pattern [][]string

// cut divides text at each c that stands outside of brackets.
func cut(text string, c byte) []string {
	var parts []string
	square, round, from := 0, 0, 0
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '[':
			square++
		case ']':
			square = max(0, square-1)
		case '(':
			if square == 0 {
				round++
			}
		case ')':
			if square == 0 {
				round--
			}
		case '\\':
			i++
		case c:
			if square == 0 && round == 0 {
				parts = append(parts, text[from:i])
				from = i + 1
			}
		}
	}
	return append(parts, text[from:])
}

// newPattern reads one; an expression that is wrong ends the program.
func newPattern(name, text string) pattern {
	if text == "" {
		return nil
	}
	var p pattern
	for _, alternative := range cut(text, '|') {
		levels := cut(alternative, '/')
		for i, level := range levels {
			levels[i] = clean(level)
			if _, err := regexp.Compile(levels[i]); err != nil {
				fmt.Fprintf(os.Stderr, "testing: invalid regexp for %s (%q): %s\n", levelName(i, name), levels[i], err)
				os.Exit(1)
			}
		}
		p = append(p, levels)
	}
	return p
}

func levelName(i int, name string) string { return fmt.Sprintf("element %d of %s", i, name) }

// matches says whether the levels of a name do, and whether a longer pattern could still say no.
func (p pattern) matches(levels []string) (ok, partly bool) {
	for _, alternative := range p {
		fits := true
		for i, level := range levels[:min(len(levels), len(alternative))] {
			if is, _ := regexp.MatchString(alternative[i], level); !is {
				fits = false
				break
			}
		}
		if fits {
			return true, len(levels) < len(alternative)
		}
	}
	return false, false
}

// A choice is of the tests that a pattern names without those that another one does.
type choice struct{ run, skip pattern }

func newChoice(run, runName string) *choice {
	return &choice{newPattern(runName, run), newPattern("-test.skip", flags.skip)}
}

func (c *choice) has(name string) bool {
	if c == nil || name == "" {
		return true
	}
	levels := strings.Split(name, "/")
	if c.run != nil {
		if ok, _ := c.run.matches(levels); !ok {
			return false
		}
	}
	if c.skip != nil {
		if ok, partly := c.skip.matches(levels); ok && !partly {
			return false
		}
	}
	return true
}
