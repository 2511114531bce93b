// Package path works on paths with slashes.
package path

import "errors"

// ErrBadPattern is the error of a malformed pattern.
var ErrBadPattern = errors.New("syntax error in pattern")

// Clean is the shortest path that is the same without looking at any file.
func Clean(path string) string {
	rooted := IsAbs(path)
	var parts []string
	for path != "" {
		n := 0
		for n < len(path) && path[n] != '/' {
			n++
		}
		part := path[:n]
		path = path[min(n+1, len(path)):]
		last := len(parts) - 1
		switch {
		case part == "" || part == ".":
		case part != "..":
			parts = append(parts, part)
		case last >= 0 && parts[last] != "..":
			parts = parts[:last]
		case !rooted:
			parts = append(parts, part)
		}
	}
	clean := ""
	for i, part := range parts {
		if i > 0 {
			clean += "/"
		}
		clean += part
	}
	switch {
	case rooted:
		return "/" + clean
	case clean == "":
		return "."
	}
	return clean
}

func IsAbs(path string) bool { return path != "" && path[0] == '/' }

// Split cuts after the last slash.
func Split(path string) (dir, file string) {
	i := len(path)
	for i > 0 && path[i-1] != '/' {
		i--
	}
	return path[:i], path[i:]
}

// Join puts slashes between the elements that are not empty, and cleans the result.
func Join(elem ...string) string {
	all := ""
	for _, e := range elem {
		if all != "" && e != "" {
			all += "/"
		}
		all += e
	}
	if all == "" {
		return ""
	}
	return Clean(all)
}

// Ext is the last element from its last dot on.
func Ext(path string) string {
	for i := len(path) - 1; i >= 0 && path[i] != '/'; i-- {
		if path[i] == '.' {
			return path[i:]
		}
	}
	return ""
}

// Base is the last element; "." of nothing, "/" of slashes.
func Base(path string) string {
	if path == "" {
		return "."
	}
	for path != "" && path[len(path)-1] == '/' {
		path = path[:len(path)-1]
	}
	if path == "" {
		return "/"
	}
	_, file := Split(path)
	return file
}

// Dir is all but the last element, cleaned.
func Dir(path string) string {
	dir, _ := Split(path)
	return Clean(dir)
}

// Match says whether the whole name fits a pattern of *, ?, [a-z], [^a-z] and \c. None of them
// stands for a slash.
func Match(pattern, name string) (matched bool, err error) {
	p, n := []rune(pattern), []rune(name)
	if err := check(p); err != nil {
		return false, err
	}
	starAt, starName := -1, 0 // where to go on if what follows a star does not fit
	i, j := 0, 0
	for i < len(p) || j < len(n) {
		if i < len(p) {
			if p[i] == '*' {
				starAt, starName = i, j
				i++
				continue
			}
			if j < len(n) {
				if size, ok := one(p[i:], n[j]); ok {
					i += size
					j++
					continue
				}
			}
		}
		if starAt < 0 || starName >= len(n) || n[starName] == '/' {
			return false, nil
		}
		starName++
		i, j = starAt+1, starName
	}
	return true, nil
}

// Matches c against the one element in front of p, whose size it returns.
func one(p []rune, c rune) (size int, ok bool) {
	switch p[0] {
	case '?':
		return 1, c != '/'
	case '\\':
		return 2, c == p[1]
	case '[':
		i, negated := 1, p[1] == '^'
		if negated {
			i++
		}
		for first := true; first || p[i] != ']'; first = false {
			var lo, hi rune
			lo, i = classRune(p, i)
			if hi = lo; p[i] == '-' {
				hi, i = classRune(p, i+1)
			}
			ok = ok || lo <= c && c <= hi
		}
		return i + 1, ok != negated
	}
	return 1, c == p[0]
}

func classRune(p []rune, i int) (rune, int) {
	if p[i] == '\\' {
		i++
	}
	return p[i], i + 1
}

// Finds what is wrong with a pattern.
func check(p []rune) error {
	for i := 0; i < len(p); i++ {
		switch p[i] {
		case '\\':
			if i++; i == len(p) {
				return ErrBadPattern
			}
		case '[':
			if i++; i < len(p) && p[i] == '^' {
				i++
			}
			for first := true; ; first = false {
				if i < len(p) && p[i] == ']' && !first {
					break
				}
				for k := 0; k < 2; k++ {
					if i < len(p) && p[i] == '\\' {
						i++
					} else if i >= len(p) || p[i] == '-' || p[i] == ']' {
						return ErrBadPattern
					}
					if i++; i >= len(p) {
						return ErrBadPattern
					}
					if p[i] != '-' {
						break
					}
					if i++; k == 1 {
						return ErrBadPattern
					}
				}
			}
		}
	}
	return nil
}
