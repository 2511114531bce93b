// What programs seldom ask for: flags of types with texts of their own, local paths, lines for files,
// records of profiles that nobody takes, an environment to start with.
package main

import (
	"encoding"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strings"
)

type level int

func (l *level) UnmarshalText(text []byte) error {
	if len(text) == 0 || strings.Trim(string(text), "!") != "" {
		return fmt.Errorf("not a level: %q", text)
	}
	*l = level(len(text))
	return nil
}

func (l level) MarshalText() ([]byte, error) { return []byte(strings.Repeat("!", int(l))), nil }

var _ encoding.TextUnmarshaler = new(level)

func main() {
	flags := flag.NewFlagSet("x", flag.ContinueOnError)
	flags.SetOutput(os.Stdout)
	var l level
	flags.TextVar(&l, "level", level(2), "how `loud`")
	fmt.Println(flags.Parse([]string{"-level=!!!"}), l, flags.Lookup("level").Value)
	fmt.Println(flags.Parse([]string{"-level=a"}))
	for _, path := range []string{"a/b", "../a", "a/../..", "", "/a", "a/./../b", "."} {
		fmt.Print(filepath.IsLocal(path), " ")
	}
	fmt.Println(filepath.Localize("a/b"))
	dir, err := os.MkdirTemp("", "")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	name := filepath.Join(dir, "file")
	os.WriteFile(name, []byte("12345"), 0o640)
	info, _ := os.Stat(name)
	line := fs.FormatFileInfo(info)
	entries, _ := os.ReadDir(dir)
	fmt.Println(line[:12], line[len(line)-4:], "|", fs.FormatDirEntry(entries[0]))
	var record runtime.StackRecord
	record.Stack0[0] = 7
	fmt.Println(record.Stack(), os.IsPathSeparator('/'))
	var stats debug.GCStats
	runtime.GC()
	debug.ReadGCStats(&stats)
	fmt.Println(stats.NumGC > 0, os.Getenv("PATH") != "")
	info2 := debug.BuildInfo{GoVersion: "go1.23", Path: "p", Main: debug.Module{Path: "m", Version: "v1"}}
	fmt.Printf("%q\n", info2.String())
}
