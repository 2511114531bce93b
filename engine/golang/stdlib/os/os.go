// Package os gives programs their arguments, their standard streams and an environment of their
// own, and a file system in memory. This file: process and environment.
package os

import (
	"errors"
	"internal/oserror"
	"internal/poll"
	"io/fs"
	"syscall"
)

// exit is native: ends the program with this status.
func exit(code int)

// args is native: the command line, the program's name first.
func args() []string

// Args is the command line, the program's name first.
var Args = args()

var (
	ErrInvalid          = fs.ErrInvalid
	ErrPermission       = fs.ErrPermission
	ErrExist            = fs.ErrExist
	ErrNotExist         = fs.ErrNotExist
	ErrClosed           = fs.ErrClosed
	ErrProcessDone      = errors.New("os: process already finished")
	ErrNoDeadline       = errors.New("file type does not support deadline")
	ErrDeadlineExceeded = poll.ErrDeadlineExceeded
)

type (
	PathError = fs.PathError
	FileMode  = fs.FileMode
	FileInfo  = fs.FileInfo
	DirEntry  = fs.DirEntry
)

// SyscallError says which system call failed.
type SyscallError struct {
	Syscall string
	Err     error
}

func (e *SyscallError) Error() string { return e.Syscall + ": " + e.Err.Error() }

func (e *SyscallError) Unwrap() error { return e.Err }

func (e *SyscallError) Timeout() bool {
	t, ok := e.Err.(interface{ Timeout() bool })
	return ok && t.Timeout()
}

// NewSyscallError wraps err unless it is nil.
func NewSyscallError(syscall string, err error) error {
	if err == nil {
		return nil
	}
	return &SyscallError{syscall, err}
}

// LinkError says which operation on two paths failed.
type LinkError struct {
	Op  string
	Old string
	New string
	Err error
}

func (e *LinkError) Error() string {
	return e.Op + " " + e.Old + " " + e.New + ": " + e.Err.Error()
}

func (e *LinkError) Unwrap() error { return e.Err }

// Signal is what a process can be sent.
type Signal interface {
	String() string
	Signal()
}

var (
	Interrupt Signal = syscall.SIGINT
	Kill      Signal = syscall.SIGKILL
)

// Exit ends the program at once; deferred functions do not run.
func Exit(code int) { exit(code) }

func Getpid() int { return 1 }

func Getppid() int { return 0 }

func Getuid() int { return 0 }

func Geteuid() int { return 0 }

func Getgid() int { return 0 }

func Getegid() int { return 0 }

func Getpagesize() int { return 4096 }

func Hostname() (name string, err error) { return "gantry", nil }

func Executable() (string, error) { return Args[0], nil }

func TempDir() string {
	if dir := Getenv("TMPDIR"); dir != "" {
		return dir
	}
	return "/tmp"
}

// IsPathSeparator reports whether c divides the elements of a path.
func IsPathSeparator(c uint8) bool { return c == PathSeparator }

// UserCacheDir and UserConfigDir are where the variables of the environment say, or below home.
func UserCacheDir() (string, error) { return userDir("XDG_CACHE_HOME", "/.cache") }

func UserConfigDir() (string, error) { return userDir("XDG_CONFIG_HOME", "/.config") }

func userDir(variable, below string) (string, error) {
	if dir := Getenv(variable); dir != "" {
		if dir[0] != '/' {
			return "", errors.New("path in $" + variable + " is relative")
		}
		return dir, nil
	}
	home := Getenv("HOME")
	if home == "" {
		return "", errors.New("neither $" + variable + " nor $HOME are defined")
	}
	return home + below, nil
}

func UserHomeDir() (string, error) {
	if dir := Getenv("HOME"); dir != "" {
		return dir, nil
	}
	return "", errors.New("$HOME is not defined")
}

