// Connections that are used again.
// gantry: --procs 4
package main

import (
	"bufio"
	"errors"
	"fmt"
	"net"
	"sync"
)

type Pool struct {
	idle   chan net.Conn
	slots  chan struct{}
	addr   string
	mu     sync.Mutex
	dialed int
}

func NewPool(addr string, n int) *Pool {
	return &Pool{idle: make(chan net.Conn, n), slots: make(chan struct{}, n), addr: addr}
}

func (p *Pool) Get() (net.Conn, error) {
	select {
	case c := <-p.idle:
		return c, nil
	default:
	}
	select {
	case c := <-p.idle:
		return c, nil
	case p.slots <- struct{}{}:
		p.mu.Lock()
		p.dialed++
		p.mu.Unlock()
		return net.Dial("tcp", p.addr)
	}
}

func (p *Pool) Put(c net.Conn) { p.idle <- c }

func (p *Pool) Close() (err error) {
	close(p.idle)
	for c := range p.idle {
		err = errors.Join(err, c.Close())
	}
	return err
}

func main() {
	l, _ := net.Listen("tcp", "127.0.0.1:0")
	var served sync.WaitGroup
	go func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			served.Add(1)
			go func() {
				defer served.Done()
				defer c.Close()
				for s := bufio.NewScanner(c); s.Scan(); {
					var a, b int
					fmt.Sscanf(s.Text(), "%d %d", &a, &b)
					fmt.Fprintln(c, a+b)
				}
			}()
		}
	}()
	p := NewPool(l.Addr().String(), 3)
	var wg sync.WaitGroup
	sums := make([]int, 50)
	for i := range sums {
		wg.Add(1)
		go func() {
			defer wg.Done()
			c, err := p.Get()
			if err != nil {
				panic(err)
			}
			defer p.Put(c)
			fmt.Fprintf(c, "%d %d\n", i, i*i)
			fmt.Fscan(c, &sums[i])
		}()
	}
	wg.Wait()
	total := 0
	for _, s := range sums {
		total += s
	}
	fmt.Println(total, p.dialed <= 3, p.Close())
	served.Wait()
	l.Close()
}

/* Output:
41650 true <nil>
*/
