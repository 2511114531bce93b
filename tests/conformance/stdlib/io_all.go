// Package io: readers and writers made of others, copying, and the pipe.
package main

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"sync"
)

type slow struct{ s string }

func (r *slow) Read(p []byte) (int, error) {
	if r.s == "" {
		return 0, io.EOF
	}
	n := copy(p[:min(len(p), 2)], r.s)
	r.s = r.s[n:]
	return n, nil
}

type limited struct{ room int }

func (w *limited) Write(p []byte) (int, error) {
	n := min(len(p), w.room)
	w.room -= n
	if n < len(p) {
		return n, errors.New("full")
	}
	return n, nil
}

type at string

func (a at) ReadAt(p []byte, off int64) (int, error) {
	n := copy(p, a[min(int(off), len(a)):])
	if n < len(p) {
		return n, io.EOF
	}
	return n, nil
}

type memory []byte

func (m memory) WriteAt(p []byte, off int64) (int, error) { return copy(m[off:], p), nil }

func all(r io.Reader) string {
	b, err := io.ReadAll(r)
	return fmt.Sprintf("%q %v", b, err)
}

func main() {
	fmt.Println(all(&slow{"hello"}), all(io.LimitReader(&slow{"hello"}, 3)))
	fmt.Println(all(io.MultiReader(&slow{"ab"}, io.MultiReader(), &slow{"cde"})))
	buf := make([]byte, 4)
	fmt.Println(io.ReadFull(&slow{"abcdef"}, buf))
	fmt.Println(io.ReadFull(&slow{"abc"}, buf))
	fmt.Println(io.ReadFull(&slow{""}, buf))
	fmt.Println(io.ReadAtLeast(&slow{"abcdef"}, buf, 3))
	fmt.Println(io.ReadAtLeast(&slow{"abcdef"}, buf, 5))

	var w, v strings.Builder
	fmt.Println(io.Copy(&w, &slow{"copied"}))
	fmt.Println(io.CopyN(&w, &slow{"12345"}, 3))
	fmt.Println(io.CopyN(&w, &slow{"1"}, 3))
	fmt.Println(io.CopyBuffer(io.MultiWriter(&w, &v), &slow{"xyz"}, make([]byte, 2)))
	fmt.Println(io.Copy(&limited{4}, &slow{"abcdef"}))
	fmt.Println(io.WriteString(&w, "!"))
	fmt.Println(w.String(), v.String())
	fmt.Println(all(io.TeeReader(&slow{"tee"}, &v)), v.String())
	fmt.Println(io.Copy(io.Discard, &slow{"gone"}))
	fmt.Println(io.WriteString(io.MultiWriter(&limited{2}, &w), "abc"))

	s := io.NewSectionReader(at("0123456789"), 2, 5)
	fmt.Println(all(s), s.Size())
	fmt.Println(s.Seek(-2, io.SeekEnd))
	fmt.Println(all(s))
	fmt.Println(s.Seek(-1, io.SeekStart))
	fmt.Println(s.Seek(0, 9))
	fmt.Println(s.ReadAt(buf, 3))
	m := make(memory, 8)
	o := io.NewOffsetWriter(m, 2)
	o.Write([]byte("ab"))
	o.Seek(1, io.SeekCurrent)
	o.Write([]byte("c"))
	fmt.Printf("%q\n", []byte(m))
	c := io.NopCloser(&slow{"z"})
	fmt.Println(all(c), c.Close())
	pipes()
}

func pipes() {
	r, w := io.Pipe()
	var wg sync.WaitGroup
	var got, wrote []string
	wg.Add(1)
	go func() {
		defer wg.Done()
		for _, s := range []string{"first", "second piece", ""} {
			n, err := w.Write([]byte(s))
			wrote = append(wrote, fmt.Sprint(n, err))
		}
		w.CloseWithError(errors.New("finished"))
	}()
	buf := make([]byte, 5)
	for {
		n, err := r.Read(buf)
		if err != nil {
			fmt.Println(n, err)
			break
		}
		got = append(got, string(buf[:n]))
	}
	wg.Wait()
	fmt.Printf("%q %q\n", got, wrote)
	r, w = io.Pipe()
	r.Close()
	fmt.Println(w.Write([]byte("x")))
	fmt.Println(r.Read(buf))
	r, w = io.Pipe()
	w.Close()
	fmt.Println(r.Read(buf))
	fmt.Println(w.Write([]byte("x")))
}

/* Output:
"hello" <nil> "hel" <nil>
"abcde" <nil>
4 <nil>
3 unexpected EOF
0 EOF
4 <nil>
0 short buffer
6 <nil>
3 <nil>
1 EOF
3 <nil>
4 full
1 <nil>
copied1231xyz! xyz
"tee" <nil> xyztee
4 <nil>
2 full
"23456" <nil> 5
3 <nil>
"56" <nil>
0 Seek: invalid offset
0 Seek: invalid whence
2 EOF
"\x00\x00ab\x00c\x00\x00"
"z" <nil> <nil>
0 finished
["first" "secon" "d pie" "ce" ""] ["5 <nil>" "12 <nil>" "0 <nil>"]
0 io: read/write on closed pipe
0 io: read/write on closed pipe
0 EOF
0 io: read/write on closed pipe
*/
