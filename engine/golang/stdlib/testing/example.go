// Examples: functions whose output is compared with their last comment.
package testing

import (
	"fmt"
	"os"
	"sort"
	"strings"
	"time"
)

// InternalExample is an example by name, with the output that its comment promises.
type InternalExample struct {
	Name      string
	F         func()
	Output    string
	Unordered bool // lines may come in any order
}

// RunExamples runs the examples and reports whether all of them print what they promise.
func RunExamples(matchString func(pat, str string) (bool, error), examples []InternalExample) bool {
	_, ok := runExamples(nil, examples)
	return ok
}

func runExamples(chosen *choice, examples []InternalExample) (ran, ok bool) {
	ok = true
	for _, example := range examples {
		if chosen.has(example.Name) {
			ran = true
			ok = runExample(example) && ok
		}
	}
	return ran, ok
}

func sortedLines(text string) string {
	lines := strings.Split(text, "\n")
	sort.Strings(lines)
	return strings.Join(lines, "\n")
}

// runExample runs one, with its output caught.
func runExample(e InternalExample) (ok bool) {
	if verbose() {
		fmt.Printf("=== RUN   %s\n", e.Name)
	}
	stdout := os.Stdout
	file, err := os.CreateTemp("", "example")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	os.Stdout = file
	start := time.Now()
	finished := false
	defer func() {
		took := time.Since(start)
		os.Stdout = stdout
		text, _ := os.ReadFile(file.Name())
		file.Close()
		os.Remove(file.Name())
		got := strings.TrimSpace(string(text))
		problem := recover()
		ok = e.report(got, took, problem, finished)
		if problem != nil {
			panic(problem)
		}
	}()
	e.F()
	finished = true
	return
}

// report says how an example ended.
func (e InternalExample) report(got string, took time.Duration, problem any, finished bool) bool {
	want := strings.TrimSpace(e.Output)
	text := ""
	if e.Unordered {
		if sortedLines(got) != sortedLines(want) {
			text = fmt.Sprintf("got:\n%s\nwant (unordered):\n%s\n", got, want)
		}
	} else if got != want {
		text = fmt.Sprintf("got:\n%s\nwant:\n%s\n", got, want)
	}
	if text != "" || problem != nil || !finished {
		fmt.Printf("--- FAIL: %s (%.2fs)\n%s", e.Name, took.Seconds(), text)
		return false
	}
	if verbose() {
		fmt.Printf("--- PASS: %s (%.2fs)\n", e.Name, took.Seconds())
	}
	return true
}
