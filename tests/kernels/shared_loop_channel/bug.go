// want: leak
// lang: 1.21
// who: main.main.func1
package main

import "time"

type member struct {
	name string
	mail chan string
}

func main() {
	members := []*member{
		{"ann", make(chan string)},
		{"bob", make(chan string)},
		{"eve", make(chan string)},
	}
	got := make(chan string, len(members))
	for _, m := range members {
		go func() {
			got <- m.name + <-m.mail // line: receive
		}()
	}
	time.Sleep(time.Millisecond)
	members[2].mail <- "hello"
	<-got
}
