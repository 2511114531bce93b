// Benchmarks: for as long as -benchtime says by the virtual clock.
package testing

import (
	"fmt"
	"math"
	"os"
	"runtime"
	"sort"
	"strings"
	"sync/atomic"
	"time"
)

// InternalBenchmark is a benchmark by name.
type InternalBenchmark struct {
	Name string
	F    func(b *B)
}

// B is the state of a benchmark.
type B struct {
	common
	N       int
	f       func(b *B)
	chosen  *choice
	width   *int // of the names in the table
	running bool
	allocs  bool // ReportAllocs
	spread  int  // SetParallelism
	bytes   int64
	extra   map[string]float64

	mallocs, heap           uint64 // so far
	startMallocs, startHeap uint64
}

func memory() (mallocs, heap uint64) {
	var stats runtime.MemStats
	runtime.ReadMemStats(&stats)
	return stats.Mallocs, stats.TotalAlloc
}

func (b *B) StartTimer() {
	if !b.running {
		b.startMallocs, b.startHeap = memory()
		b.start = time.Now()
		b.running = true
	}
}

func (b *B) StopTimer() {
	if b.running {
		b.duration += time.Since(b.start)
		mallocs, heap := memory()
		b.mallocs += mallocs - b.startMallocs
		b.heap += heap - b.startHeap
		b.running = false
	}
}

func (b *B) ResetTimer() {
	if b.running {
		b.startMallocs, b.startHeap = memory()
		b.start = time.Now()
	}
	b.duration, b.mallocs, b.heap = 0, 0, 0
	b.extra = nil
}

func (b *B) Elapsed() time.Duration {
	d := b.duration
	if b.running {
		d += time.Since(b.start)
	}
	return d
}

func (b *B) SetBytes(n int64) { b.bytes = n }

func (b *B) ReportAllocs() { b.allocs = true }

func (b *B) SetParallelism(p int) {
	if p >= 1 {
		b.spread = p
	}
}

func (b *B) ReportMetric(n float64, unit string) {
	if unit == "" {
		panic("metric unit must not be empty")
	}
	if strings.ContainsAny(unit, " \t\n\v\f\r") {
		panic("metric unit must not contain whitespace")
	}
	if b.extra == nil {
		b.extra = map[string]float64{}
	}
	b.extra[unit] = n
}

// runN runs the function n times in a goroutine of its own, since FailNow ends that.
func (b *B) runN(n int) {
	done := make(chan any)
	go func() {
		var failure any
		defer func() { done <- failure }()
		defer func() {
			if failure = recover(); failure == nil {
				b.runCleanups()
			}
		}()
		b.N = n
		b.ResetTimer()
		b.StartTimer()
		b.f(b)
		b.StopTimer()
	}()
	if failure := <-done; failure != nil {
		panic(failure)
	}
}

// grow runs the function more and more often, until that takes long enough.
func (b *B) grow() {
	if n := flags.benchTime.n; n > 0 {
		if n > 1 {
			b.runN(n)
		}
		return
	}
	const most = 1_000_000_000
	wanted := max(flags.benchTime.d, time.Millisecond)
	for n := 1; !b.Failed() && b.duration < wanted && n < most; {
		took := max(int64(b.duration), 1)
		next := int64(wanted) * int64(n) / took
		next += next / 5
		n = int(min(max(next, int64(n)+1), int64(n)*100, most))
		b.runN(n)
	}
}

func (b *B) result() BenchmarkResult {
	return BenchmarkResult{b.N, b.duration, b.bytes, b.mallocs, b.heap, b.extra}
}

// title is the name in the table, with the number of Ps when there are several.
func title(name string) string {
	if n := runtime.GOMAXPROCS(0); n > 1 {
		return fmt.Sprintf("%s-%d", name, n)
	}
	return name
}

// measure runs one with those inside it, and prints its line of the table.
func (b *B) measure() {
	if verbose() {
		chat.begin(b.name)
	}
	b.runN(1)
	if b.Failed() {
		fmt.Printf("--- FAIL: %s\n%s", b.name, b.output)
		return
	}
	if b.ran || b.finished {
		if len(b.output) > 0 || b.finished && verbose() {
			word := "BENCH"
			if b.skipped {
				word = "SKIP"
			}
			fmt.Printf("--- %s: %s\n%s", word, b.name, b.output)
		}
		return
	}
	name := title(b.name)
	if n := len(name) + 1; n > *b.width {
		*b.width = n + 8 // room for the next ones
	}
	heading := fmt.Sprintf("%-*s\t", *b.width, name)
	if !verbose() {
		fmt.Print(heading)
		heading = ""
	}
	b.grow()
	if b.Failed() {
		fmt.Printf("--- FAIL: %s\n%s", name, b.output)
		return
	}
	r := b.result()
	line := heading + r.String()
	if flags.mem || b.allocs {
		line += "\t" + r.MemString()
	}
	fmt.Println(line)
	if len(b.output) > 0 {
		fmt.Printf("--- BENCH: %s\n%s", name, b.output)
	}
}

