// Open files: the three standard streams, and files of the tree in tree.go.
package os

import (
	"errors"
	"io"
	"io/fs"
	"syscall"
	"time"
)

// write is native: one system call that writes p to descriptor 1 or 2; gives the bytes taken.
func write(fd int, p []byte) int

// readStdin is native: reads at least one byte into p unless the input is at its end (0).
func readStdin(p []byte) int

const (
	O_RDONLY int = 0x0
	O_WRONLY int = 0x1
	O_RDWR   int = 0x2
	O_APPEND int = 0x400
	O_CREATE int = 0x40
	O_EXCL   int = 0x80
	O_SYNC   int = 0x101000
	O_TRUNC  int = 0x200

	SEEK_SET int = 0
	SEEK_CUR int = 1
	SEEK_END int = 2

	PathSeparator     = '/'
	PathListSeparator = ':'
	DevNull           = "/dev/null"

	ModeDir        = fs.ModeDir
	ModeAppend     = fs.ModeAppend
	ModeExclusive  = fs.ModeExclusive
	ModeTemporary  = fs.ModeTemporary
	ModeSymlink    = fs.ModeSymlink
	ModeDevice     = fs.ModeDevice
	ModeNamedPipe  = fs.ModeNamedPipe
	ModeSocket     = fs.ModeSocket
	ModeSetuid     = fs.ModeSetuid
	ModeSetgid     = fs.ModeSetgid
	ModeCharDevice = fs.ModeCharDevice
	ModeSticky     = fs.ModeSticky
	ModeIrregular  = fs.ModeIrregular
	ModeType       = fs.ModeType
	ModePerm       = fs.ModePerm
)

var (
	Stdin  = NewFile(uintptr(syscall.Stdin), "/dev/stdin")
	Stdout = NewFile(uintptr(syscall.Stdout), "/dev/stdout")
	Stderr = NewFile(uintptr(syscall.Stderr), "/dev/stderr")
)

// File is an open stream, file or directory.
type File struct{ *file }

type file struct {
	fd     int
	name   string
	closed bool

	node   *node // of files and directories
	path   string
	flag   int
	offset int64
	listed int // entries that ReadDir has given
}

// NewFile gives a File of this descriptor; only 0, 1 and 2 lead anywhere.
func NewFile(fd uintptr, name string) *File {
	if int(fd) < 0 {
		return nil
	}
	return &File{&file{fd: int(fd), name: name}}
}

func (f *File) Name() string { return f.name }

func (f *File) Fd() uintptr {
	if f == nil || f.closed {
		return ^uintptr(0)
	}
	return uintptr(f.fd)
}

// check gives the error of an operation on a file that cannot be used.
func (f *File) check(op string) error {
	if f == nil {
		return ErrInvalid
	}
	if f.closed {
		return &PathError{Op: op, Path: f.name, Err: ErrClosed}
	}
	return nil
}

func (f *File) Read(b []byte) (n int, err error) {
	if err := f.check("read"); err != nil {
		return 0, err
	}
	if f.node != nil {
		n, err = f.readNode(b, f.offset)
		f.offset += int64(n)
		return n, err
	}
	if f.fd != 0 {
		return 0, &PathError{Op: "read", Path: f.name, Err: syscall.EBADF}
	}
	if len(b) == 0 {
		return 0, nil
	}
	n = readStdin(b)
	if n <= 0 {
		return 0, io.EOF
	}
	return n, nil
}

func (f *File) Write(b []byte) (n int, err error) {
	if err := f.check("write"); err != nil {
		return 0, err
	}
	if f.node != nil {
		if f.flag&O_APPEND != 0 {
			f.offset = int64(len(f.node.data))
		}
		n, err = f.writeNode(b, f.offset)
		f.offset += int64(n)
		return n, err
	}
	if f.fd != 1 && f.fd != 2 {
		return 0, &PathError{Op: "write", Path: f.name, Err: syscall.EBADF}
	}
	for n < len(b) {
		took := write(f.fd, b[n:])
		if took <= 0 {
			return n, &PathError{Op: "write", Path: f.name, Err: syscall.EIO}
		}
		n += took
	}
	return n, nil
}

func (f *File) WriteString(s string) (n int, err error) { return f.Write([]byte(s)) }

func (f *File) Close() error {
	if err := f.check("close"); err != nil {
		return err
	}
	f.closed = true
	return nil
}

func (f *File) Sync() error { return f.check("sync") }

func (f *File) fail(op string, err syscall.Errno) error {
	if err := f.check(op); err != nil {
		return err
	}
	return &PathError{Op: op, Path: f.name, Err: err}
}

func (f *File) Seek(offset int64, whence int) (ret int64, err error) {
	if f != nil && f.node != nil && !f.closed {
		switch whence {
		case SEEK_CUR:
			offset += f.offset
		case SEEK_END:
			offset += int64(len(f.node.data))
		}
		if offset < 0 || whence < SEEK_SET || whence > SEEK_END {
			return 0, f.fail("seek", syscall.EINVAL)
		}
		f.offset = offset
		return offset, nil
	}
	return 0, f.fail("seek", syscall.Errno(0x1d))
}

func (f *File) ReadAt(b []byte, off int64) (n int, err error) {
	if f == nil || f.node == nil || f.closed {
		return 0, f.fail("read", syscall.Errno(0x1d))
	}
	for n < len(b) && err == nil {
		var more int
		more, err = f.readNode(b[n:], off+int64(n))
		n += more
	}
	return n, err
}

func (f *File) WriteAt(b []byte, off int64) (n int, err error) {
	if f == nil || f.node == nil || f.closed {
		return 0, f.fail("write", syscall.Errno(0x1d))
	}
	return f.writeNode(b, off)
}

func (f *File) Truncate(size int64) error {
	if f == nil || f.node == nil || f.closed || size < 0 {
		return f.fail("truncate", syscall.EINVAL)
	}
	f.node.resize(size)
	return nil
}

func (f *File) Chmod(mode FileMode) error { return f.check("chmod") }

type streamInfo struct{ name string }

func (s streamInfo) Name() string   { return s.name }
func (s streamInfo) Size() int64    { return 0 }
func (s streamInfo) Mode() FileMode { return ModeNamedPipe | 0600 }
func (s streamInfo) IsDir() bool    { return false }
func (s streamInfo) Sys() any       { return nil }

func (s streamInfo) ModTime() time.Time { return time.Time{} }

// Stat says of a stream that it is a pipe.
func (f *File) Stat() (FileInfo, error) {
	if err := f.check("stat"); err != nil {
		return nil, err
	}
	if f.node != nil {
		return f.node.info(f.name), nil
	}
	return streamInfo{base(f.name)}, nil
}

// Pipe cannot make one; io.Pipe can.
func Pipe() (r, w *File, err error) {
	return nil, nil, NewSyscallError("pipe2", syscall.ENOSYS)
}

var errNoProcess = errors.New("os: no processes")

// Process is a process; there is none but this one.
type Process struct{ Pid int }

func FindProcess(pid int) (*Process, error) { return &Process{pid}, nil }

func (p *Process) Signal(sig Signal) error { return errNoProcess }

func (p *Process) Kill() error { return errNoProcess }

func (p *Process) Release() error { return nil }
