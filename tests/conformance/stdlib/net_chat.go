// A chat server: a broadcaster, two goroutines for each who takes part.
// gantry: --procs 4
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"sync"
)

type client chan<- string

var (
	entering = make(chan client)
	leaving  = make(chan client)
	messages = make(chan string)
)

func broadcaster() {
	clients := make(map[client]bool)
	for {
		select {
		case msg := <-messages:
			for cli := range clients {
				cli <- msg
			}
		case cli := <-entering:
			clients[cli] = true
		case cli := <-leaving:
			delete(clients, cli)
			close(cli)
		}
	}
}

func handle(conn net.Conn) {
	ch := make(chan string)
	go func() {
		for msg := range ch {
			fmt.Fprintln(conn, msg)
		}
		conn.Close()
	}()
	in := bufio.NewScanner(conn)
	in.Scan()
	who := in.Text()
	ch <- "You are " + who
	messages <- who + " has arrived"
	entering <- ch
	for in.Scan() {
		messages <- who + ": " + in.Text()
	}
	leaving <- ch
	messages <- who + " has left"
}

type user struct {
	net.Conn
	*bufio.Scanner
}

func join(name string) user {
	c, err := net.Dial("tcp", "localhost:8000")
	if err != nil {
		log.Fatal(err)
	}
	u := user{c, bufio.NewScanner(c)}
	fmt.Fprintln(c, name)
	u.expect("You are " + name)
	return u
}

func (u user) expect(want string) {
	u.Scan()
	fmt.Println(u.Text() == want, u.Text())
}

func main() {
	l, err := net.Listen("tcp", "localhost:8000")
	if err != nil {
		log.Fatal(err)
	}
	go broadcaster()
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		for {
			conn, err := l.Accept()
			if err != nil {
				return
			}
			go handle(conn)
		}
	}()
	ann := join("ann")
	fmt.Fprintln(ann, "hi")
	ann.expect("ann: hi")
	bob := join("bob")
	ann.expect("bob has arrived")
	fmt.Fprintln(bob, "hello ann")
	ann.expect("bob: hello ann")
	bob.expect("bob: hello ann")
	bob.Close()
	ann.expect("bob has left")
	ann.Close()
	l.Close()
	wg.Wait()
}

/* Output:
true You are ann
true ann: hi
true You are bob
true bob has arrived
true bob: hello ann
true bob: hello ann
true bob has left
*/
