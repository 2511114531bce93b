// runtime.Stack of all goroutines: this one first, then the others with what they wait for.
package main

import (
	"fmt"
	"runtime"
	"strings"
	"sync"
	"time"
)

func worker(c chan int) { <-c }

func locker(mu *sync.Mutex) {
	mu.Lock()
	mu.Unlock()
}

func sleeper() { time.Sleep(time.Hour) }

func show(text string) {
	for _, line := range strings.Split(text, "\n") {
		if strings.HasPrefix(line, "\t") || strings.HasPrefix(line, "internal") || strings.HasPrefix(line, "time.") || strings.HasPrefix(line, "sync.") || strings.HasPrefix(line, "runtime") {
			continue // of the library
		}
		name, _, _ := strings.Cut(line, "(")
		if _, status, ok := strings.Cut(name, " ["); ok {
			name = "[" + status // the number depends on how many Ps there are
		}
		fmt.Println(name)
	}
}

func main() {
	c := make(chan int)
	var mu sync.Mutex
	mu.Lock()
	go worker(c)
	runtime.Gosched()
	go locker(&mu)
	runtime.Gosched()
	go sleeper()
	runtime.Gosched()
	done := make(chan bool)
	go func() { <-done }()
	done <- true
	runtime.Gosched()
	buf := make([]byte, 1<<16)
	all := string(buf[:runtime.Stack(buf, true)])
	show(all)
	one := string(buf[:runtime.Stack(buf, false)])
	fmt.Println(strings.Count(one, "goroutine "), strings.Count(all, "goroutine "), runtime.Stack(buf[:10], true), string(buf[:10]))
	close(c)
	mu.Unlock()
}

/* Output:
[running]:
main.main

[chan receive]:
main.worker
created by main.main in goroutine 1

[sync.Mutex.Lock]:
main.locker
created by main.main in goroutine 1

[sleep]:
main.sleeper
created by main.main in goroutine 1

1 7 10 goroutine 
*/
