// Examples with their output, the seeds of a fuzz test, and TempDir, as go test -v runs them.
// gantry: --args -test.v
package words

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func reverse(s string) string {
	r := []rune(s)
	for i, j := 0, len(r)-1; i < j; i, j = i+1, j-1 {
		r[i], r[j] = r[j], r[i]
	}
	return string(r)
}

func TestTempDir(t *testing.T) {
	file := ""
	t.Run("write", func(t *testing.T) {
		file = filepath.Join(t.TempDir(), "a.txt")
		if err := os.WriteFile(file, []byte("x"), 0o600); err != nil {
			t.Fatal(err)
		}
	})
	if _, err := os.Stat(file); !os.IsNotExist(err) {
		t.Error(err)
	}
}

func FuzzReverse(f *testing.F) {
	f.Add("abc", 1)
	f.Add("héy", 2)
	f.Fuzz(func(t *testing.T, s string, n int) {
		if n > 1 {
			t.Skip(s)
		}
		if reverse(reverse(s)) != s {
			t.Errorf("%q", s)
		}
	})
}

func Example() {
	fmt.Println(reverse("abc"))
	// Output: cba
}

func Example_lines() {
	fmt.Println("one")
	fmt.Println("two  ")
	fmt.Println()

	// Output:
	// one
	// two
	//
}

func Example_unordered() {
	for w := range map[string]bool{"x": true, "y": true} {
		fmt.Println(w)
	}
	// Unordered output: y
	// x
}

func Example_wrong() {
	fmt.Print(strings.Repeat("ab", 2))
	// output: ab
}

func Example_silent() { fmt.Println("never run") }

/* Output:
=== RUN   TestTempDir
=== RUN   TestTempDir/write
--- PASS: TestTempDir (0.00s)
    --- PASS: TestTempDir/write (0.00s)
=== RUN   FuzzReverse
=== RUN   FuzzReverse/seed#0
=== RUN   FuzzReverse/seed#1
    examples_test.go:39: héy
--- PASS: FuzzReverse (0.00s)
    --- PASS: FuzzReverse/seed#0 (0.00s)
    --- SKIP: FuzzReverse/seed#1 (0.00s)
=== RUN   Example
--- PASS: Example (0.00s)
=== RUN   Example_lines
--- PASS: Example_lines (0.00s)
=== RUN   Example_unordered
--- PASS: Example_unordered (0.00s)
=== RUN   Example_wrong
--- FAIL: Example_wrong (0.00s)
got:
abab
want:
ab
FAIL
*/
// Exit: 1
