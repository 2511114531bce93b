// Package runtime/pprof: where goroutines stand, profiles of a program's own, labels. What differs
// between machines is left out: addresses, and the frames of the library.
package main

import (
	"context"
	"fmt"
	"regexp"
	"runtime/pprof"
	"slices"
	"strings"
	"time"
)

var (
	offsets = regexp.MustCompile(`\+0x[0-9a-f]+`)
	library = regexp.MustCompile(`#\t.*(runtime/pprof|runtime\.main|time\.Sleep).*\n`)
	inHex   = regexp.MustCompile(`( 0x[0-9a-f]+)+|0x[0-9a-f]+`)
	numbers = regexp.MustCompile(`goroutine \d+`)
	tabs    = regexp.MustCompile(`\t+`)
	folders = regexp.MustCompile(`\t+\S*/`)
)

func show(name string, debug int) {
	var out strings.Builder
	if err := pprof.Lookup(name).WriteTo(&out, debug); err != nil {
		fmt.Println(err)
	}
	text := library.ReplaceAllString(out.String(), "")
	text = folders.ReplaceAllString(offsets.ReplaceAllString(inHex.ReplaceAllString(text, "*"), ""), "\t")
	if debug < 2 {
		// Stacks with the same count come in any order.
		blocks := strings.Split(strings.ReplaceAll(tabs.ReplaceAllString(text, "\t"), "\n", "|"), "||")
		slices.Sort(blocks)
		fmt.Println(strings.Join(blocks, "\n"))
		return
	}
	for _, line := range strings.Split(text, "\n") {
		if strings.HasPrefix(line, "goroutine") || strings.HasPrefix(line, "created by") {
			fmt.Println(numbers.ReplaceAllString(line, "goroutine *"))
		}
	}
}

func leak(c chan int) { <-c }

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

func main() {
	c := make(chan int)
	for range 3 {
		go leak(c)
	}
	time.Sleep(time.Millisecond)
	go func() { time.Sleep(time.Hour) }()
	go func() { time.Sleep(time.Hour) }()
	time.Sleep(time.Millisecond)
	show("goroutine", 1)
	show("goroutine", 2)
	fmt.Println(pprof.Lookup("goroutine").Count(), pprof.Lookup("nope"), pprof.Lookup("heap").Name())
	p := pprof.NewProfile("mine")
	p.Add(1, 0)
	p.Add("x", 0)
	show("mine", 1)
	p.Remove(1)
	fmt.Println(p.Count(), p.Name())
	for _, p := range pprof.Profiles() {
		fmt.Println(p.Name())
	}
	pprof.Do(context.Background(), pprof.Labels("c", "d", "a", "b"), func(ctx context.Context) {
		ctx = pprof.WithLabels(ctx, pprof.Labels("a", "new"))
		pprof.SetGoroutineLabels(ctx)
		fmt.Println(pprof.Label(ctx, "a"))
		fmt.Println(pprof.Label(ctx, "z"))
		var labels []string
		pprof.ForLabels(ctx, func(key, value string) bool {
			labels = append(labels, key+"="+value)
			return true
		})
		slices.Sort(labels)
		fmt.Println(labels)
	})
	try(func() { pprof.NewProfile("mine") })
	try(func() { pprof.NewProfile("") })
	try(func() { p.Add("x", 0) })
	try(func() { pprof.Lookup("heap").Add(1, 0) })
	try(func() { new(pprof.Profile).WriteTo(nil, 1) })
	try(func() { pprof.Labels("odd") })
	var out strings.Builder
	fmt.Println(pprof.StartCPUProfile(&out), pprof.StartCPUProfile(&out))
	pprof.StopCPUProfile()
}

/* Output:

1 @*|#	*	main.main.func1+*	pprof_all.go:58
1 @*|#	*	main.main.func2+*	pprof_all.go:59
1 @*|#	*	main.show+*	pprof_all.go:26|#	*	main.main+*	pprof_all.go:61
goroutine profile: total 6|3 @*|#	*	main.leak+*	pprof_all.go:45
goroutine * [running]:
goroutine * [chan receive]:
created by main.main in goroutine *
goroutine * [chan receive]:
created by main.main in goroutine *
goroutine * [chan receive]:
created by main.main in goroutine *
goroutine * [sleep]:
created by main.main in goroutine *
goroutine * [sleep]:
created by main.main in goroutine *
6 <nil> heap

1 @*|#	*	main.main+*	pprof_all.go:66
mine profile: total 2|1 @*|#	*	main.main+*	pprof_all.go:65
1 mine
allocs
block
goroutine
heap
mine
mutex
threadcreate
new true
 false
[a=new c=d]
pprof: NewProfile name already in use: mine
pprof: NewProfile with empty name
pprof: Profile.Add of duplicate value
pprof: Add called on built-in Profile heap
pprof: use of zero Profile
uneven number of arguments to pprof.Labels
<nil> cpu profiling already in use
*/
