package pprof

import (
	"context"
	"maps"
	"slices"
)

// A LabelSet is keys with values, for a context.
type LabelSet struct {
	pairs []string
}

type labelsKey struct{}

// Labels are key, value, key, value ...
func Labels(args ...string) LabelSet {
	if len(args)%2 != 0 {
		panic("uneven number of arguments to pprof.Labels")
	}
	return LabelSet{args}
}

func labelsOf(ctx context.Context) map[string]string {
	labels, _ := ctx.Value(labelsKey{}).(map[string]string)
	return labels
}

// WithLabels is ctx with these labels beside its own.
func WithLabels(ctx context.Context, labels LabelSet) context.Context {
	all := map[string]string{}
	maps.Copy(all, labelsOf(ctx))
	for i := 0; i < len(labels.pairs); i += 2 {
		all[labels.pairs[i]] = labels.pairs[i+1]
	}
	return context.WithValue(ctx, labelsKey{}, all)
}

func Label(ctx context.Context, key string) (string, bool) {
	value, has := labelsOf(ctx)[key]
	return value, has
}

// ForLabels calls f with the labels of ctx, by their keys, until it returns false.
func ForLabels(ctx context.Context, f func(key, value string) bool) {
	labels := labelsOf(ctx)
	for _, key := range slices.Sorted(maps.Keys(labels)) {
		if !f(key, labels[key]) {
			return
		}
	}
}

// SetGoroutineLabels leaves nothing behind: no profile would show them.
func SetGoroutineLabels(ctx context.Context) {}

// Do calls f with ctx and these labels.
func Do(ctx context.Context, labels LabelSet, f func(context.Context)) { f(WithLabels(ctx, labels)) }
