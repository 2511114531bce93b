// want: nothing
// lang: 1.21
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
		m := m
		go func() {
			got <- m.name + <-m.mail
		}()
	}
	time.Sleep(time.Millisecond)
	for _, m := range members {
		m.mail <- "hello"
		<-got
	}
}
