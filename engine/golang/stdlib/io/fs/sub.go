// A tree below a directory of another one, and the names that match a pattern.
package fs

import (
	"errors"
	"path"
	"strings"
)

// SubFS is a tree that makes Sub itself.
type SubFS interface {
	FS
	Sub(dir string) (FS, error)
}

// GlobFS is a tree that does Glob itself.
type GlobFS interface {
	FS
	Glob(pattern string) ([]string, error)
}

type sub struct {
	tree FS
	dir  string
}

func (s sub) Open(name string) (File, error) {
	if !ValidPath(name) {
		return nil, &PathError{Op: "open", Path: name, Err: errors.New("invalid name")}
	}
	file, err := s.tree.Open(path.Join(s.dir, name))
	if e, ok := err.(*PathError); ok {
		if short, ok := strings.CutPrefix(e.Path, s.dir+"/"); ok {
			e.Path = short
		} else if e.Path == s.dir {
			e.Path = "."
		}
	}
	return file, err
}

// Sub gives the tree below dir.
func Sub(fsys FS, dir string) (FS, error) {
	if !ValidPath(dir) {
		return nil, &PathError{Op: "sub", Path: dir, Err: ErrInvalid}
	}
	if dir == "." {
		return fsys, nil
	}
	if fsys, ok := fsys.(SubFS); ok {
		return fsys.Sub(dir)
	}
	return sub{fsys, dir}, nil
}

// Glob gives the names that match a pattern of path.Match, in order within a directory.
func Glob(fsys FS, pattern string) (matches []string, err error) {
	if fsys, ok := fsys.(GlobFS); ok {
		return fsys.Glob(pattern)
	}
	if _, err := path.Match(pattern, ""); err != nil {
		return nil, err
	}
	if !strings.ContainsAny(pattern, `*?[\`) {
		if _, err := Stat(fsys, pattern); err != nil {
			return nil, nil
		}
		return []string{pattern}, nil
	}
	dir, last := path.Split(pattern)
	dirs := []string{"."}
	if dir = strings.TrimSuffix(dir, "/"); dir != "" {
		if dirs, err = Glob(fsys, dir); err != nil {
			return nil, err
		}
	}
	for _, dir := range dirs {
		entries, err := ReadDir(fsys, dir)
		if err != nil {
			continue
		}
		for _, entry := range entries {
			if ok, _ := path.Match(last, entry.Name()); ok {
				matches = append(matches, path.Join(dir, entry.Name()))
			}
		}
	}
	return matches, nil
}
