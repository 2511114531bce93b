// want: nothing
package main

import (
	"errors"
	"sync"
)

func download(url string) error {
	if url == "" {
		return errors.New("empty url")
	}
	return nil
}

func fetch(url string, wg *sync.WaitGroup, failed chan<- string) {
	defer wg.Done()
	if err := download(url); err != nil {
		failed <- err.Error()
		return
	}
}

func main() {
	urls := []string{"a", "", ""}
	failed := make(chan string, len(urls))
	var wg sync.WaitGroup
	wg.Add(len(urls))
	for _, url := range urls {
		go fetch(url, &wg, failed)
	}
	wg.Wait()
	_ = len(failed)
}
