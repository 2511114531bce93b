// want: leak
// who: main.generate.func1 main.square.func1
// explored
package main

func generate(n int) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		for i := range n {
			out <- i // line: generate
		}
	}()
	return out
}

func square(in <-chan int) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		for v := range in {
			out <- v * v // line: square
		}
	}()
	return out
}

func firstAbove(limit int) int {
	for v := range square(generate(50)) {
		if v > limit {
			return v
		}
	}
	return -1
}

func main() {
	_ = firstAbove(10)
}
