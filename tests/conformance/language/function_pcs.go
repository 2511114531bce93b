// Names of functions by their pcs: method values, wrappers, and the frames of the runtime, which
// programs ask for by the pc before the one that Callers gives.
package main

import (
	"container/list"
	"fmt"
	"reflect"
	"runtime"
	"strings"
	"time"
)

type T struct{}

func (T) V()  {}
func (*T) P() {}

type G[X any] struct{}

func (G[X]) M() {}
func F[X any]() {}

func show() {
	pc := make([]uintptr, 20)
	n := runtime.Callers(1, pc)
	for _, p := range pc[:n] {
		fmt.Println(runtime.FuncForPC(p - 1).Name())
	}
}
func name(f any) string { return runtime.FuncForPC(reflect.ValueOf(f).Pointer()).Name() }
func main() {
	show()
	done := make(chan bool)
	go func() { show(); close(done) }()
	<-done
	var t T
	l := list.New()
	fmt.Println(name(t.V), name(t.P), name(T.V), name((*T).P), name((*T).V), name(main), name(strings.ToUpper), name(func() {}))
	fmt.Println(name(l.PushBack), name((*list.List).PushBack), name(time.Time.String), name(G[int].M), name(F[string]), name(G[int]{}.M), name(time.Now().String))
	var i interface{ V() } = t
	fmt.Println(name(i.V), name(interface{ V() }.V), name(fmt.Stringer.String), name(time.Second.String), name(fmt.Stringer(time.Second).String))
}

/* Output:
main.show
main.main
runtime.main
runtime.goexit
main.show
main.main.func1
runtime.goexit
main.T.V-fm main.(*T).P-fm main.T.V main.(*T).P main.(*T).V main.main strings.ToUpper main.main.func2
container/list.(*List).PushBack-fm container/list.(*List).PushBack time.Time.String main.G[...].M main.F[...] main.G[...].M-fm time.Time.String-fm
go:interface { V() }.V-fm go:interface { V() }.V fmt.Stringer.String time.Duration.String-fm fmt.Stringer.String-fm
*/
