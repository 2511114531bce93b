// Dialing goes on when its request has ended, until CloseIdleConnections.
package main

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"runtime"
	"time"
)

func main() {
	n := runtime.NumGoroutine()
	show := func(what string) {
		time.Sleep(20 * time.Millisecond)
		fmt.Println(what, runtime.NumGoroutine()-n)
	}
	tr := &http.Transport{DialContext: func(ctx context.Context, network, addr string) (net.Conn, error) {
		<-ctx.Done()
		return nil, ctx.Err()
	}}
	_, err := (&http.Client{Transport: tr, Timeout: 20 * time.Millisecond}).Get("http://127.0.0.1:1/slow")
	fmt.Println(err)
	show("slow dial")
	go (&http.Client{Transport: tr}).Get("http://127.0.0.1:1/slow")
	show("another")
	tr.CloseIdleConnections()
	show("closed idle")
	ctx, cancel := context.WithCancel(context.Background())
	go func() {
		req, _ := http.NewRequestWithContext(ctx, "GET", "http://127.0.0.1:1/slow", nil)
		_, err := (&http.Client{Transport: tr}).Do(req)
		fmt.Println(err)
	}()
	show("third")
	cancel()
	show("canceled")
	tr.CloseIdleConnections()
	show("closed idle")
}

/* Output:
Get "http://127.0.0.1:1/slow": context deadline exceeded (Client.Timeout exceeded while awaiting headers)
slow dial 1
another 3
closed idle 2
third 4
Get "http://127.0.0.1:1/slow": context canceled
canceled 3
closed idle 2
*/
