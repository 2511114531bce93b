// Sorting of the most common types in one step.
package slices

func sortInts(x []int)
func sortFloat64s(x []float64)
func sortStrings(x []string)
