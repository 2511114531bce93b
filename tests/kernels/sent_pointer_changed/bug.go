// want: race
// race
// who: main.main main.audit
package main

type order struct {
	id    int
	items []string
}

func audit(orders <-chan *order, total chan<- int) {
	sum := 0
	for o := range orders {
		sum += o.id * len(o.items) // line: read
	}
	total <- sum
}

func main() {
	orders := make(chan *order, 4)
	total := make(chan int)
	go audit(orders, total)
	o := &order{items: []string{"tea"}}
	for id := range 3 {
		o.id = id // line: write
		orders <- o
	}
	close(orders)
	_ = <-total
}
