// What -run and -skip choose, a TestMain that returns, and benchmarks, which run when asked.
package chosen

// gantry: --procs 1 --args -v -run TestA/(one|tw_o)|TestB$|ExampleB -skip TestA/one$ -test.bench=Sum -benchtime 3x

import (
	"fmt"
	"testing"
)

func TestMain(m *testing.M) {
	fmt.Println("before")
	fmt.Println("status", m.Run())
}

func TestA(t *testing.T) {
	for _, name := range []string{"one", "tw o", "three", "one"} {
		t.Run(name, func(t *testing.T) { t.Log(name) })
	}
}

func TestB(t *testing.T)  { t.Skip("later") }
func TestBB(t *testing.T) { t.Error("not chosen") }

func ExampleA() {
	fmt.Println("not chosen")
	// Output:
}

func ExampleB() {
	fmt.Println("b")
	// Output: b
}

func BenchmarkSum(b *testing.B) {
	b.Run("in", func(b *testing.B) { b.ReportMetric(float64(b.N), "ns/op") })
	b.Run("out", func(b *testing.B) { b.Log(b.N); b.ReportMetric(0.5, "ns/op") })
}

func BenchmarkOther(b *testing.B) { b.Error("not chosen") }

/* Output:
before
=== RUN   TestA
=== RUN   TestA/tw_o
    testing_chosen_test.go:18: tw o
=== RUN   TestA/one#01
    testing_chosen_test.go:18: one
--- PASS: TestA (0.00s)
    --- PASS: TestA/tw_o (0.00s)
    --- PASS: TestA/one#01 (0.00s)
=== RUN   TestB
    testing_chosen_test.go:22: later
--- SKIP: TestB (0.00s)
=== RUN   ExampleB
--- PASS: ExampleB (0.00s)
goos: linux
goarch: amd64
BenchmarkSum
BenchmarkSum/in
BenchmarkSum/in         	       3	         3.000 ns/op
BenchmarkSum/out
    testing_chosen_test.go:37: 1
    testing_chosen_test.go:37: 3
BenchmarkSum/out        	       3	         0.5000 ns/op
PASS
status 0
*/
