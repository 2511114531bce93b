// want: nothing
package main

func generate(stop <-chan struct{}, n int) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		for i := range n {
			select {
			case out <- i:
			case <-stop:
				return
			}
		}
	}()
	return out
}

func square(stop <-chan struct{}, in <-chan int) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		for v := range in {
			select {
			case out <- v * v:
			case <-stop:
				return
			}
		}
	}()
	return out
}

func firstAbove(limit int) int {
	stop := make(chan struct{})
	defer close(stop)
	for v := range square(stop, generate(stop, 50)) {
		if v > limit {
			return v
		}
	}
	return -1
}

func main() {
	_ = firstAbove(10)
}
