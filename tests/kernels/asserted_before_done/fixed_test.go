// want: nothing
package index

import (
	"sync"
	"testing"
)

type index struct {
	mu    sync.Mutex
	words map[string]int
}

func (x *index) add(word string, done chan<- struct{}) {
	x.mu.Lock()
	x.words[word]++
	x.mu.Unlock()
	done <- struct{}{}
}

func (x *index) size() int {
	x.mu.Lock()
	defer x.mu.Unlock()
	return len(x.words)
}

func TestIndex(t *testing.T) {
	x := &index{words: map[string]int{}}
	done := make(chan struct{}, 2)
	for _, word := range []string{"to", "be"} {
		go x.add(word, done)
	}
	<-done
	<-done
	if n := x.size(); n != 2 {
		t.Errorf("%d words", n)
	}
}
