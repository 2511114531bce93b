// Tests: running them, and the entry for a program of tests.
package testing

import (
	"fmt"
	"os"
	"runtime"
	"sync/atomic"
	"time"
)

// InternalTest is a test by name.
type InternalTest struct {
	Name string
	F    func(*T)
}

// T is the state of a test.
type T struct {
	common
	parallel bool
	up       *T
	signal   chan bool     // to the parent: it may go on
	barrier  chan bool     // closed when parallel subtests may run
	waiting  []*T          // parallel subtests
	slots    chan struct{} // a parallel test that runs holds one
	choice   *choice
}

// failures is how many tests have failed so far.
var failures atomic.Int32

func mayStart() bool { return !flags.failFast || failures.Load() == 0 }

// Parallel lets the test run together with other parallel ones, after its parent's function.
func (t *T) Parallel() {
	if t.parallel {
		panic("testing: t.Parallel called multiple times")
	}
	t.parallel = true
	if t.up.barrier == nil {
		return
	}
	t.duration += time.Since(t.start)
	t.up.mu.Lock()
	t.up.waiting = append(t.up.waiting, t)
	t.up.mu.Unlock()
	if verbose() {
		chat.state("PAUSE", t.name)
	}
	t.signal <- true
	<-t.up.barrier
	t.slots <- struct{}{}
	if verbose() {
		chat.state("CONT", t.name)
	}
	t.start = time.Now()
}

// Setenv cannot be used in parallel tests.
func (t *T) Setenv(key, value string) {
	if t.parallel {
		panic("testing: t.Setenv called after t.Parallel; cannot set environment variables in parallel tests")
	}
	t.common.Setenv(key, value)
}

// Deadline says that there is none.
func (t *T) Deadline() (deadline time.Time, ok bool) { return time.Time{}, false }

// Run runs f as a subtest and waits until it ends or calls Parallel.
func (t *T) Run(name string, f func(t *T)) bool {
	full := t.subName(name)
	if !t.choice.has(full) || !mayStart() {
		return true
	}
	sub := &T{
		common:  common{parent: &t.common, level: t.level + 1, name: full},
		up:      t,
		signal:  make(chan bool, 1),
		barrier: make(chan bool),
		slots:   t.slots,
		choice:  t.choice,
	}
	if verbose() {
		chat.state("RUN", sub.name)
	}
	t.ran = true
	go tRunner(sub, f)
	if !<-sub.signal {
		runtime.Goexit()
	}
	return !sub.Failed()
}

// tRunner runs a test in its goroutine. What it defers is reached in whatever way the test is left.
func tRunner(t *T, f func(t *T)) {
	defer func() {
		if t.Failed() {
			failures.Add(1)
		}
		problem := recover()
		goOn := true
		crashed := false
		defer func() {
			if !crashed {
				t.signal <- goOn
			}
		}()
		crash := func(problem any) {
			t.Fail()
			t.runCleanups()
			t.duration += time.Since(t.start)
			t.report()
			for p := t.up; p != nil && p.level > 0; p = p.up {
				p.duration += time.Since(p.start)
				p.report()
			}
			crashed = true
			panic(problem)
		}
		if problem == nil && !t.finished {
			problem, goOn = t.leftBehind()
		}
		if problem != nil {
			crash(problem)
		}
		t.end()
	}()
	defer t.runCleanupsAfterSubtests()
	t.start = time.Now()
	f(t)
	t.mu.Lock()
	t.finished = true
	t.mu.Unlock()
}

// runCleanupsAfterSubtests runs the cleanups, unless subtests are waiting that may need what
// they clean.
func (t *T) runCleanupsAfterSubtests() {
	if len(t.waiting) == 0 {
		t.runCleanups()
	}
}

type leftError string

func (e leftError) Error() string { return string(e) }

// leftBehind says what it means that a test was left by Goexit and not by a method of its own:
// a problem, unless the goroutine of the parent is to end too.
func (t *T) leftBehind() (problem any, goOn bool) {
	for p := t.up; p != nil; p = p.up {
		if p.finished {
			if !t.parallel {
				t.Error("test executed panic(nil) or runtime.Goexit: subtest may have called FailNow on a parent test")
			}
			return nil, false
		}
	}
	return leftError("test executed panic(nil) or runtime.Goexit"), true
}

