package main

func pingpong() (int, int) {
	n := argument(0, 1000000)
	ping, pong := make(chan int), make(chan int)
	go func() {
		for token := range ping {
			pong <- token + 1
		}
		close(pong)
	}()
	sum := 0
	for i := range n {
		ping <- i
		sum += <-pong
	}
	close(ping)
	<-pong
	return n, sum
}

func passOn(in, out, done chan int, id int) {
	for {
		token := <-in
		if token == 0 {
			done <- id
			return
		}
		out <- token - 1
	}
}

func ring() (int, int) {
	hops, size := argument(0, 2000000), argument(1, 1000)
	done, first := make(chan int), make(chan int)
	in := first
	for id := range size {
		out := first
		if id+1 < size {
			out = make(chan int)
		}
		go passOn(in, out, done, id)
		in = out
	}
	first <- hops
	return hops, <-done
}

func prodcons() (int, int) {
	n, items := argument(0, 8000000), make(chan int, argument(1, 100))
	go func() {
		for i := range n {
			items <- i
		}
		close(items)
	}()
	sum := 0
	for item := range items {
		sum += item
	}
	return n, sum
}

func select4() (int, int) {
	n := argument(0, 1000000) / 4 * 4
	var from [4]chan int
	for i := range from {
		out := make(chan int)
		from[i] = out
		go func() {
			for item := range n / 4 {
				out <- item
			}
		}()
	}
	a, b, c, d := from[0], from[1], from[2], from[3]
	sum := 0
	for range n {
		var item int
		select {
		case item = <-a:
		case item = <-b:
		case item = <-c:
		case item = <-d:
		}
		sum += item
	}
	return n, sum
}
