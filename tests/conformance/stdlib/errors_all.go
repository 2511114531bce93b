// Package errors: wrapping, joining, Is and As.
package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"syscall"
)

type codeError struct{ code int }

func (e codeError) Error() string { return fmt.Sprint("code ", e.code) }

type ptrError struct{ inner error }

func (e *ptrError) Error() string { return "ptr: " + e.inner.Error() }
func (e *ptrError) Unwrap() error { return e.inner }

type looseError struct{}

func (looseError) Error() string        { return "loose" }
func (looseError) Is(target error) bool { return target == io.EOF }
func (looseError) As(target any) bool {
	c, ok := target.(*codeError)
	if ok {
		c.code = 99
	}
	return ok
}

type sliceError []int

func (sliceError) Error() string { return "slice" }

type timeouter interface{ Timeout() bool }

func try(f func()) {
	defer func() { fmt.Println("panic:", recover()) }()
	f()
}

func main() {
	a, b := errors.New("same"), errors.New("same")
	fmt.Println(a == b, a == a, a)
	wrapped := fmt.Errorf("outer: %w", &ptrError{codeError{5}})
	fmt.Println(wrapped, errors.Unwrap(wrapped), errors.Unwrap(a) == nil)
	fmt.Println(errors.Is(wrapped, codeError{5}), errors.Is(wrapped, codeError{6}),
		errors.Is(nil, a), errors.Is(a, nil), errors.Is(nil, nil))
	fmt.Println(errors.Is(looseError{}, io.EOF), errors.Is(sliceError{1}, sliceError{1}))
	var c codeError
	fmt.Println(errors.As(wrapped, &c), c.code)
	var p *ptrError
	fmt.Println(errors.As(wrapped, &p), p)
	fmt.Println(errors.As(looseError{}, &c), c.code)
	var e error
	fmt.Println(errors.As(wrapped, &e), e == wrapped)
	var t timeouter
	fmt.Println(errors.As(fmt.Errorf("x: %w", syscall.EAGAIN), &t), t)
	fmt.Println(errors.As(nil, &c), errors.As(a, &t))

	joined := errors.Join(nil, a, nil, wrapped)
	fmt.Printf("%q %T\n", joined.Error(), joined)
	fmt.Println(errors.Is(joined, codeError{5}), errors.Is(joined, b), errors.Unwrap(joined) == nil,
		errors.Join(nil, nil) == nil)
	several := fmt.Errorf("%w and %w, %d", a, io.EOF, 3)
	fmt.Printf("%v %T %v %v\n", several, several, errors.Is(several, a), errors.Is(several, io.EOF))

	_, err := os.Open("nothing")
	fmt.Println(err)
	fmt.Printf("%T %v %v %v\n", err, os.IsNotExist(err), errors.Is(err, fs.ErrNotExist),
		errors.Is(err, os.ErrExist))
	var pe *fs.PathError
	fmt.Println(errors.As(err, &pe), pe.Op, pe.Path, pe.Err == syscall.ENOENT, pe.Timeout())
	fmt.Println(errors.Is(syscall.ENOSYS, errors.ErrUnsupported), errors.ErrUnsupported)

	try(func() { errors.As(a, nil) })
	try(func() { errors.As(a, c) })
	try(func() { errors.As(a, (*codeError)(nil)) })
	try(func() { errors.As(a, new(int)) })
}

/* Output:
false true same
outer: ptr: code 5 ptr: code 5 true
true false false false true
true false
true 5
true ptr: code 5
true 99
true true
true resource temporarily unavailable
false false
"same\nouter: ptr: code 5" *errors.joinError
true false true true
same and EOF, 3 *fmt.wrapErrors true true
open nothing: no such file or directory
*fs.PathError true true false
true open nothing true false
true unsupported operation
panic: errors: target cannot be nil
panic: errors: target must be a non-nil pointer
panic: errors: target must be a non-nil pointer
panic: errors: *target must be interface or implement error
*/
