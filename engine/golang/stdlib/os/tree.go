// The file system: a tree in memory that holds only / and /tmp when a program starts.
package os

import (
	"io"
	"io/fs"
	"sync"
	"syscall"
	"time"
)

// A node is a file or a directory.
type node struct {
	data    []byte
	mode    FileMode
	changed time.Time
}

var (
	treeLock sync.Mutex
	tree     = map[string]*node{"/": {mode: ModeDir | 0755}, "/tmp": {mode: ModeDir | 0777}}
	workDir  = "/"
	tempNext = 1
)

func (n *node) resize(size int64) {
	if size <= int64(len(n.data)) {
		n.data = n.data[:size]
	} else {
		n.data = append(n.data, make([]byte, size-int64(len(n.data)))...)
	}
	n.changed = time.Now()
}

func (n *node) info(name string) FileInfo {
	return nodeInfo{base(name), int64(len(n.data)), n.mode, n.changed}
}

type nodeInfo struct {
	name    string
	size    int64
	mode    FileMode
	changed time.Time
}

func (i nodeInfo) Name() string               { return i.name }
func (i nodeInfo) Size() int64                { return i.size }
func (i nodeInfo) Mode() FileMode             { return i.mode }
func (i nodeInfo) Type() FileMode             { return i.mode.Type() }
func (i nodeInfo) ModTime() time.Time         { return i.changed }
func (i nodeInfo) IsDir() bool                { return i.mode.IsDir() }
func (i nodeInfo) Sys() any                   { return nil }
func (i nodeInfo) Info() (fs.FileInfo, error) { return i, nil }

// base is what follows the last slash, as far as there is something.
func base(path string) string {
	for len(path) > 1 && path[len(path)-1] == '/' {
		path = path[:len(path)-1]
	}
	for i := len(path) - 1; i >= 0; i-- {
		if path[i] == '/' && len(path) > 1 {
			return path[i+1:]
		}
	}
	return path
}

// absolute is the place of a path in the tree: from the root, without . and .. in it.
func absolute(path string) string {
	if path == "" || path[0] != '/' {
		path = workDir + "/" + path
	}
	var at []int // where the parts of out begin
	out := ""
	for i := 0; i < len(path); {
		end := i
		for end < len(path) && path[end] != '/' {
			end++
		}
		switch part := path[i:end]; part {
		case "", ".":
		case "..":
			if len(at) > 0 {
				out = out[:at[len(at)-1]]
				at = at[:len(at)-1]
			}
		default:
			at = append(at, len(out))
			out += "/" + part
		}
		i = end + 1
	}
	if out == "" {
		return "/"
	}
	return out
}

func parent(path string) string {
	for i := len(path) - 1; i > 0; i-- {
		if path[i] == '/' {
			return path[:i]
		}
	}
	return "/"
}

// find gives a node, and why there is none.
func find(path string) (*node, error) {
	if path == "" {
		return nil, syscall.ENOENT
	}
	at := absolute(path)
	if n := tree[at]; n != nil {
		return n, nil
	}
	for at != "/" {
		at = parent(at)
		if n := tree[at]; n != nil && !n.mode.IsDir() {
			return nil, syscall.ENOTDIR
		}
	}
	return nil, syscall.ENOENT
}

// add makes a node in a directory that exists.
func add(path string, mode FileMode) (*node, error) {
	dir, err := find(parent(absolute(path)))
	if err != nil {
		return nil, err
	}
	if !dir.mode.IsDir() {
		return nil, syscall.ENOTDIR
	}
	n := &node{mode: mode, changed: time.Now()}
	tree[absolute(path)] = n
	return n, nil
}

func failed(op, path string, err error) error {
	if err == nil {
		return nil
	}
	return &PathError{Op: op, Path: path, Err: err}
}

func (f *File) readNode(b []byte, at int64) (int, error) {
	switch {
	case f.node.mode.IsDir():
		return 0, failed("read", f.name, syscall.EISDIR)
	case f.flag&O_WRONLY != 0:
		return 0, failed("read", f.name, syscall.EBADF)
	case len(b) == 0:
		return 0, nil
	case at >= int64(len(f.node.data)):
		return 0, io.EOF
	}
	return copy(b, f.node.data[at:]), nil
}

func (f *File) writeNode(b []byte, at int64) (int, error) {
	if f.flag&(O_WRONLY|O_RDWR) == 0 {
		return 0, failed("write", f.name, syscall.EBADF)
	}
	n := f.node
	if end := at + int64(len(b)); end > int64(len(n.data)) {
		n.resize(end)
	}
	n.changed = time.Now()
	return copy(n.data[at:], b), nil
}

