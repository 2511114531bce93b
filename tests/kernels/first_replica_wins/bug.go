// want: leak
// who: main.ask
// explored
package main

import "fmt"

type reply struct {
	replica int
	text    string
}

func ask(replica int, question string, to chan<- reply) {
	to <- reply{replica, fmt.Sprintf("%s? yes", question)} // line: send
}

func fastest(question string, replicas int) reply {
	replies := make(chan reply) // line: made
	for n := range replicas {
		go ask(n, question, replies)
	}
	return <-replies // line: receive
}

func main() {
	for _, question := range []string{"up", "down"} {
		_ = fastest(question, 3)
	}
}
