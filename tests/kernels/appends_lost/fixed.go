// want: nothing
// race
package main

import "sync"

type row struct{ id, score int }

func score(id int) row { return row{id, id * 7 % 5} }

func main() {
	var (
		wg   sync.WaitGroup
		mu   sync.Mutex
		rows []row
	)
	for id := range 3 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			r := score(id)
			mu.Lock()
			rows = append(rows, r)
			mu.Unlock()
		}()
	}
	wg.Wait()
	_ = len(rows)
}
