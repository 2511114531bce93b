// Package syscall holds the few numbers programs name from it: signals and error numbers.
// There is no system below: no call here does anything.
package syscall

import (
	"errors"
	"internal/oserror"
)

const (
	Stdin  = 0
	Stdout = 1
	Stderr = 2
)

// Signal is the number of a signal.
type Signal int

const (
	SIGHUP  = Signal(0x1)
	SIGINT  = Signal(0x2)
	SIGQUIT = Signal(0x3)
	SIGABRT = Signal(0x6)
	SIGKILL = Signal(0x9)
	SIGUSR1 = Signal(0xa)
	SIGSEGV = Signal(0xb)
	SIGUSR2 = Signal(0xc)
	SIGPIPE = Signal(0xd)
	SIGALRM = Signal(0xe)
	SIGTERM = Signal(0xf)
	SIGCHLD = Signal(0x11)
	SIGCONT = Signal(0x12)
	SIGSTOP = Signal(0x13)
	SIGTSTP = Signal(0x14)
)

// Signal marks the type as an os.Signal.
func (s Signal) Signal() {}

func (s Signal) String() string {
	switch s {
	case SIGHUP:
		return "hangup"
	case SIGINT:
		return "interrupt"
	case SIGQUIT:
		return "quit"
	case SIGABRT:
		return "aborted"
	case SIGKILL:
		return "killed"
	case SIGUSR1:
		return "user defined signal 1"
	case SIGSEGV:
		return "segmentation fault"
	case SIGUSR2:
		return "user defined signal 2"
	case SIGPIPE:
		return "broken pipe"
	case SIGALRM:
		return "alarm clock"
	case SIGTERM:
		return "terminated"
	case SIGCHLD:
		return "child exited"
	case SIGCONT:
		return "continued"
	case SIGSTOP:
		return "stopped (signal)"
	case SIGTSTP:
		return "stopped"
	}
	return "signal " + decimal(int(s))
}

// Errno is the number of an error.
type Errno uintptr

const (
	EPERM      = Errno(0x1)
	ENOENT     = Errno(0x2)
	EINTR      = Errno(0x4)
	EIO        = Errno(0x5)
	EBADF      = Errno(0x9)
	EAGAIN     = Errno(0xb)
	ENOMEM     = Errno(0xc)
	EACCES     = Errno(0xd)
	EEXIST     = Errno(0x11)
	ENOTDIR    = Errno(0x14)
	EISDIR     = Errno(0x15)
	EINVAL     = Errno(0x16)
	EPIPE      = Errno(0x20)
	ENOSYS     = Errno(0x26)
	ENOTEMPTY  = Errno(0x27)
	ENOTSUP    = Errno(0x5f)
	EOPNOTSUPP = Errno(0x5f)

	EDESTADDRREQ  = Errno(0x59)
	EMSGSIZE      = Errno(0x5a)
	EADDRINUSE    = Errno(0x62)
	EADDRNOTAVAIL = Errno(0x63)
	ENETUNREACH   = Errno(0x65)
	ECONNABORTED  = Errno(0x67)
	ECONNRESET    = Errno(0x68)
	ENOTCONN      = Errno(0x6b)
	ETIMEDOUT     = Errno(0x6e)
	ECONNREFUSED  = Errno(0x6f)
	EHOSTUNREACH  = Errno(0x71)
)

func (e Errno) Error() string {
	switch e {
	case EPERM:
		return "operation not permitted"
	case ENOENT:
		return "no such file or directory"
	case EINTR:
		return "interrupted system call"
	case EIO:
		return "input/output error"
	case EBADF:
		return "bad file descriptor"
	case EAGAIN:
		return "resource temporarily unavailable"
	case ENOMEM:
		return "cannot allocate memory"
	case EACCES:
		return "permission denied"
	case EEXIST:
		return "file exists"
	case ENOTDIR:
		return "not a directory"
	case EISDIR:
		return "is a directory"
	case EINVAL:
		return "invalid argument"
	case EPIPE:
		return "broken pipe"
	case ENOSYS:
		return "function not implemented"
	case ENOTEMPTY:
		return "directory not empty"
	case ENOTSUP:
		return "operation not supported"
	case EDESTADDRREQ:
		return "destination address required"
	case EMSGSIZE:
		return "message too long"
	case EADDRINUSE:
		return "address already in use"
	case EADDRNOTAVAIL:
		return "cannot assign requested address"
	case ENETUNREACH:
		return "network is unreachable"
	case ECONNABORTED:
		return "software caused connection abort"
	case ECONNRESET:
		return "connection reset by peer"
	case ENOTCONN:
		return "transport endpoint is not connected"
	case ETIMEDOUT:
		return "connection timed out"
	case ECONNREFUSED:
		return "connection refused"
	case EHOSTUNREACH:
		return "no route to host"
	}
	return "errno " + decimal(int(e))
}

// Is makes errors.Is(err, fs.ErrNotExist) and its like work on error numbers.
func (e Errno) Is(target error) bool {
	switch target {
	case oserror.ErrPermission:
		return e == EACCES || e == EPERM
	case oserror.ErrExist:
		return e == EEXIST || e == ENOTEMPTY
	case oserror.ErrNotExist:
		return e == ENOENT
	case errors.ErrUnsupported:
		return e == ENOSYS || e == ENOTSUP
	}
	return false
}

func (e Errno) Temporary() bool { return e == EINTR || e.Timeout() }

func (e Errno) Timeout() bool { return e == EAGAIN || e == ETIMEDOUT }

// Getpid gives the one process there is.
func Getpid() int { return 1 }

func Getpagesize() int { return 4096 }

// Kill cannot reach a process.
func Kill(pid int, sig Signal) error { return ENOSYS }

func decimal(n int) string {
	if n < 0 {
		return "-" + decimal(-n)
	}
	if n < 10 {
		return "0123456789"[n : n+1]
	}
	return decimal(n/10) + decimal(n%10)
}
