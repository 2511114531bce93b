// Tests: running them, and the entry for a program of tests.
package testing

import (
	"fmt"
	"os"
	"runtime"
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
}

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
	if verbose {
		chat.state("PAUSE", t.name)
	}
	t.signal <- true
	<-t.up.barrier
	t.slots <- struct{}{}
	if verbose {
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
	sub := &T{
		common:  common{parent: &t.common, level: t.level + 1, name: t.subName(name)},
		up:      t,
		signal:  make(chan bool, 1),
		barrier: make(chan bool),
		slots:   t.slots,
	}
	if verbose {
		chat.state("RUN", sub.name)
	}
	t.ran = true
	go tRunner(sub, f)
	if !<-sub.signal {
		runtime.Goexit()
	}
	return !sub.Failed()
}

// tRunner runs a test in its goroutine.
func tRunner(t *T, f func(t *T)) {
	defer func() { t.end(recover()) }()
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

// end is reached when a test's function is left, in whatever way.
func (t *T) end(failure any) {
	goOn := true
	if failure == nil && !t.finished {
		// Left by Goexit that none of our methods called.
		left := false
		for p := t.up; p != nil; p = p.up {
			left = left || p.finished
		}
		if !left {
			failure = "test executed panic(nil) or runtime.Goexit"
		} else {
			goOn = false
		}
	}
	if failure != nil {
		t.crash(failure)
	}
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
	t.signal <- goOn
}

// crash reports the test and those around it as failed, and panics again.
func (t *T) crash(failure any) {
	t.Fail()
	t.runCleanups()
	t.duration += time.Since(t.start)
	t.report()
	for p := t.up; p != nil && p.level > 0; p = p.up {
		p.duration += time.Since(p.start)
		p.report()
	}
	panic(failure)
}

// M runs all tests, for a TestMain.
type M struct {
	tests    []InternalTest
	fuzz     []InternalFuzzTarget
	examples []InternalExample
	code     int
}

// NewM is what the main function of a program of tests hands to TestMain.
func NewM(tests []InternalTest, fuzz []InternalFuzzTarget, examples []InternalExample) *M {
	return &M{tests: tests, fuzz: fuzz, examples: examples}
}

// Init registers the flags of `go test`, which are known here from the beginning.
func Init() {}

// Main runs tests and examples as the main function of old programs of tests.
func Main(
	matchString func(pat, str string) (bool, error), tests []InternalTest,
	benchmarks []InternalBenchmark, examples []InternalExample,
) {
	os.Exit(NewM(tests, nil, examples).Run())
}

// Run runs the tests, prints PASS or FAIL and gives the exit status.
func (m *M) Run() (code int) {
	root := &T{
		signal:  make(chan bool, 1),
		barrier: make(chan bool),
		slots:   make(chan struct{}, max(1, runtime.GOMAXPROCS(0))),
	}
	go tRunner(root, func(t *T) {
		for _, test := range m.tests {
			t.Run(test.Name, test.F)
		}
		for _, target := range m.fuzz {
			t.Run(target.Name, func(t *T) { target.Fn(&F{T: t}) })
		}
	})
	<-root.signal
	if len(m.tests) == 0 && len(m.fuzz) == 0 && len(m.examples) == 0 {
		fmt.Fprintln(os.Stderr, "testing: warning: no tests to run")
	}
	if !RunExamples(nil, m.examples) || root.failed {
		fmt.Println("FAIL")
		m.code = 1
	} else {
		fmt.Println("PASS")
	}
	return m.code
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
