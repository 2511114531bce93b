// want: leak
// who: main.watch
// explored
package main

import (
	"context"
	"errors"
)

type session struct {
	name   string
	cancel context.CancelFunc
}

func watch(ctx context.Context, changes <-chan string) {
	for {
		select { // line: select
		case <-changes:
		case <-ctx.Done():
			return
		}
	}
}

func open(ctx context.Context, name string) (*session, error) {
	ctx, cancel := context.WithCancel(ctx)
	go watch(ctx, make(chan string)) // line: started
	if name == "" {
		return nil, errors.New("no name")
	}
	return &session{name, cancel}, nil
}

func main() {
	for _, name := range []string{"first", ""} {
		if s, err := open(context.Background(), name); err == nil {
			s.cancel()
		}
	}
}
