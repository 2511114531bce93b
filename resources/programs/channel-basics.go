// Channel basics: a queue of values with a length and a capacity.
//
// Values come out in the order they went in. len counts what is inside, cap what fits. A
// channel carries one type: strings, maps, structs, or any, which must be asked what it is.
package main

import "fmt"

type Book struct {
	Title string
	Pages int
}

func main() {
	words := make(chan string, 3)
	fmt.Println("made: len", len(words), "cap", cap(words))
	words <- "first"
	words <- "second"
	words <- "third"
	fmt.Println("filled: len", len(words), "cap", cap(words))
	fmt.Println(<-words, <-words, <-words)
	fmt.Println("empty again: len", len(words), "cap", cap(words))

	ages := make(chan map[string]int, 1)
	ages <- map[string]int{"Ada": 36, "Alan": 41}
	fmt.Println("a map:", <-ages)

	books := make(chan Book, 2)
	books <- Book{"The Go Book", 380}
	books <- Book{Title: "Queues", Pages: 120}
	fmt.Printf("structs: %v and %+v\n", <-books, <-books)

	things := make(chan interface{}, 4)
	things <- 42
	things <- "text"
	things <- Book{"Anything", 1}
	things <- 3.5
	for range 4 {
		switch thing := (<-things).(type) {
		case int:
			fmt.Println("an int:", thing+1)
		case string:
			fmt.Println("a string of", len(thing), "bytes:", thing)
		case Book:
			fmt.Println("a book:", thing.Title)
		default:
			fmt.Printf("something else: %T\n", thing)
		}
	}

	// Without a buffer both sides must meet.
	meeting := make(chan int)
	go func() { meeting <- 7 }()
	fmt.Println("met:", <-meeting, "- len", len(meeting), "cap", cap(meeting))
}
