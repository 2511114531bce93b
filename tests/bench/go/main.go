// The twins of tests/bench/programs in Go: the same goroutines do the same things, and each
// prints the same line, `OPS CHECKSUM`. See programs.h there for what they are. The kernels have
// no twin there: they are for the virtual machine, which runs this whole package too.
//
//	bench NAME [ARGS]
package main

import (
	"fmt"
	"os"
	"strconv"
)

var programs = map[string]func() (ops, checksum int){
	"pingpong": pingpong,
	"ring":     ring,
	"prodcons": prodcons,
	"workers":  workers,
	"select4":  select4,
	"sieve":    sieve,
	"primes":   primes,
	"spawn":    spawn,
	"park":     park,
	"gosched":  gosched,
	"mutex":    mutex,
	"timers":   timers,

	"fib":      fib,
	"loops":    loops,
	"marks":    marks,
	"matmul":   matmul,
	"table":    table,
	"text":     text,
	"methods":  methods,
	"closures": closures,
	"tree":     tree,
}

// argument is the program's index-th argument, or otherwise when it is not given.
func argument(index, otherwise int) int {
	if 2+index >= len(os.Args) {
		return otherwise
	}
	n, err := strconv.Atoi(os.Args[2+index])
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	return n
}

func main() {
	if len(os.Args) < 2 || programs[os.Args[1]] == nil {
		fmt.Fprintln(os.Stderr, "usage: bench NAME [ARGS]")
		os.Exit(2)
	}
	ops, checksum := programs[os.Args[1]]()
	fmt.Println(ops, checksum)
}