func Open(name string) (*File, error) { return OpenFile(name, O_RDONLY, 0) }

func Create(name string) (*File, error) {
	return OpenFile(name, O_RDWR|O_CREATE|O_TRUNC, 0666)
}

func OpenFile(name string, flag int, perm FileMode) (*File, error) {
	treeLock.Lock()
	defer treeLock.Unlock()
	n, err := find(name)
	switch {
	case err == nil && flag&(O_CREATE|O_EXCL) == O_CREATE|O_EXCL:
		err = syscall.EEXIST
	case err == nil && n.mode.IsDir() && flag&(O_WRONLY|O_RDWR) != 0:
		err = syscall.EISDIR
	case err == syscall.ENOENT && flag&O_CREATE != 0 && name != "":
		n, err = add(name, perm.Perm()&^022)
	case err == nil && flag&O_TRUNC != 0:
		n.resize(0)
	}
	if err != nil {
		return nil, failed("open", name, err)
	}
	return &File{&file{fd: 3, name: name, node: n, path: absolute(name), flag: flag}}, nil
}

func ReadFile(name string) ([]byte, error) {
	if name == Stdin.name {
		return io.ReadAll(Stdin)
	}
	f, err := Open(name)
	if err != nil {
		return nil, err
	}
	if f.node.mode.IsDir() {
		return nil, failed("read", name, syscall.EISDIR)
	}
	return append([]byte{}, f.node.data...), nil
}

func WriteFile(name string, data []byte, perm FileMode) error {
	f, err := OpenFile(name, O_WRONLY|O_CREATE|O_TRUNC, perm)
	if err == nil {
		_, err = f.Write(data)
	}
	return err
}

func stat(op, name string) (FileInfo, error) {
	treeLock.Lock()
	defer treeLock.Unlock()
	n, err := find(name)
	if err != nil {
		return nil, failed(op, name, err)
	}
	return n.info(name), nil
}

func Stat(name string) (FileInfo, error) { return stat("stat", name) }

func Lstat(name string) (FileInfo, error) { return stat("lstat", name) }

// entries gives what lies in a directory, by name.
func entries(dir string) (all []DirEntry) {
	for path, n := range tree {
		if path != "/" && parent(path) == dir {
			entry := nodeInfo{base(path), int64(len(n.data)), n.mode, n.changed}
			i := len(all)
			all = append(all, entry)
			for ; i > 0 && all[i-1].Name() > entry.name; i-- {
				all[i] = all[i-1]
			}
			all[i] = entry
		}
	}
	return all
}

func ReadDir(name string) ([]DirEntry, error) {
	f, err := Open(name)
	if err != nil {
		return nil, err
	}
	return f.ReadDir(-1)
}

// ReadDir gives the next n entries of a directory, all that are left if n <= 0.
func (f *File) ReadDir(n int) ([]DirEntry, error) {
	if err := f.check("readdir"); err != nil {
		return nil, err
	}
	if f.node == nil || !f.node.mode.IsDir() {
		return nil, failed("readdirent", f.name, syscall.ENOTDIR)
	}
	treeLock.Lock()
	all := entries(f.path)
	treeLock.Unlock()
	all = all[min(f.listed, len(all)):]
	if n > 0 {
		if len(all) == 0 {
			return nil, io.EOF
		}
		all = all[:min(n, len(all))]
	}
	f.listed += len(all)
	return all, nil
}

// Readdir is ReadDir with what Stat says of each.
func (f *File) Readdir(n int) ([]FileInfo, error) {
	entries, err := f.ReadDir(n)
	infos := make([]FileInfo, 0, len(entries))
	for _, entry := range entries {
		if info, err := entry.Info(); err == nil {
			infos = append(infos, info)
		}
	}
	return infos, err
}

func (f *File) Readdirnames(n int) (names []string, err error) {
	all, err := f.ReadDir(n)
	for _, entry := range all {
		names = append(names, entry.Name())
	}
	return names, err
}

// inside says whether path is dir or lies in it.
func inside(path, dir string) bool {
	return path == dir || dir == "/" || len(path) > len(dir) && path[:len(dir)+1] == dir+"/"
}

func Remove(name string) error {
	treeLock.Lock()
	defer treeLock.Unlock()
	n, err := find(name)
	at := absolute(name)
	if err == nil && n.mode.IsDir() && (at == "/" || len(entries(at)) > 0) {
		err = syscall.ENOTEMPTY
	}
	if err == nil {
		delete(tree, at)
	}
	return failed("remove", name, err)
}

