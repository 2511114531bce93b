// What sorting does to slices of any type, and what is faster done in one step.
package sort

// Ints sorts in ascending order.
func Ints(x []int)

// Float64s sorts in ascending order, NaNs first.
func Float64s(x []float64)

// Strings sorts in ascending order.
func Strings(x []string)

func sliceLen(x any) int
func slicePermute(x any, order []int)
