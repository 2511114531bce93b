// want: nothing
package main

import "fmt"

type reply struct {
	replica int
	text    string
}

func ask(replica int, question string, to chan<- reply) {
	to <- reply{replica, fmt.Sprintf("%s? yes", question)}
}

func fastest(question string, replicas int) reply {
	replies := make(chan reply, replicas)
	for n := range replicas {
		go ask(n, question, replies)
	}
	return <-replies
}

func main() {
	for _, question := range []string{"up", "down"} {
		_ = fastest(question, 3)
	}
}