// end waits for the parallel subtests and reports.
func (t *T) end() {
	t.duration += time.Since(t.start)
	if len(t.waiting) > 0 {
		if t.parallel && t.level > 0 {
			<-t.slots
		}
		close(t.barrier)
		for _, sub := range t.waiting {
			<-sub.signal
		}
		started := time.Now()
		t.runCleanups()
		t.duration += time.Since(started)
		if t.parallel && t.level > 0 {
			t.slots <- struct{}{}
		}
	}
	if t.parallel && t.level > 0 {
		<-t.slots
	}
	t.report()
	t.mu.Lock()
	t.done = true
	t.mu.Unlock()
}

// M runs all tests, for a TestMain.
type M struct {
	tests      []InternalTest
	fuzz       []InternalFuzzTarget
	examples   []InternalExample
	benchmarks []InternalBenchmark
	code       int
}

// NewM is what the main function of a program of tests hands to TestMain.
func NewM(
	tests []InternalTest, fuzz []InternalFuzzTarget, examples []InternalExample,
	benchmarks ...InternalBenchmark,
) *M {
	Init()
	return &M{tests: tests, fuzz: fuzz, examples: examples, benchmarks: benchmarks}
}

// StatusOf gives what Run has given, for a TestMain that returns.
func StatusOf(m *M) int { return m.code }

// Main runs tests and examples as the main function of old programs of tests.
func Main(
	matchString func(pat, str string) (bool, error), tests []InternalTest,
	benchmarks []InternalBenchmark, examples []InternalExample,
) {
	os.Exit(NewM(tests, nil, examples, benchmarks...).Run())
}

// Run runs the tests, prints PASS or FAIL and gives the exit status.
func (m *M) Run() (code int) {
	parseFlags()
	if flags.list != "" {
		m.list()
		return 0
	}
	chosen := newChoice(flags.run, "-test.run")
	ran, ok := runTests(chosen, m.tests, m.fuzz)
	if ranExamples, okExamples := runExamples(chosen, m.examples); true {
		ran, ok = ran || ranExamples, ok && okExamples
	}
	if !ran && flags.bench == "" {
		fmt.Fprintln(os.Stderr, "testing: warning: no tests to run")
	}
	ok = ok && runBenchmarks(m.benchmarks)
	if !ok {
		fmt.Println("FAIL")
		m.code = 1
		return m.code
	}
	fmt.Println("PASS")
	m.code = 0
	return m.code
}

// list prints the names that -list matches.
func (m *M) list() {
	wanted := newPattern("-test.list", flags.list)
	say := func(name string) {
		if ok, _ := wanted.matches([]string{name}); ok {
			fmt.Println(name)
		}
	}
	for _, test := range m.tests {
		say(test.Name)
	}
	for _, benchmark := range m.benchmarks {
		say(benchmark.Name)
	}
	for _, target := range m.fuzz {
		say(target.Name)
	}
	for _, example := range m.examples {
		say(example.Name)
	}
}

// RunTests runs tests as old programs of tests do.
func RunTests(matchString func(pat, str string) (bool, error), tests []InternalTest) (ok bool) {
	Init()
	_, ok = runTests(nil, tests, nil)
	return ok
}

func runTests(chosen *choice, tests []InternalTest, fuzz []InternalFuzzTarget) (ran, ok bool) {
	ok = true
	for i := uint(0); i < flags.count && (i == 0 || ran) && mayStart(); i++ {
		slots := flags.parallel
		if slots <= 0 {
			slots = runtime.GOMAXPROCS(0)
		}
		root := &T{
			signal:  make(chan bool, 1),
			barrier: make(chan bool),
			slots:   make(chan struct{}, slots),
			choice:  chosen,
		}
		tRunner(root, func(t *T) {
			for _, test := range tests {
				t.Run(test.Name, test.F)
			}
			for _, target := range fuzz {
				t.Run(target.Name, func(t *T) { target.Fn(&F{T: t}) })
			}
		})
		<-root.signal
		ran, ok = ran || root.ran, ok && !root.failed
	}
	return ran, ok
}

// AllocsPerRun gives the average number of allocations of f.
func AllocsPerRun(runs int, f func()) (avg float64) {
	f()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for range runs {
		f()
	}
	runtime.ReadMemStats(&after)
	return float64((after.Mallocs - before.Mallocs) / uint64(runs))
}
