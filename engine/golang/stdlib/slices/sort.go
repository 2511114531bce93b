// Sorting, and searching what is sorted. All sorts are stable.
package slices

import "cmp"

func Sort[S ~[]E, E cmp.Ordered](x S) {
	switch s := any([]E(x)).(type) {
	case []int:
		sortInts(s)
	case []string:
		sortStrings(s)
	case []float64:
		sortFloat64s(s)
	default:
		mergeSort(x, cmp.Compare[E])
	}
}

func SortFunc[S ~[]E, E any](x S, cmp func(a, b E) int)       { mergeSort(x, cmp) }
func SortStableFunc[S ~[]E, E any](x S, cmp func(a, b E) int) { mergeSort(x, cmp) }

func mergeSort[S ~[]E, E any](x S, cmp func(a, b E) int) {
	const run = 12 // up to this length, the calls of cmp are those of Go
	for begin := 0; begin < len(x); begin += run {
		end := min(begin+run, len(x))
		for i := begin + 1; i < end; i++ {
			v, j := x[i], i
			for ; j > begin && cmp(v, x[j-1]) < 0; j-- {
				x[j] = x[j-1]
			}
			x[j] = v
		}
	}
	var left []E
	for width := run; width < len(x); width *= 2 {
		for begin := 0; begin+width < len(x); begin += 2 * width {
			mid, end := begin+width, min(begin+2*width, len(x))
			if cmp(x[mid], x[mid-1]) >= 0 {
				continue
			}
			left = append(left[:0], x[begin:mid]...)
			out := begin
			for a := 0; a < len(left); out++ {
				if mid < end && cmp(x[mid], left[a]) < 0 {
					x[out] = x[mid]
					mid++
				} else {
					x[out] = left[a]
					a++
				}
			}
		}
	}
}

func IsSorted[S ~[]E, E cmp.Ordered](x S) bool {
	for i := len(x) - 1; i > 0; i-- {
		if cmp.Less(x[i], x[i-1]) {
			return false
		}
	}
	return true
}

func IsSortedFunc[S ~[]E, E any](x S, cmp func(a, b E) int) bool {
	for i := len(x) - 1; i > 0; i-- {
		if cmp(x[i], x[i-1]) < 0 {
			return false
		}
	}
	return true
}

// Min is the least element; NaN if there is one.
func Min[S ~[]E, E cmp.Ordered](x S) E {
	if len(x) < 1 {
		panic("slices.Min: empty list")
	}
	m := x[0]
	for _, v := range x[1:] {
		m = min(m, v)
	}
	return m
}

func MinFunc[S ~[]E, E any](x S, cmp func(a, b E) int) E {
	if len(x) < 1 {
		panic("slices.MinFunc: empty list")
	}
	m := x[0]
	for _, v := range x[1:] {
		if cmp(v, m) < 0 {
			m = v
		}
	}
	return m
}

// Max is the greatest element; NaN if there is one.
func Max[S ~[]E, E cmp.Ordered](x S) E {
	if len(x) < 1 {
		panic("slices.Max: empty list")
	}
	m := x[0]
	for _, v := range x[1:] {
		m = max(m, v)
	}
	return m
}

func MaxFunc[S ~[]E, E any](x S, cmp func(a, b E) int) E {
	if len(x) < 1 {
		panic("slices.MaxFunc: empty list")
	}
	m := x[0]
	for _, v := range x[1:] {
		if cmp(v, m) > 0 {
			m = v
		}
	}
	return m
}

// BinarySearch finds the place of target in a sorted slice, and says whether it is there.
func BinarySearch[S ~[]E, E cmp.Ordered](x S, target E) (int, bool) {
	return BinarySearchFunc(x, target, cmp.Compare[E])
}

func BinarySearchFunc[S ~[]E, E, T any](x S, target T, cmp func(E, T) int) (int, bool) {
	begin, end := 0, len(x)
	for begin < end {
		mid := int(uint(begin+end) >> 1)
		if cmp(x[mid], target) < 0 {
			begin = mid + 1
		} else {
			end = mid
		}
	}
	return begin, begin < len(x) && cmp(x[begin], target) == 0
}
