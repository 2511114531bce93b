// want: nothing
package main

func numbers(from, to int) <-chan int {
	c := make(chan int)
	go func() {
		for n := from; n < to; n++ {
			c <- n
		}
		close(c)
	}()
	return c
}

func merge(a, b <-chan int) (all []int) {
	for a != nil || b != nil {
		select {
		case n, ok := <-a:
			if !ok {
				a = nil
				continue
			}
			all = append(all, n)
		case n, ok := <-b:
			if !ok {
				b = nil
				continue
			}
			all = append(all, n)
		}
	}
	return all
}

func main() {
	_ = merge(numbers(0, 3), numbers(10, 12))
}
