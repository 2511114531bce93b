// Files as handlers.
package http

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"mime"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"
)

// File is a file, or a folder.
type File interface {
	io.Closer
	io.Reader
	io.Seeker
	Readdir(count int) ([]fs.FileInfo, error)
	Stat() (fs.FileInfo, error)
}

// FileSystem opens files by names with slashes.
type FileSystem interface {
	Open(name string) (File, error)
}

// Dir is the FileSystem below a folder.
type Dir string

func (d Dir) Open(name string) (File, error) {
	dir := string(d)
	if dir == "" {
		dir = "."
	}
	f, err := os.Open(filepath.Join(dir, path.Clean("/"+name)))
	if err != nil {
		return nil, err
	}
	return f, nil
}

type ioFS struct {
	fsys fs.FS
}

type ioFile struct {
	file fs.File
}

// FS makes a FileSystem of fsys; its files have to have Seek.
func FS(fsys fs.FS) FileSystem { return ioFS{fsys} }

func (f ioFS) Open(name string) (File, error) {
	if name == "/" {
		name = "."
	} else {
		name = strings.TrimPrefix(name, "/")
	}
	file, err := f.fsys.Open(name)
	if err != nil {
		return nil, err
	}
	return ioFile{file}, nil
}

func (f ioFile) Close() error { return f.file.Close() }

func (f ioFile) Read(b []byte) (int, error) { return f.file.Read(b) }

func (f ioFile) Stat() (fs.FileInfo, error) { return f.file.Stat() }

func (f ioFile) Seek(offset int64, whence int) (int64, error) {
	s, ok := f.file.(io.Seeker)
	if !ok {
		return 0, errors.New("io.File missing Seek method")
	}
	return s.Seek(offset, whence)
}

func (f ioFile) Readdir(count int) ([]fs.FileInfo, error) {
	d, ok := f.file.(fs.ReadDirFile)
	if !ok {
		return nil, errors.New("io.File directory missing ReadDir method")
	}
	var out []fs.FileInfo
	entries, err := d.ReadDir(count)
	for _, entry := range entries {
		info, infoErr := entry.Info()
		if infoErr != nil {
			if err == nil {
				err = infoErr
			}
			continue
		}
		out = append(out, info)
	}
	return out, err
}

type fileHandler struct {
	root FileSystem
}

// FileServer serves the files below root.
func FileServer(root FileSystem) Handler { return &fileHandler{root} }

func FileServerFS(root fs.FS) Handler { return FileServer(FS(root)) }

func (h *fileHandler) ServeHTTP(w ResponseWriter, r *Request) {
	if !strings.HasPrefix(r.URL.Path, "/") {
		r.URL.Path = "/" + r.URL.Path
	}
	serveFile(w, r, h.root, path.Clean(r.URL.Path), true)
}

// ServeFile serves a file or a folder.
func ServeFile(w ResponseWriter, r *Request, name string) {
	if slices.Contains(strings.Split(r.URL.Path, "/"), "..") {
		Error(w, "invalid URL path", StatusBadRequest)
		return
	}
	dir, file := filepath.Split(name)
	serveFile(w, r, Dir(dir), file, false)
}

func ServeFileFS(w ResponseWriter, r *Request, fsys fs.FS, name string) {
	if slices.Contains(strings.Split(r.URL.Path, "/"), "..") {
		Error(w, "invalid URL path", StatusBadRequest)
		return
	}
	serveFile(w, r, FS(fsys), name, false)
}

// contentError is Error for what was about to be a content.
func contentError(w ResponseWriter, text string, code int) {
	for _, key := range []string{"Cache-Control", "Content-Encoding", "Etag", "Last-Modified"} {
		w.Header().Del(key)
	}
	Error(w, text, code)
}

// failFile says no more of an error than a stranger may know.
func failFile(w ResponseWriter, err error) {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		contentError(w, "404 page not found", StatusNotFound)
	case errors.Is(err, fs.ErrPermission):
		contentError(w, "403 Forbidden", StatusForbidden)
	default:
		contentError(w, "500 Internal Server Error", StatusInternalServerError)
	}
}

// goTo redirects to a path that is relative to the request's.
func goTo(w ResponseWriter, r *Request, to string) {
	if r.URL.RawQuery != "" {
		to += "?" + r.URL.RawQuery
	}
	w.Header().Set("Location", to)
	w.WriteHeader(StatusMovedPermanently)
}