func RemoveAll(path string) error {
	treeLock.Lock()
	defer treeLock.Unlock()
	at := absolute(path)
	for p := range tree {
		if path != "" && p != "/" && inside(p, at) {
			delete(tree, p)
		}
	}
	return nil
}

func Rename(oldpath, newpath string) error {
	treeLock.Lock()
	defer treeLock.Unlock()
	from, to := absolute(oldpath), absolute(newpath)
	_, err := find(oldpath)
	if dir := tree[parent(to)]; err == nil && (dir == nil || newpath == "") {
		err = syscall.ENOENT
	}
	if n := tree[to]; err == nil && n != nil && n.mode.IsDir() && from != to {
		err = syscall.EEXIST
	}
	if err == nil && from != to && inside(to, from) {
		err = syscall.EINVAL
	}
	if err != nil {
		return &LinkError{"rename", oldpath, newpath, err}
	}
	var moved []string
	for p := range tree {
		if inside(p, from) && from != to {
			moved = append(moved, p)
		}
	}
	for _, p := range moved {
		tree[to+p[len(from):]] = tree[p]
		delete(tree, p)
	}
	return nil
}

func Getwd() (dir string, err error) { return workDir, nil }

func Chdir(dir string) error {
	treeLock.Lock()
	defer treeLock.Unlock()
	n, err := find(dir)
	if err == nil && !n.mode.IsDir() {
		err = syscall.ENOTDIR
	}
	if err == nil {
		workDir = absolute(dir)
	}
	return failed("chdir", dir, err)
}

func Chmod(name string, mode FileMode) error {
	treeLock.Lock()
	defer treeLock.Unlock()
	n, err := find(name)
	if err == nil {
		n.mode = n.mode.Type() | mode.Perm()
	}
	return failed("chmod", name, err)
}

func Truncate(name string, size int64) error {
	treeLock.Lock()
	defer treeLock.Unlock()
	n, err := find(name)
	if err == nil && size < 0 {
		err = syscall.EINVAL
	}
	if err == nil {
		n.resize(size)
	}
	return failed("truncate", name, err)
}

func mkdir(name string, perm FileMode) error {
	if _, err := find(name); err != syscall.ENOENT || name == "" {
		if err == nil {
			err = syscall.EEXIST
		}
		return err
	}
	_, err := add(name, ModeDir|perm.Perm()&^022)
	return err
}

func Mkdir(name string, perm FileMode) error {
	treeLock.Lock()
	defer treeLock.Unlock()
	return failed("mkdir", name, mkdir(name, perm))
}

func MkdirAll(path string, perm FileMode) error {
	treeLock.Lock()
	defer treeLock.Unlock()
	at := absolute(path)
	for i := 1; i <= len(at); i++ {
		if i < len(at) && at[i] != '/' {
			continue
		}
		if n := tree[at[:i]]; n != nil && !n.mode.IsDir() {
			return failed("mkdir", path, syscall.ENOTDIR)
		} else if n == nil {
			add(at[:i], ModeDir|perm.Perm()&^022)
		}
	}
	return nil
}

// temporary gives a path in dir that is not in use: the last * of pattern, or its end, becomes a
// number.
func temporary(dir, pattern string) string {
	if dir == "" {
		dir = TempDir()
	}
	star := len(pattern)
	rest := ""
	for i := range len(pattern) {
		if pattern[i] == '*' {
			star, rest = i, pattern[i+1:]
		}
	}
	for {
		digits := ""
		for n := tempNext; n > 0; n /= 10 {
			digits = string(rune('0'+n%10)) + digits
		}
		tempNext++
		if path := dir + "/" + pattern[:star] + digits + rest; tree[absolute(path)] == nil {
			return path
		}
	}
}

func MkdirTemp(dir, pattern string) (string, error) {
	treeLock.Lock()
	defer treeLock.Unlock()
	path := temporary(dir, pattern)
	return path, failed("mkdir", path, mkdir(path, 0700))
}

func CreateTemp(dir, pattern string) (*File, error) {
	treeLock.Lock()
	path := temporary(dir, pattern)
	treeLock.Unlock()
	return OpenFile(path, O_RDWR|O_CREATE|O_EXCL, 0600)
}

// DirFS is the tree below dir.
func DirFS(dir string) fs.FS { return dirFS(dir) }

type dirFS string

func (d dirFS) Open(name string) (fs.File, error) {
	f, err := Open(string(d) + "/" + name)
	if err != nil {
		err.(*PathError).Path = name
		return nil, err
	}
	return f, nil
}
