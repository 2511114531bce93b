// want: race
// who: main.main.func1
// race
package main

import "sync"

type sess struct{ hits int }

func main() {
	var m sync.Map
	var wg sync.WaitGroup
	for range 2 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			v, _ := m.LoadOrStore("u", &sess{})
			s := v.(*sess)
			s.hits++ // line: hits
		}()
	}
	wg.Wait()
}
