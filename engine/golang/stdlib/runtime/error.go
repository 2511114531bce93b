// The errors that the machine panics with.
package runtime

// An Error is a panic of the language itself.
type Error interface {
	error
	RuntimeError()
}

// A division by zero, a nil pointer, what cannot be compared, hashed, or made.
type errorString string

func (e errorString) Error() string { return "runtime error: " + string(e) }
func (e errorString) RuntimeError() {}

// An index out of range, with its whole text.
type boundsError string

func (e boundsError) Error() string { return "runtime error: " + string(e) }
func (e boundsError) RuntimeError() {}

// The misuses of channels and maps, whose texts have no prefix.
type plainError string

func (e plainError) Error() string { return string(e) }
func (e plainError) RuntimeError() {}

// A TypeAssertionError is a type assertion that failed.
type TypeAssertionError struct {
	text string
}

func (e *TypeAssertionError) Error() string { return e.text }
func (e *TypeAssertionError) RuntimeError() {}

// A PanicNilError is what recover gives after panic(nil).
type PanicNilError struct {
	_ [0]func() // not comparable
}

func (e *PanicNilError) Error() string {
	return "panic called with nil argument"
}
func (e *PanicNilError) RuntimeError() {}
