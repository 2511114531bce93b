// Package trace takes no trace of its own: the run is recorded as it is. Start and Stop keep account
// only of whether tracing is on; tasks, regions and logs leave nothing behind.
package trace

import (
	"context"
	"errors"
	"io"
	"sync/atomic"
)

var enabled atomic.Bool

// Start fails if it was called already; nothing is written to w.
func Start(w io.Writer) error {
	if !enabled.CompareAndSwap(false, true) {
		return errors.New("tracing is already enabled")
	}
	return nil
}

func Stop() { enabled.Store(false) }

// IsEnabled says whether Start was called, and Stop not since.
func IsEnabled() bool { return enabled.Load() }

// A Task is a piece of work that goroutines may share.
type Task struct{}

type taskKey struct{}

// NewTask gives a context that knows the task.
func NewTask(pctx context.Context, taskType string) (ctx context.Context, task *Task) {
	task = &Task{}
	return context.WithValue(pctx, taskKey{}, task), task
}

func (t *Task) End() {}

// A Region is a span of time of one goroutine.
type Region struct{}

var noRegion = &Region{}

func StartRegion(ctx context.Context, regionType string) *Region { return noRegion }

func (r *Region) End() {}

// WithRegion calls fn.
func WithRegion(ctx context.Context, regionType string, fn func()) { fn() }

func Log(ctx context.Context, category, message string) {}

func Logf(ctx context.Context, category, format string, args ...any) {}