const indexPage = "/index.html"

func serveFile(w ResponseWriter, r *Request, root FileSystem, name string, redirect bool) {
	if strings.HasSuffix(r.URL.Path, indexPage) {
		goTo(w, r, "./")
		return
	}
	f, err := root.Open(name)
	if err != nil {
		failFile(w, err)
		return
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		failFile(w, err)
		return
	}
	isFolder := strings.HasSuffix(r.URL.Path, "/")
	switch base := path.Base(r.URL.Path); {
	case redirect && info.IsDir() && !isFolder:
		goTo(w, r, base+"/")
		return
	case redirect && !info.IsDir() && isFolder:
		goTo(w, r, "../"+base)
		return
	case info.IsDir() && (r.URL.Path == "" || !isFolder):
		goTo(w, r, base+"/")
		return
	}
	if info.IsDir() {
		index, err := root.Open(strings.TrimSuffix(name, "/") + indexPage)
		if err == nil {
			defer index.Close()
			if indexInfo, err := index.Stat(); err == nil {
				info, f = indexInfo, index
			}
		}
	}
	if info.IsDir() {
		if isUnmodified(r, info.ModTime()) {
			notModified(w)
			return
		}
		setModified(w, info.ModTime())
		listFolder(w, f)
		return
	}
	serveContent(w, r, info.Name(), info.ModTime(), info.Size(), f)
}

func listFolder(w ResponseWriter, f File) {
	infos, err := f.Readdir(-1)
	if err != nil {
		Error(w, "Error reading directory", StatusInternalServerError)
		return
	}
	slices.SortFunc(infos, func(a, b fs.FileInfo) int { return strings.Compare(a.Name(), b.Name()) })
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	fmt.Fprint(w, "<!doctype html>\n<meta name=\"viewport\" content=\"width=device-width\">\n<pre>\n")
	for _, info := range infos {
		name := info.Name()
		if info.IsDir() {
			name += "/"
		}
		link := url.URL{Path: name}
		fmt.Fprintf(w, "<a href=\"%s\">%s</a>\n", link.String(), htmlEscapes.Replace(name))
	}
	fmt.Fprint(w, "</pre>\n")
}

// ServeContent serves what content has, or a part of it, or only that it has not changed. Of
// several parts that are asked for it serves the whole.
func ServeContent(w ResponseWriter, req *Request, name string, modtime time.Time,
	content io.ReadSeeker) {
	size, err := content.Seek(0, io.SeekEnd)
	if err == nil {
		_, err = content.Seek(0, io.SeekStart)
	}
	if err != nil {
		Error(w, "seeker can't seek", StatusInternalServerError)
		return
	}
	serveContent(w, req, name, modtime, size, content)
}

func setModified(w ResponseWriter, t time.Time) {
	if !t.IsZero() && t.Unix() != 0 {
		w.Header().Set("Last-Modified", t.UTC().Format(TimeFormat))
	}
}

// isUnmodified tells whether the client has what there is.
func isUnmodified(r *Request, modtime time.Time) bool {
	since := r.Header.Get("If-Modified-Since")
	if r.Method != "GET" && r.Method != "HEAD" || since == "" || modtime.IsZero() ||
		modtime.Unix() == 0 {
		return false
	}
	t, err := ParseTime(since)
	return err == nil && !modtime.Truncate(time.Second).After(t)
}

func notModified(w ResponseWriter) {
	h := w.Header()
	for _, key := range []string{"Content-Type", "Content-Length", "Content-Encoding"} {
		h.Del(key)
	}
	if h.Get("Etag") != "" {
		h.Del("Last-Modified")
	}
	w.WriteHeader(StatusNotModified)
}

// hasTag looks for an entity tag in a list; weakly: W/ does not matter.
func hasTag(list, tag string, weakly bool) bool {
	for _, one := range strings.Split(list, ",") {
		one = strings.TrimSpace(one)
		if one == "*" {
			return true
		}
		if weakly {
			one, tag = strings.TrimPrefix(one, "W/"), strings.TrimPrefix(tag, "W/")
		} else if strings.HasPrefix(one, "W/") {
			continue
		}
		if one == tag && tag != "" {
			return true
		}
	}
	return false
}

