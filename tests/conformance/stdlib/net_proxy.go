// Bytes through a proxy and back, each direction ended by itself.
// gantry: --procs 4
package main

import (
	"fmt"
	"io"
	"net"
	"strings"
	"sync"
)

func listen(handle func(net.Conn)) net.Listener {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	go func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			go handle(c)
		}
	}()
	return l
}

func main() {
	upper := listen(func(c net.Conn) {
		defer c.Close()
		b, _ := io.ReadAll(c)
		io.WriteString(c, strings.ToUpper(string(b)))
	})
	proxy := listen(func(c net.Conn) {
		defer c.Close()
		up, err := net.Dial("tcp", upper.Addr().String())
		if err != nil {
			return
		}
		defer up.Close()
		var wg sync.WaitGroup
		wg.Add(2)
		pipe := func(to, from net.Conn) {
			defer wg.Done()
			io.Copy(to, from)
			to.(*net.TCPConn).CloseWrite()
		}
		go pipe(up, c)
		go pipe(c, up)
		wg.Wait()
	})
	var wg sync.WaitGroup
	results := make([]string, 4)
	for i := range results {
		wg.Add(1)
		go func() {
			defer wg.Done()
			c, err := net.Dial("tcp", proxy.Addr().String())
			if err != nil {
				panic(err)
			}
			defer c.Close()
			text := strings.Repeat(fmt.Sprintf("line %d\n", i), 20000)
			go func() {
				io.WriteString(c, text)
				c.(*net.TCPConn).CloseWrite()
			}()
			b, err := io.ReadAll(c)
			results[i] = fmt.Sprint(len(b), string(b) == strings.ToUpper(text), err)
		}()
	}
	wg.Wait()
	for _, r := range results {
		fmt.Println(r)
	}
}

/* Output:
140000 true <nil>
140000 true <nil>
140000 true <nil>
140000 true <nil>
*/