func is(err, target error) bool {
	switch e := err.(type) {
	case *PathError:
		err = e.Err
	case *LinkError:
		err = e.Err
	case *SyscallError:
		err = e.Err
	}
	if err == target {
		return true
	}
	number, ok := err.(syscall.Errno)
	return ok && number.Is(target)
}

func IsNotExist(err error) bool { return is(err, oserror.ErrNotExist) }

func IsExist(err error) bool { return is(err, oserror.ErrExist) }

func IsPermission(err error) bool { return is(err, oserror.ErrPermission) }

func IsTimeout(err error) bool {
	switch e := err.(type) {
	case *PathError:
		err = e.Err
	case *LinkError:
		err = e.Err
	case *SyscallError:
		err = e.Err
	}
	t, ok := err.(interface{ Timeout() bool })
	return ok && t.Timeout()
}

// environment holds NAME=value in the order of first setting; every program starts with the same.
var environment = []string{"PATH=/usr/local/bin:/usr/bin:/bin", "HOME=/home/gopher", "USER=gopher"}

// place gives where key stands in the environment, -1 if it does not.
func place(key string) int {
	for i, entry := range environment {
		if len(entry) > len(key) && entry[len(key)] == '=' && entry[:len(key)] == key {
			return i
		}
	}
	return -1
}

func LookupEnv(key string) (string, bool) {
	if i := place(key); i >= 0 && key != "" {
		return environment[i][len(key)+1:], true
	}
	return "", false
}

func Getenv(key string) string {
	value, _ := LookupEnv(key)
	return value
}

func Setenv(key, value string) error {
	valid := key != ""
	for i := 0; i < len(key); i++ {
		valid = valid && key[i] != '=' && key[i] != 0
	}
	for i := 0; i < len(value); i++ {
		valid = valid && value[i] != 0
	}
	if !valid {
		return NewSyscallError("setenv", syscall.EINVAL)
	}
	entry := key + "=" + value
	if i := place(key); i >= 0 {
		environment[i] = entry
	} else {
		environment = append(environment, entry)
	}
	return nil
}

func Unsetenv(key string) error {
	if i := place(key); i >= 0 {
		environment = append(environment[:i:i], environment[i+1:]...)
	}
	return nil
}

func Clearenv() { environment = nil }

func Environ() []string { return append([]string{}, environment...) }

// ExpandEnv replaces ${var} and $var by the environment's values.
func ExpandEnv(s string) string { return Expand(s, Getenv) }

// Expand replaces ${var} and $var by what mapping gives.
func Expand(s string, mapping func(string) string) string {
	var out []byte
	done, found := 0, false
	for i := 0; i < len(s); i++ {
		if s[i] != '$' || i+1 >= len(s) {
			continue
		}
		found = true
		out = append(out, s[done:i]...)
		name, width := variable(s[i+1:])
		switch {
		case name != "":
			out = append(out, mapping(name)...)
		case width == 0:
			out = append(out, '$')
		}
		i += width
		done = i + 1
	}
	if !found {
		return s
	}
	return string(append(out, s[done:]...))
}

func isSpecial(c byte) bool {
	switch c {
	case '*', '#', '$', '@', '!', '?', '-':
		return true
	}
	return '0' <= c && c <= '9'
}

func isNameByte(c byte) bool {
	return c == '_' || '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'z'
}

// variable gives the name after a $ and the bytes it takes; a bad ${ has width, but no name.
func variable(s string) (string, int) {
	if s[0] == '{' {
		if len(s) > 2 && isSpecial(s[1]) && s[2] == '}' {
			return s[1:2], 3
		}
		for i := 1; i < len(s); i++ {
			if s[i] == '}' {
				if i == 1 {
					return "", 2
				}
				return s[1:i], i + 1
			}
		}
		return "", 1
	}
	if isSpecial(s[0]) {
		return s[:1], 1
	}
	n := 0
	for n < len(s) && isNameByte(s[n]) {
		n++
	}
	return s[:n], n
}
