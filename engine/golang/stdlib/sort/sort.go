// Package sort sorts what has an order and searches in it.
//
// Small things are sorted by insertion, so that their Less and Swap are called in the order of
// Go's. For the others the order is found first, by merging indexes (the fewest calls of Less),
// and made then. Both are stable, so Sort and Stable are one.
package sort

// An Interface is a sequence that can be sorted.
type Interface interface {
	Len() int
	Less(i, j int) bool
	Swap(i, j int)
}

func Sort(data Interface)   { sortInterface(data, 12) }
func Stable(data Interface) { sortInterface(data, 20) }

func sortInterface(data Interface, small int) {
	n := data.Len()
	if n <= small {
		for i := 1; i < n; i++ {
			for j := i; j > 0 && data.Less(j, j-1); j-- {
				data.Swap(j, j-1)
			}
		}
		return
	}
	order := ordered(n, data.Less)
	at := make([]int, n)    // where the element that began at i is now
	began := make([]int, n) // where the element that is now at i began
	for i := range at {
		at[i], began[i] = i, i
	}
	for i, from := range order {
		if j := at[from]; j != i {
			data.Swap(i, j)
			moved := began[i]
			at[moved], began[j] = j, moved
		}
	}
}

// Slice sorts a slice of any type; equal elements keep their order.
func Slice(x any, less func(i, j int) bool) {
	n := sliceLen(x)
	slicePermute(x, ordered(n, less))
}

func SliceStable(x any, less func(i, j int) bool) { Slice(x, less) }

func SliceIsSorted(x any, less func(i, j int) bool) bool {
	for i := sliceLen(x) - 1; i > 0; i-- {
		if less(i, i-1) {
			return false
		}
	}
	return true
}

func IsSorted(data Interface) bool {
	for i := data.Len() - 1; i > 0; i-- {
		if data.Less(i, i-1) {
			return false
		}
	}
	return true
}

// The indexes 0 to n-1 in ascending order of what they stand for.
func ordered(n int, less func(i, j int) bool) []int {
	const run = 8
	order := make([]int, n)
	for i := range order {
		order[i] = i
	}
	for begin := 0; begin < n; begin += run {
		end := min(begin+run, n)
		for i := begin + 1; i < end; i++ {
			v, j := order[i], i
			for ; j > begin && less(v, order[j-1]); j-- {
				order[j] = order[j-1]
			}
			order[j] = v
		}
	}
	if n <= run {
		return order
	}
	other := make([]int, n)
	for width := run; width < n; width *= 2 {
		for begin := 0; begin < n; begin += 2 * width {
			mid, end := min(begin+width, n), min(begin+2*width, n)
			if mid == end || !less(order[mid], order[mid-1]) {
				copy(other[begin:end], order[begin:end])
				continue
			}
			a, b := begin, mid
			for out := begin; out < end; out++ {
				if a < mid && (b == end || !less(order[b], order[a])) {
					other[out] = order[a]
					a++
				} else {
					other[out] = order[b]
					b++
				}
			}
		}
		order, other = other, order
	}
	return order
}

type reverse struct {
	Interface
}

func (r reverse) Less(i, j int) bool { return r.Interface.Less(j, i) }

// Reverse is data in descending order.
func Reverse(data Interface) Interface { return &reverse{data} }

// An IntSlice can be sorted in ascending order; so can the others.
type IntSlice []int

func (x IntSlice) Len() int           { return len(x) }
func (x IntSlice) Less(i, j int) bool { return x[i] < x[j] }
func (x IntSlice) Swap(i, j int)      { x[i], x[j] = x[j], x[i] }
func (x IntSlice) Sort()              { Ints(x) }
func (p IntSlice) Search(x int) int   { return SearchInts(p, x) }

// A Float64Slice puts NaNs first.
type Float64Slice []float64

func (x Float64Slice) Len() int             { return len(x) }
func (x Float64Slice) Less(i, j int) bool   { return x[i] < x[j] || x[i] != x[i] && x[j] == x[j] }
func (x Float64Slice) Swap(i, j int)        { x[i], x[j] = x[j], x[i] }
func (x Float64Slice) Sort()                { Float64s(x) }
func (p Float64Slice) Search(x float64) int { return SearchFloat64s(p, x) }

type StringSlice []string

func (x StringSlice) Len() int            { return len(x) }
func (x StringSlice) Less(i, j int) bool  { return x[i] < x[j] }
func (x StringSlice) Swap(i, j int)       { x[i], x[j] = x[j], x[i] }
func (x StringSlice) Sort()               { Strings(x) }
func (p StringSlice) Search(x string) int { return SearchStrings(p, x) }

func IntsAreSorted(x []int) bool         { return IsSorted(IntSlice(x)) }
func Float64sAreSorted(x []float64) bool { return IsSorted(Float64Slice(x)) }
func StringsAreSorted(x []string) bool   { return IsSorted(StringSlice(x)) }

// Search finds the least i in [0, n) with f(i) true, n if there is none, by halving.
func Search(n int, f func(int) bool) int {
	begin, end := 0, n
	for begin < end {
		mid := int(uint(begin+end) >> 1)
		if f(mid) {
			end = mid
		} else {
			begin = mid + 1
		}
	}
	return begin
}

// Find is Search with cmp(i) <= 0, and says whether cmp is 0 there.
func Find(n int, cmp func(int) int) (i int, found bool) {
	i = Search(n, func(i int) bool { return cmp(i) <= 0 })
	return i, i < n && cmp(i) == 0
}

func SearchInts(a []int, x int) int {
	return Search(len(a), func(i int) bool { return a[i] >= x })
}

func SearchFloat64s(a []float64, x float64) int {
	return Search(len(a), func(i int) bool { return a[i] >= x })
}

func SearchStrings(a []string, x string) int {
	return Search(len(a), func(i int) bool { return a[i] >= x })
}
