// Package runtime/trace: programs with its calls run, and nothing is written.
package main

import (
	"bytes"
	"context"
	"fmt"
	"runtime/trace"
)

func main() {
	var out bytes.Buffer
	fmt.Println(trace.IsEnabled(), trace.Start(&out), trace.IsEnabled())
	fmt.Println(trace.Start(&out) != nil)
	ctx, task := trace.NewTask(context.WithValue(context.Background(), "k", "v"), "task")
	trace.WithRegion(ctx, "region", func() { fmt.Println("in a region", ctx.Value("k")) })
	region := trace.StartRegion(ctx, "other")
	trace.Log(ctx, "category", "message")
	trace.Logf(ctx, "category", "%d", 1)
	region.End()
	task.End()
	trace.Stop()
	fmt.Println(trace.IsEnabled(), trace.Start(&out))
	trace.Stop()
}

/* Output:
false <nil> true
true
in a region v
false <nil>
*/