// Run runs f as a benchmark within b.
func (b *B) Run(name string, f func(b *B)) bool {
	sub := &B{
		common: common{parent: &b.common, level: b.level + 1, name: b.subName(name)},
		f:      f, chosen: b.chosen, width: b.width, bytes: b.bytes, spread: 1,
	}
	if !b.chosen.has(sub.name) {
		return true
	}
	b.ran = true
	sub.measure()
	return !sub.Failed()
}

// runBenchmarks runs those that -bench matches.
func runBenchmarks(benchmarks []InternalBenchmark) bool {
	if flags.bench == "" {
		return true
	}
	root := &B{chosen: newChoice(flags.bench, "-test.bench"), width: new(int)}
	var chosen []InternalBenchmark
	for _, one := range benchmarks {
		if root.chosen.has(one.Name) {
			chosen = append(chosen, one)
			*root.width = max(*root.width, len(title(one.Name))+len(title(""))+1)
		}
	}
	if len(chosen) > 0 {
		fmt.Printf("goos: %s\ngoarch: %s\n", runtime.GOOS, runtime.GOARCH)
	}
	for range flags.count {
		for _, one := range chosen {
			root.Run(one.Name, one.F)
		}
	}
	return !root.failed
}

// RunBenchmarks runs benchmarks as old programs of tests do.
func RunBenchmarks(matchString func(pat, str string) (bool, error), benchmarks []InternalBenchmark) {
	Init()
	runBenchmarks(benchmarks)
}

// PB hands out the iterations of RunParallel.
type PB struct{ left *atomic.Int64 }

func (pb *PB) Next() bool { return pb.left.Add(-1) >= 0 }

// RunParallel runs body in several goroutines for each P.
func (b *B) RunParallel(body func(*PB)) {
	if b.N == 0 {
		return
	}
	var left atomic.Int64
	left.Store(int64(b.N))
	n := max(b.spread, 1) * runtime.GOMAXPROCS(0)
	done := make(chan bool, n)
	for range n {
		go func() {
			defer func() { done <- true }()
			body(&PB{&left})
		}()
	}
	for range n {
		<-done
	}
	if left.Load() > 0 && !b.Failed() {
		b.Fatal("RunParallel: body exited without pb.Next() == false")
	}
}

// BenchmarkResult is what a benchmark found.
type BenchmarkResult struct {
	N         int
	T         time.Duration
	Bytes     int64
	MemAllocs uint64
	MemBytes  uint64
	Extra     map[string]float64
}

// per is what an iteration has of a sum; what ReportMetric said of the unit goes first.
func (r BenchmarkResult) per(sum int64, unit string) int64 {
	if v, ok := r.Extra[unit]; ok {
		return int64(v)
	}
	if r.N <= 0 {
		return 0
	}
	return sum / int64(r.N)
}

func (r BenchmarkResult) NsPerOp() int64 { return r.per(r.T.Nanoseconds(), "ns/op") }

func (r BenchmarkResult) AllocsPerOp() int64 { return r.per(int64(r.MemAllocs), "allocs/op") }

func (r BenchmarkResult) AllocedBytesPerOp() int64 { return r.per(int64(r.MemBytes), "B/op") }

// metric writes ten places before the point, and four digits that tell something.
func metric(x float64, unit string) string {
	width, places := 10, 0
	if y := math.Abs(x); y != 0 {
		for limit := 999.95; y < limit && places < 7; limit /= 10 {
			places++
		}
	}
	if places > 0 {
		width += 1 + places
	}
	return fmt.Sprintf("%*.*f %s", width, places, x, unit)
}

func (r BenchmarkResult) String() string {
	var out strings.Builder
	fmt.Fprintf(&out, "%8d", r.N)
	ns, ok := r.Extra["ns/op"]
	if !ok {
		ns = float64(r.T.Nanoseconds()) / float64(r.N)
	}
	if ns != 0 {
		out.WriteString("\t" + metric(ns, "ns/op"))
	}
	mb, ok := r.Extra["MB/s"]
	if !ok && r.Bytes > 0 && r.T > 0 && r.N > 0 {
		mb = float64(r.Bytes) * float64(r.N) / 1e6 / r.T.Seconds()
	}
	if mb != 0 {
		fmt.Fprintf(&out, "\t%7.2f MB/s", mb)
	}
	var units []string
	for unit := range r.Extra {
		switch unit {
		case "ns/op", "MB/s", "B/op", "allocs/op":
		default:
			units = append(units, unit)
		}
	}
	sort.Strings(units)
	for _, unit := range units {
		out.WriteString("\t" + metric(r.Extra[unit], unit))
	}
	return out.String()
}

// MemString gives the columns of -benchmem.
func (r BenchmarkResult) MemString() string {
	return fmt.Sprintf("%8d B/op\t%8d allocs/op", r.AllocedBytesPerOp(), r.AllocsPerOp())
}

// Benchmark runs one benchmark.
func Benchmark(f func(b *B)) BenchmarkResult {
	Init()
	b := &B{f: f, width: new(int), spread: 1}
	b.runN(1)
	if !b.Failed() && !b.ran && !b.finished {
		b.grow()
	}
	if b.Failed() {
		os.Stdout.Write(b.output)
		return BenchmarkResult{}
	}
	return b.result()
}
