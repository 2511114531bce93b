// Package fs holds the file types and errors that os shows to programs.
package fs

import (
	"internal/oserror"
	"time"
)

var (
	ErrInvalid    = oserror.ErrInvalid
	ErrPermission = oserror.ErrPermission
	ErrExist      = oserror.ErrExist
	ErrNotExist   = oserror.ErrNotExist
	ErrClosed     = oserror.ErrClosed
)

// PathError says which operation failed on which path.
type PathError struct {
	Op   string
	Path string
	Err  error
}

func (e *PathError) Error() string { return e.Op + " " + e.Path + ": " + e.Err.Error() }

func (e *PathError) Unwrap() error { return e.Err }

func (e *PathError) Timeout() bool {
	t, ok := e.Err.(interface{ Timeout() bool })
	return ok && t.Timeout()
}

// FileMode is the mode and the permissions of a file.
type FileMode uint32

const (
	ModeDir        FileMode = 1 << 31
	ModeAppend     FileMode = 1 << 30
	ModeExclusive  FileMode = 1 << 29
	ModeTemporary  FileMode = 1 << 28
	ModeSymlink    FileMode = 1 << 27
	ModeDevice     FileMode = 1 << 26
	ModeNamedPipe  FileMode = 1 << 25
	ModeSocket     FileMode = 1 << 24
	ModeSetuid     FileMode = 1 << 23
	ModeSetgid     FileMode = 1 << 22
	ModeCharDevice FileMode = 1 << 21
	ModeSticky     FileMode = 1 << 20
	ModeIrregular  FileMode = 1 << 19

	ModeType = ModeDir | ModeSymlink | ModeNamedPipe | ModeSocket | ModeDevice |
		ModeCharDevice | ModeIrregular
	ModePerm FileMode = 0777
)

func (m FileMode) IsDir() bool { return m&ModeDir != 0 }

func (m FileMode) IsRegular() bool { return m&ModeType == 0 }

func (m FileMode) Perm() FileMode { return m & ModePerm }

func (m FileMode) Type() FileMode { return m & ModeType }

func (m FileMode) String() string {
	const kinds, rights = "dalTLDpSugct?", "rwxrwxrwx"
	var text []byte
	for i := range len(kinds) {
		if m&(1<<(31-i)) != 0 {
			text = append(text, kinds[i])
		}
	}
	if text == nil {
		text = []byte("-")
	}
	for i := range len(rights) {
		c := byte('-')
		if m&(1<<(8-i)) != 0 {
			c = rights[i]
		}
		text = append(text, c)
	}
	return string(text)
}

// FileInfo describes a file.
type FileInfo interface {
	Name() string
	Size() int64
	Mode() FileMode
	ModTime() time.Time
	IsDir() bool
	Sys() any
}

// DirEntry is an entry read from a directory.
type DirEntry interface {
	Name() string
	IsDir() bool
	Type() FileMode
	Info() (FileInfo, error)
}

// File gives access to a single file.
type File interface {
	Stat() (FileInfo, error)
	Read([]byte) (int, error)
	Close() error
}

// FS gives access to a tree of files.
type FS interface {
	Open(name string) (File, error)
}

// ReadFileFS, ReadDirFS and StatFS are trees that do themselves what ReadFile, ReadDir and Stat do
// with Open.
type (
	ReadFileFS interface {
		FS
		ReadFile(name string) ([]byte, error)
	}
	ReadDirFS interface {
		FS
		ReadDir(name string) ([]DirEntry, error)
	}
	StatFS interface {
		FS
		Stat(name string) (FileInfo, error)
	}
)

// ReadDirFile is a directory.
type ReadDirFile interface {
	File
	ReadDir(n int) ([]DirEntry, error)
}
