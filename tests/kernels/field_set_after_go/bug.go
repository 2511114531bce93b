// want: panic
// who: main.(*consumer).loop
// explored
package main

type store interface{ put(n int) }

type memory struct{ all []int }

func (m *memory) put(n int) { m.all = append(m.all, n) }

type consumer struct {
	in   chan int
	done chan struct{}
	to   store
}

func (c *consumer) loop() {
	defer close(c.done)
	for n := range c.in {
		c.to.put(n) // line: call
	}
}

func newConsumer() *consumer {
	c := &consumer{in: make(chan int, 4), done: make(chan struct{})}
	go c.loop()
	return c
}

func main() {
	c := newConsumer()
	c.in <- 1
	c.to = &memory{}
	c.in <- 2
	close(c.in)
	<-c.done
}
