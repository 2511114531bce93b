package main

import (
	"runtime"
	"sync"
	"sync/atomic"
	"time"
)

func spawn() (int, int) {
	n := argument(0, 1000000)
	batch := argument(1, n)
	var running sync.WaitGroup
	var hits atomic.Int64
	for done := 0; done < n; done += batch {
		running.Add(batch)
		for range batch {
			go func() {
				hits.Add(1)
				running.Done()
			}()
		}
		running.Wait()
	}
	return n, int(hits.Load())
}

func park() (int, int) {
	n := argument(0, 1000000)
	gate := make(chan bool)
	var up, running sync.WaitGroup
	running.Add(n)
	up.Add(n)
	for range n {
		go func() {
			up.Done()
			<-gate
			running.Done()
		}()
	}
	up.Wait()
	close(gate)
	running.Wait()
	return n, 0
}

func gosched() (int, int) {
	n, count := argument(0, 3000000), argument(1, 100)
	var running sync.WaitGroup
	for range count {
		running.Add(1)
		go func() {
			for range n / count {
				runtime.Gosched()
			}
			running.Done()
		}()
	}
	running.Wait()
	return n, 0
}

func mutex() (int, int) {
	n, count, yieldEvery := argument(0, 8000000), argument(1, 8), argument(2, 0)
	var mu sync.Mutex
	var running sync.WaitGroup
	sum := 0
	for range count {
		running.Add(1)
		go func() {
			for i := range n / count {
				mu.Lock()
				sum++
				if yieldEvery > 0 && i%yieldEvery == 0 {
					runtime.Gosched()
				}
				mu.Unlock()
			}
			running.Done()
		}()
	}
	running.Wait()
	return n, sum
}

func timers() (int, int) {
	count, rounds := argument(0, 100000), argument(1, 10)
	var running sync.WaitGroup
	running.Add(count)
	for id := range count {
		go func() {
			for i := range rounds {
				time.Sleep(time.Duration(1+(id*7919+i*104729)%100) * time.Millisecond)
			}
			running.Done()
		}()
	}
	running.Wait()
	return count * rounds, 0
}
