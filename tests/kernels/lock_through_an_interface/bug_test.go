// want: deadlock lock-order
// explored
// who: main.(*Model).Closed main.(*protoConn).Ping
package model

import (
	"sync"
	"testing"
)

type conn interface {
	Close(err string)
	ID() string
}
type Model struct {
	fmut  sync.Mutex
	conns map[string]conn
}
type protoConn struct {
	mut    sync.Mutex
	m      *Model
	id     string
	closed bool
}

func (c *protoConn) ID() string { return c.id }
func (c *protoConn) Close(err string) {
	c.mut.Lock()
	c.closed = true
	c.m.Closed(c)
	c.mut.Unlock()
}
func (m *Model) Closed(c conn) {
	m.fmut.Lock() // line: second
	defer m.fmut.Unlock()
	delete(m.conns, c.ID())
}
func (c *protoConn) Ping() { c.mut.Lock(); defer c.mut.Unlock() } // line: ping
func (m *Model) PingAll() {
	m.fmut.Lock()
	defer m.fmut.Unlock()
	for _, c := range m.conns {
		c.(*protoConn).Ping()
	}
}
func TestClose(t *testing.T) {
	m := &Model{conns: map[string]conn{}}
	c := &protoConn{m: m, id: "a"}
	m.conns["a"] = c
	var wg sync.WaitGroup
	wg.Add(2)
	go func() { defer wg.Done(); c.Close("eof") }()
	go func() { defer wg.Done(); m.PingAll() }()
	wg.Wait()
}
