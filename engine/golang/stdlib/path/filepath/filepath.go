// Package filepath is package path for the files of package os, and walks through them.
package filepath

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"strings"
)

const (
	Separator     = os.PathSeparator
	ListSeparator = os.PathListSeparator
)

var (
	ErrBadPattern = path.ErrBadPattern

	// What a WalkFunc returns to leave out a directory, or all that is left.
	SkipDir = fs.SkipDir
	SkipAll = fs.SkipAll
)

func Clean(p string) string                    { return path.Clean(p) }
func Join(elem ...string) string               { return path.Join(elem...) }
func Split(p string) (dir, file string)        { return path.Split(p) }
func Base(p string) string                     { return path.Base(p) }
func Dir(p string) string                      { return path.Dir(p) }
func Ext(p string) string                      { return path.Ext(p) }
func IsAbs(p string) bool                      { return path.IsAbs(p) }
func Match(pattern, name string) (bool, error) { return path.Match(pattern, name) }
func ToSlash(path string) string               { return path }
func FromSlash(path string) string             { return path }
func VolumeName(path string) string            { return "" }
func EvalSymlinks(p string) (string, error) {
	_, err := os.Lstat(p)
	return path.Clean(p), err
}

func Abs(p string) (string, error) {
	if path.IsAbs(p) {
		return path.Clean(p), nil
	}
	dir, err := os.Getwd()
	return path.Join(dir, p), err
}

// SplitList cuts at colons; an empty list has no parts.
func SplitList(list string) (parts []string) {
	begin := 0
	for i := 0; list != "" && i <= len(list); i++ {
		if i == len(list) || list[i] == ListSeparator {
			parts = append(parts, list[begin:i])
			begin = i + 1
		}
	}
	return parts
}

func partsOf(clean string) (parts []string) {
	for clean != "" && clean != "." && clean != "/" {
		n := 0
		for n < len(clean) && clean[n] != '/' {
			n++
		}
		if n > 0 {
			parts = append(parts, clean[:n])
		}
		clean = clean[min(n+1, len(clean)):]
	}
	return parts
}

// Rel gives the way from base to target.
func Rel(basepath, targpath string) (string, error) {
	from, to := partsOf(path.Clean(basepath)), partsOf(path.Clean(targpath))
	for len(from) > 0 && len(to) > 0 && from[0] == to[0] {
		from, to = from[1:], to[1:]
	}
	if path.IsAbs(basepath) != path.IsAbs(targpath) || len(from) > 0 && from[0] == ".." {
		return "", errors.New("Rel: can't make " + targpath + " relative to " + basepath)
	}
	var way []string
	for range from {
		way = append(way, "..")
	}
	if way = append(way, to...); len(way) == 0 {
		return ".", nil
	}
	return path.Join(way...), nil
}

type WalkFunc func(path string, info fs.FileInfo, err error) error

// Walk calls fn with root and all below it, in the order of names.
func Walk(root string, fn WalkFunc) error {
	info, err := os.Lstat(root)
	if err != nil {
		err = fn(root, nil, err)
	} else {
		err = walk(root, info, fn)
	}
	if err == SkipDir || err == SkipAll {
		return nil
	}
	return err
}

func walk(at string, info fs.FileInfo, fn WalkFunc) error {
	if err := fn(at, info, nil); err != nil {
		if err == SkipDir && info.IsDir() {
			return nil
		}
		return err
	}
	if !info.IsDir() {
		return nil
	}
	entries, err := os.ReadDir(at)
	if err != nil {
		return fn(at, info, err)
	}
	for _, entry := range entries {
		inner, err := entry.Info()
		if err == nil {
			err = walk(path.Join(at, entry.Name()), inner, fn)
		}
		if err == SkipDir {
			return nil // by a file: the rest of its directory
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// WalkDir is Walk with entries.
func WalkDir(root string, fn fs.WalkDirFunc) error {
	return Walk(root, func(path string, info fs.FileInfo, err error) error {
		entry, _ := info.(fs.DirEntry)
		return fn(path, entry, err)
	})
}

// Glob gives the files whose names match the pattern; only its last part may have special
// characters, and the directory in front of it.
func Glob(pattern string) (matches []string, err error) {
	if _, err := path.Match(pattern, ""); err != nil {
		return nil, err
	}
	dir, file := path.Split(pattern)
	dirs := []string{dir}
	if hasMeta(dir) {
		if dirs, err = Glob(path.Clean(dir)); err != nil {
			return nil, err
		}
	}
	for _, d := range dirs {
		at := d
		if at == "" {
			at = "."
		}
		entries, err := os.ReadDir(at)
		if err != nil {
			continue
		}
		for _, entry := range entries {
			if ok, _ := path.Match(file, entry.Name()); ok {
				matches = append(matches, path.Join(d, entry.Name()))
			}
		}
	}
	return matches, nil
}

func hasMeta(pattern string) bool {
	for i := range len(pattern) {
		switch pattern[i] {
		case '*', '?', '[', '\\':
			return true
		}
	}
	return false
}

// HasPrefix compares texts only, and does not heed the borders of elements.
func HasPrefix(p, prefix string) bool { return strings.HasPrefix(p, prefix) }

// IsLocal reports whether path, by its text, stays below the directory that it is looked up in.
func IsLocal(path string) bool {
	if path == "" || path[0] == '/' {
		return false
	}
	depth := 0
	for _, element := range strings.Split(path, "/") {
		switch element {
		case "", ".":
		case "..":
			if depth--; depth < 0 {
				return false
			}
		default:
			depth++
		}
	}
	return true
}

var errInvalidPath = errors.New("invalid path")

// Localize takes a path with slashes, as package io/fs has them, to one of the system.
func Localize(path string) (string, error) {
	if !fs.ValidPath(path) || strings.IndexByte(path, 0) >= 0 {
		return "", errInvalidPath
	}
	return path, nil
}
