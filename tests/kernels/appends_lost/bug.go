// want: race
// race
// who: main.main.func1
package main

import "sync"

type row struct{ id, score int }

func score(id int) row { return row{id, id * 7 % 5} }

func main() {
	var (
		wg   sync.WaitGroup
		rows []row
	)
	for id := range 3 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			r := score(id)
			rows = append(rows, r) // line: append
		}()
	}
	wg.Wait()
	_ = len(rows)
}
