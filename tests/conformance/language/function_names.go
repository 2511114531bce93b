// The names of functions in stacks: closures are counted without what defer and go statements make,
// functions init are numbered, and the outermost frames are the runtime's.
package main

import (
	"fmt"
	"path"
	"runtime"
)

func show(title string) {
	fmt.Print(title, ":")
	for i := 1; ; i++ {
		pc, file, line, ok := runtime.Caller(i)
		if !ok {
			break
		}
		if path.Base(file) != "function_names.go" {
			fmt.Print(" ", path.Base(file))
		}
		fmt.Print(" ", runtime.FuncForPC(pc).Name(), " ", line, ";")
	}
	fmt.Println()
}

type T[V any] struct{ v V }

func (t *T[V]) Method() { show("method of a generic type") }

func generic[V any]() { func() { show("generic") }() }

var names []string

func init() {
	pc, _, _, _ := runtime.Caller(0)
	names = append(names, runtime.FuncForPC(pc).Name())
}

func init() {
	func() {
		pc, _, _, _ := runtime.Caller(0)
		names = append(names, runtime.FuncForPC(pc).Name())
	}()
}

func main() {
	fmt.Println(names)
	show("main")
	c, done := make(chan int), make(chan bool)
	go func() {
		defer close(c)
		defer delete(map[int]int{}, 1)
		func() { show("after deferred builtins") }()
		go func(n int) {
			defer func() { show("goexit"); close(done) }()
			runtime.Goexit()
		}(1)
		<-done
	}()
	<-c
	func() {
		defer func() {
			recover()
			show("panic")
		}()
		panic("x")
	}()
	(&T[int]{}).Method()
	generic[string]()
}

/* Output:
[main.init.0 main.init.1.func1]
main: main.main 48; proc.go runtime.main 272; asm_amd64.s runtime.goexit 1700;
after deferred builtins: main.main.func1.1 53; main.main.func1 53; asm_amd64.s runtime.goexit 1700;
goexit: main.main.func1.2.1 55; panic.go runtime.Goexit 629; main.main.func1.2 56; asm_amd64.s runtime.goexit 1700;
panic: main.main.func2.1 64; panic.go runtime.gopanic 785; main.main.func2 66; main.main 67; proc.go runtime.main 272; asm_amd64.s runtime.goexit 1700;
method of a generic type: main.(*T[...]).Method 28; main.main 68; proc.go runtime.main 272; asm_amd64.s runtime.goexit 1700;
generic: main.generic[...].func1 30; main.generic[...] 30; main.main 69; proc.go runtime.main 272; asm_amd64.s runtime.goexit 1700;
*/
