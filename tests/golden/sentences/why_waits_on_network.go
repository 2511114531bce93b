// Client and server wait for each other's first word.
package main

import (
	"bufio"
	"net"
)

func serve(l net.Listener) {
	for {
		c, err := l.Accept()
		if err != nil {
			return
		}
		go answer(c)
	}
}

func answer(c net.Conn) {
	line, _ := bufio.NewReader(c).ReadString('\n')
	c.Write([]byte(line))
}

func main() {
	l, err := net.Listen("tcp", "localhost:8080")
	if err != nil {
		panic(err)
	}
	go serve(l)
	c, err := net.Dial("tcp", "localhost:8080")
	if err != nil {
		panic(err)
	}
	bufio.NewReader(c).ReadString('\n')
}
