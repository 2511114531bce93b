package main

import (
	"fmt"
	"sync"
	"time"
)

type job struct {
	id   int
	done chan<- string
}

func worker(jobs <-chan job, wg *sync.WaitGroup) {
	defer wg.Done()
	for j := range jobs {
		j.done <- fmt.Sprint("job ", j.id)
	}
}

func main() {
	jobs, done := make(chan job, 2), make(chan string)
	var wg sync.WaitGroup
	for range 2 {
		wg.Add(1)
		go worker(jobs, &wg)
	}
	go func() {
		for i := 0; i < 3; i++ {
			jobs <- job{i, done}
		}
		close(jobs)
		wg.Wait()
		close(done)
	}()
	for {
		select {
		case s, ok := <-done:
			if !ok {
				return
			}
			fmt.Println(s)
		case <-time.After(time.Millisecond):
			panic("late")
		}
	}
}
