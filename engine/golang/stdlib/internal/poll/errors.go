// Package poll holds the errors that descriptors have in common, for os and net.
package poll

// ErrNetClosing is what a connection or listener that was closed gives.
var ErrNetClosing error = closing{}

type closing struct{}

func (closing) Error() string   { return "use of closed network connection" }
func (closing) Timeout() bool   { return false }
func (closing) Temporary() bool { return false }

// ErrDeadlineExceeded is what an operation gives when its deadline is over.
var ErrDeadlineExceeded error = &DeadlineExceededError{}

type DeadlineExceededError struct{}

func (*DeadlineExceededError) Error() string   { return "i/o timeout" }
func (*DeadlineExceededError) Timeout() bool   { return true }
func (*DeadlineExceededError) Temporary() bool { return true }
