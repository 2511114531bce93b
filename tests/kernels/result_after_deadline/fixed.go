// want: nothing
package main

import (
	"context"
	"time"
)

func lookUp(host string) string {
	time.Sleep(3 * time.Millisecond)
	return host + ".example"
}

func resolve(ctx context.Context, host string) (string, error) {
	found := make(chan string)
	go func() {
		select {
		case found <- lookUp(host):
		case <-ctx.Done():
		}
	}()
	select {
	case name := <-found:
		return name, nil
	case <-ctx.Done():
		return "", ctx.Err()
	}
}

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), time.Millisecond)
	defer cancel()
	_, _ = resolve(ctx, "db")
	time.Sleep(5 * time.Millisecond)
}
