// Package log: prefixes, flags, places and panics.
package main

import (
	"bytes"
	"fmt"
	"log"
	"os"
)

func main() {
	log.SetOutput(os.Stdout)
	log.SetFlags(0)
	log.Println("plain", 1, 2)
	log.Print("a", 1, 2, "b")
	log.Printf("%03d", 7)
	log.Print("ends with newline\n")
	log.Print()
	log.SetPrefix("[p] ")
	log.Println("prefixed")
	log.SetFlags(log.Lmsgprefix | log.Lshortfile)
	log.Println("with place")
	fmt.Println(log.Flags(), log.Prefix(), log.LstdFlags)

	l := log.New(os.Stdout, "new: ", log.Lshortfile)
	l.Println("a logger")
	helper(l)
	l.SetFlags(0)
	l.SetPrefix("other: ")
	l.Printf("%s", "x")
	fmt.Println(l.Flags(), l.Prefix(), l.Writer() == os.Stdout)
	func() {
		defer func() { fmt.Printf("%q\n", recover()) }()
		l.Panicf("panic %d", 1)
	}()
	func() {
		defer func() { fmt.Printf("%q\n", recover()) }()
		log.Panicln("panic", 2)
	}()
	var b bytes.Buffer
	t := log.New(&b, "", log.LstdFlags|log.Lmicroseconds|log.LUTC)
	t.Print("timed")
	fmt.Println(shape(b.String()))
	log.SetFlags(0)
	log.Default().SetPrefix("")
	defer fmt.Println("not printed")
	log.Fatalln("fatal", 1)
}

func helper(l *log.Logger) { l.Output(2, "named by the caller") }

// shape puts a 9 for every digit.
func shape(s string) string {
	b := []byte(s)
	for i, c := range b {
		if '0' <= c && c <= '9' {
			b[i] = '9'
		}
	}
	return string(b)
}

// Exit: 1

/* Output:
plain 1 2
a1 2b
007
ends with newline

[p] prefixed
log_all.go:22: [p] with place
80 [p]  3
new: log_all.go:26: a logger
new: log_all.go:27: named by the caller
other: x
0 other:  true
other: panic 1
"panic 1"
log_all.go:38: [p] panic 2
"panic 2\n"
9999/99/99 99:99:99.999999 timed

fatal 1
*/
