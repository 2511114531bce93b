// The files of package os, walks over them, finalizers, and methods found by reflection.
package main

import (
	"bufio"
	"fmt"
	"io/ioutil"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
)

type greeter struct{ name string }

func (g greeter) Hello(s string) string { return s + " " + g.name }

var held interface{ Hello(string) string }

func main() {
	dir, _ := os.MkdirTemp("", "demo")
	path := filepath.Join(dir, "notes.txt")
	fmt.Println(os.WriteFile(path, []byte("one\ntwo\n"), 0644), os.MkdirAll(filepath.Join(dir, "a/b"), 0755))
	f, err := os.OpenFile(path, os.O_APPEND|os.O_WRONLY, 0)
	fmt.Fprintln(f, "three")
	fmt.Println(err, f.Close(), f.Close() != nil)
	f, _ = os.Open(path)
	for s := bufio.NewScanner(f); s.Scan(); {
		fmt.Print(s.Text(), ";")
	}
	fmt.Println()
	text, err := ioutil.ReadFile(path)
	info, _ := os.Stat(path)
	fmt.Println(len(text), err, info.Name(), info.Size(), info.Mode(), info.IsDir())
	filepath.WalkDir(dir, func(p string, d os.DirEntry, err error) error {
		rel, _ := filepath.Rel(dir, p)
		fmt.Print(rel, " ", d.IsDir(), "; ")
		return err
	})
	fmt.Println(os.Remove(filepath.Join(dir, "a")) != nil, os.RemoveAll(dir))
	_, err = os.ReadFile(path)
	fmt.Println(os.IsNotExist(err))

	done := make(chan string)
	func() {
		runtime.SetFinalizer(&greeter{"gone"}, func(g *greeter) { done <- g.name })
	}()
	runtime.GC()
	fmt.Println(<-done)

	m := reflect.ValueOf(greeter{"Bob"}).MethodByName("Hello")
	fmt.Println(m.Call([]reflect.Value{reflect.ValueOf("hi")})[0], runtime.FuncForPC(reflect.ValueOf(main).Pointer()).Name())
	defer func() { fmt.Println(recover()) }()
	held = (*greeter)(nil)
	held.Hello("x")
}

/* Output:
<nil> <nil>
<nil> <nil> true
one;two;three;
14 <nil> notes.txt 14 -rw-r--r-- false
. true; a true; a/b true; notes.txt false; true <nil>
true
gone
hi Bob main.main
value method main.greeter.Hello called using nil *greeter pointer
*/
