// want: nothing
// race
package main

type order struct {
	id    int
	items []string
}

func audit(orders <-chan *order, total chan<- int) {
	sum := 0
	for o := range orders {
		sum += o.id * len(o.items)
	}
	total <- sum
}

func main() {
	orders := make(chan *order, 4)
	total := make(chan int)
	go audit(orders, total)
	for id := range 3 {
		o := &order{items: []string{"tea"}}
		o.id = id
		orders <- o
	}
	close(orders)
	_ = <-total
}
