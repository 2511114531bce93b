// OnceFunc, OnceValue, OnceValues, and how they panic again.
package main

import (
	"errors"
	"fmt"
	"sync"
)

func try(name string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(name, "panics:", r)
		}
	}()
	f()
}

func main() {
	calls := 0
	f := sync.OnceFunc(func() { calls++ })
	f()
	f()
	fmt.Println("calls", calls)

	v := sync.OnceValue(func() int { calls++; return 42 })
	fmt.Println(v(), v(), calls)

	vs := sync.OnceValues(func() (string, error) { calls++; return "x", errors.New("no") })
	for range 2 {
		s, err := vs()
		fmt.Println(s, err, calls)
	}

	bad := sync.OnceFunc(func() { calls++; panic("boom") })
	try("first", bad)
	try("second", bad)
	fmt.Println(calls)

	badValue := sync.OnceValue(func() int { panic(errors.New("an error")) })
	for range 2 {
		try("value", func() { fmt.Println(badValue()) })
	}

	var wg sync.WaitGroup
	get := sync.OnceValue(func() int { calls++; return calls })
	for range 5 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			if get() != 5 {
				fmt.Println("wrong", get())
			}
		}()
	}
	wg.Wait()
	fmt.Println(get())
}

/* Output:
calls 1
42 42 2
x no 3
x no 3
first panics: boom
second panics: boom
4
value panics: an error
value panics: an error
5
*/