// preconditions gives true when the request is answered by them, and the range that still counts.
func preconditions(w ResponseWriter, r *Request, modtime time.Time) (done bool, wanted string) {
	tag := w.Header().Get("Etag")
	if list := r.Header.Get("If-Match"); list != "" {
		if !hasTag(list, tag, false) {
			w.WriteHeader(StatusPreconditionFailed)
			return true, ""
		}
	} else if t, err := ParseTime(r.Header.Get("If-Unmodified-Since")); err == nil &&
		!modtime.IsZero() && modtime.Truncate(time.Second).After(t) {
		w.WriteHeader(StatusPreconditionFailed)
		return true, ""
	}
	if list := r.Header.Get("If-None-Match"); list != "" {
		if hasTag(list, tag, true) {
			if r.Method == "GET" || r.Method == "HEAD" {
				notModified(w)
			} else {
				w.WriteHeader(StatusPreconditionFailed)
			}
			return true, ""
		}
	} else if isUnmodified(r, modtime) {
		notModified(w)
		return true, ""
	}
	wanted = r.Header.Get("Range")
	if only := r.Header.Get("If-Range"); wanted != "" && only != "" {
		t, err := ParseTime(only)
		if !hasTag(only, tag, false) && (err != nil || t.Unix() != modtime.Unix()) {
			wanted = ""
		}
	}
	return false, wanted
}

var (
	errBadRange  = errors.New("invalid range")
	errNoOverlap = errors.New("invalid range: failed to overlap")
)

// parseRange reads `bytes=first-last`, `bytes=first-` and `bytes=-count`, of a content of `size`
// bytes. Of several parts: the whole.
func parseRange(s string, size int64) (start, length int64, err error) {
	text, ok := strings.CutPrefix(s, "bytes=")
	if !ok {
		return 0, 0, errBadRange
	}
	if strings.Contains(text, ",") {
		return 0, size, nil
	}
	first, last, ok := strings.Cut(strings.TrimSpace(text), "-")
	if !ok {
		return 0, 0, errBadRange
	}
	first, last = strings.TrimSpace(first), strings.TrimSpace(last)
	end := size - 1
	if last != "" {
		if end, err = strconv.ParseInt(last, 10, 64); err != nil || end < 0 || last[0] == '+' {
			return 0, 0, errBadRange
		}
	}
	if first == "" {
		if last == "" {
			return 0, 0, errBadRange
		}
		start = size - min(end, size)
		return start, size - start, nil
	}
	if start, err = strconv.ParseInt(first, 10, 64); err != nil || start < 0 {
		return 0, 0, errBadRange
	}
	if start >= size {
		return 0, 0, errNoOverlap
	}
	if last != "" && start > end {
		return 0, 0, errBadRange
	}
	end = min(end, size-1)
	return start, end - start + 1, nil
}

func serveContent(w ResponseWriter, r *Request, name string, modtime time.Time, size int64,
	content io.ReadSeeker) {
	setModified(w, modtime)
	done, wanted := preconditions(w, r, modtime)
	if done {
		return
	}
	h := w.Header()
	if _, has := h["Content-Type"]; !has {
		kind := mime.TypeByExtension(filepath.Ext(name))
		if kind == "" {
			var begin [mostSniffed]byte
			n, _ := io.ReadFull(content, begin[:])
			kind = DetectContentType(begin[:n])
			if _, err := content.Seek(0, io.SeekStart); err != nil {
				Error(w, "seeker can't seek", StatusInternalServerError)
				return
			}
		}
		h.Set("Content-Type", kind)
	}
	code := StatusOK
	length := size
	if wanted != "" {
		start, n, err := parseRange(wanted, size)
		if err != nil && !(err == errNoOverlap && size == 0) {
			if err == errNoOverlap {
				h.Set("Content-Range", fmt.Sprintf("bytes */%d", size))
			}
			contentError(w, err.Error(), StatusRequestedRangeNotSatisfiable)
			return
		}
		if err == nil && !strings.Contains(wanted, ",") {
			if _, err := content.Seek(start, io.SeekStart); err != nil {
				contentError(w, err.Error(), StatusRequestedRangeNotSatisfiable)
				return
			}
			length, code = n, StatusPartialContent
			h.Set("Content-Range", fmt.Sprintf("bytes %d-%d/%d", start, start+n-1, size))
		}
	}
	h.Set("Accept-Ranges", "bytes")
	if h.Get("Content-Encoding") == "" {
		h.Set("Content-Length", strconv.FormatInt(length, 10))
	}
	w.WriteHeader(code)
	if r.Method != "HEAD" {
		io.CopyN(w, content, length)
	}
}
