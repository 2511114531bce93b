// A walk through the scheduler: M, P and G.
//
// Five stations, each makes one part of the runtime work: newproc and the run queue's overflow,
// stealing, preemption by sysmon, the hand-off of a P at a system call, timers. Use 4 Ps, step,
// and read the rule of each event.
package main

import (
	"fmt"
	"os"
	"runtime"
	"sync"
	"time"
)

// compute spends processor time without ever calling the runtime.
func compute(rounds int) int {
	x := 1
	for i := 0; i < rounds; i++ {
		x = x*1_103_515_245 + 12_345
	}
	return x
}

// station runs f in n goroutines and waits for all of them.
func station(name string, n int, f func(i int)) {
	fmt.Println(name)
	var done sync.WaitGroup
	for i := range n {
		done.Add(1)
		go func() {
			defer done.Done()
			f(i)
		}()
	}
	done.Wait()
}

func main() {
	// 300 new goroutines on one P: the ring of 256 overflows into the global queue, idle Ms are
	// woken and steal.
	station("1 newproc, overflow, stealing", 300, func(int) { compute(2_000) })

	// Gosched puts a goroutine at the end of the global queue.
	station("2 Gosched", 3, func(int) {
		for range 3 {
			compute(1_000)
			runtime.Gosched()
		}
	})

	// Hogs: sysmon preempts a goroutine that runs for more than 10 ms.
	station("3 preemption", 2*runtime.GOMAXPROCS(0), func(int) { compute(25_000_000) })

	// Each write is a system call: the P stays with its M, unless sysmon retakes it.
	station("4 system calls", 4, func(i int) {
		for range 3 {
			fmt.Fprintf(os.Stdout, "  goroutine %d writes\n", i)
			compute(5_000)
		}
	})

	// A goroutine that is locked to its thread, beside sleepers in the timer heap.
	station("5 timers and a locked thread", 4, func(i int) {
		if i == 0 {
			runtime.LockOSThread()
			defer runtime.UnlockOSThread()
		}
		time.Sleep(time.Duration(i+1) * time.Millisecond)
	})
	fmt.Println("done")
}
