// Package testing: reports of tests that pass, fail, skip, have subtests and run in parallel.
package main

import (
	"errors"
	"fmt"
	"os"
	"testing"
)

func check(t *testing.T, ok bool) {
	t.Helper()
	if !ok {
		t.Errorf("check failed")
	}
}

func TestPass(t *testing.T) { t.Log("not shown") }

func TestFail(t *testing.T) {
	t.Log("a", 1)
	t.Errorf("two\nlines %d", 2)
	check(t, false)
	t.Error(errors.New("x"), "y")
}

func TestFatal(t *testing.T) {
	defer func() { t.Log("deferred") }()
	t.Cleanup(func() { t.Log("cleanup") })
	t.Fatalf("fatal %v", 3)
}

func TestSkip(t *testing.T) { t.Skip("later") }

func TestSub(t *testing.T) {
	t.Log("before")
	for _, n := range []string{"one", "two", "with space", "one", "", "", "x/y\x01"} {
		t.Run(n, func(t *testing.T) {
			if n != "two" {
				t.Errorf("bad %q %s", n, t.Name())
				t.Run("deep", func(t *testing.T) { t.Fatal("deep") })
			}
		})
		t.Logf("between %q", n)
	}
	ok := t.Run("fine", func(t *testing.T) { t.Log("hidden") })
	t.Log(ok, t.Failed())
}

func TestParallel(t *testing.T) {
	turns := []chan bool{make(chan bool), make(chan bool), make(chan bool), make(chan bool)}
	for i, n := range []string{"p1", "p2", "p3"} {
		t.Run(n, func(t *testing.T) {
			t.Parallel()
			<-turns[i]
			t.Cleanup(func() { go func() { turns[i+1] <- true }() })
			t.Error("parallel", i)
		})
	}
	t.Cleanup(func() { t.Log("after parallel", <-turns[3]) })
	t.Log("function done")
	go func() { turns[0] <- true }()
}

func TestEnv(t *testing.T) {
	t.Setenv("GANTRY_TEST", "1")
	if os.Getenv("GANTRY_TEST") != "1" || !testing.Testing() || testing.Short() || testing.Verbose() {
		t.Fail()
	}
}

func TestTB(t *testing.T) { func(tb testing.TB) { tb.Helper(); tb.Error("tb") }(t) }

func main() {
	code := testing.NewM([]testing.InternalTest{{"TestPass", TestPass}, {"TestFail", TestFail},
		{"TestFatal", TestFatal}, {"TestSkip", TestSkip}, {"TestSub", TestSub}, {"TestParallel", TestParallel},
		{"TestEnv", TestEnv}, {"TestTB", TestTB}}, nil, nil).Run()
	fmt.Println(code, os.Getenv("GANTRY_TEST"))
	fmt.Println(testing.NewM([]testing.InternalTest{{"TestPass", TestPass}, {"TestSkip", TestSkip}}, nil, nil).Run())
	r := testing.Benchmark(func(b *testing.B) {
		for range b.N {
			b.StopTimer()
		}
	})
	fmt.Println(r.N > 0)
}

/* Output:
--- FAIL: TestFail (0.00s)
    testing_all.go:21: a 1
    testing_all.go:22: two
        lines 2
    testing_all.go:23: check failed
    testing_all.go:24: x y
--- FAIL: TestFatal (0.00s)
    testing_all.go:30: fatal 3
    testing_all.go:28: deferred
    testing_all.go:29: cleanup
--- FAIL: TestSub (0.00s)
    testing_all.go:36: before
    --- FAIL: TestSub/one (0.00s)
        testing_all.go:40: bad "one" TestSub/one
        --- FAIL: TestSub/one/deep (0.00s)
            testing_all.go:41: deep
    testing_all.go:44: between "one"
    testing_all.go:44: between "two"
    --- FAIL: TestSub/with_space (0.00s)
        testing_all.go:40: bad "with space" TestSub/with_space
        --- FAIL: TestSub/with_space/deep (0.00s)
            testing_all.go:41: deep
    testing_all.go:44: between "with space"
    --- FAIL: TestSub/one#01 (0.00s)
        testing_all.go:40: bad "one" TestSub/one#01
        --- FAIL: TestSub/one#01/deep (0.00s)
            testing_all.go:41: deep
    testing_all.go:44: between "one"
    --- FAIL: TestSub/#00 (0.00s)
        testing_all.go:40: bad "" TestSub/#00
        --- FAIL: TestSub/#00/deep (0.00s)
            testing_all.go:41: deep
    testing_all.go:44: between ""
    --- FAIL: TestSub/#01 (0.00s)
        testing_all.go:40: bad "" TestSub/#01
        --- FAIL: TestSub/#01/deep (0.00s)
            testing_all.go:41: deep
    testing_all.go:44: between ""
    --- FAIL: TestSub/x/y\x01 (0.00s)
        testing_all.go:40: bad "x/y\x01" TestSub/x/y\x01
        --- FAIL: TestSub/x/y\x01/deep (0.00s)
            testing_all.go:41: deep
    testing_all.go:44: between "x/y\x01"
    testing_all.go:47: true true
--- FAIL: TestParallel (0.00s)
    testing_all.go:61: function done
    --- FAIL: TestParallel/p1 (0.00s)
        testing_all.go:57: parallel 0
    --- FAIL: TestParallel/p2 (0.00s)
        testing_all.go:57: parallel 1
    --- FAIL: TestParallel/p3 (0.00s)
        testing_all.go:57: parallel 2
    testing_all.go:60: after parallel true
--- FAIL: TestTB (0.00s)
    testing_all.go:72: tb
FAIL
1 
PASS
0
true
*/
// gantry: --procs 4
