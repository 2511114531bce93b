// Benchmarks: run once, with N = 1; time is virtual here, so more runs would tell nothing more.
package testing

import (
	"fmt"
	"runtime"
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
	running bool
	bytes   int64
	extra   map[string]float64
}

func (b *B) StartTimer() {
	if !b.running {
		b.start = time.Now()
		b.running = true
	}
}

func (b *B) StopTimer() {
	if b.running {
		b.duration += time.Since(b.start)
		b.running = false
	}
}

func (b *B) ResetTimer() {
	if b.running {
		b.start = time.Now()
	}
	b.duration = 0
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

func (b *B) ReportAllocs() {}

func (b *B) SetParallelism(p int) {}

func (b *B) ReportMetric(n float64, unit string) {
	if unit == "" {
		panic("metric unit must not be empty")
	}
	if b.extra == nil {
		b.extra = map[string]float64{}
	}
	b.extra[unit] = n
}

// runN runs the function in a goroutine of its own, since FailNow ends that.
func (b *B) runN(f func(b *B)) {
	done := make(chan any)
	go func() {
		var failure any
		defer func() { done <- failure }()
		defer func() {
			if failure = recover(); failure == nil {
				b.runCleanups()
			}
		}()
		b.StartTimer()
		f(b)
		b.StopTimer()
	}()
	if failure := <-done; failure != nil {
		panic(failure)
	}
}

// Run runs f as a benchmark within b.
func (b *B) Run(name string, f func(b *B)) bool {
	sub := &B{common: common{parent: &b.common, level: b.level + 1, name: b.subName(name)}, N: 1}
	sub.runN(f)
	return !sub.Failed()
}

// PB hands out the iterations of RunParallel.
type PB struct{ left chan struct{} }

func (pb *PB) Next() bool {
	_, ok := <-pb.left
	return ok
}

// RunParallel runs body in one goroutine for each P.
func (b *B) RunParallel(body func(*PB)) {
	left := make(chan struct{}, b.N)
	for range b.N {
		left <- struct{}{}
	}
	close(left)
	n := runtime.GOMAXPROCS(0)
	done := make(chan bool, n)
	for range n {
		go func() {
			defer func() { done <- true }()
			body(&PB{left})
		}()
	}
	for range n {
		<-done
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

func (r BenchmarkResult) NsPerOp() int64 {
	if r.N <= 0 {
		return 0
	}
	return r.T.Nanoseconds() / int64(r.N)
}

func (r BenchmarkResult) AllocsPerOp() int64 { return int64(r.MemAllocs) / int64(max(r.N, 1)) }

func (r BenchmarkResult) AllocedBytesPerOp() int64 { return int64(r.MemBytes) / int64(max(r.N, 1)) }

func (r BenchmarkResult) String() string {
	return fmt.Sprintf("%8d\t%10d ns/op", r.N, r.NsPerOp())
}

// Benchmark runs one benchmark.
func Benchmark(f func(b *B)) BenchmarkResult {
	b := &B{N: 1}
	b.runN(f)
	return BenchmarkResult{N: b.N, T: b.duration, Bytes: b.bytes, Extra: b.extra}
}

// MemString gives the columns of -benchmem.
func (r BenchmarkResult) MemString() string {
	return fmt.Sprintf("%8d B/op\t%8d allocs/op", r.AllocedBytesPerOp(), r.AllocsPerOp())
}
