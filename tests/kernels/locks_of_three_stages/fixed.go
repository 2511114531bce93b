// want: nothing
package main

import "sync"

type etl struct {
	in, out sync.Mutex
	ready   chan int
	rows    int
}

func (e *etl) extract(wg *sync.WaitGroup) {
	defer wg.Done()
	e.in.Lock()
	defer e.in.Unlock()
	for n := range 2 {
		e.ready <- n
	}
	close(e.ready)
}

func (e *etl) commit(wg *sync.WaitGroup) {
	defer wg.Done()
	for range e.ready {
		e.out.Lock()
		e.rows++
		e.out.Unlock()
	}
}

func main() {
	e := &etl{ready: make(chan int)}
	var wg sync.WaitGroup
	wg.Add(2)
	go e.extract(&wg)
	go e.commit(&wg)
	wg.Wait()
}
