// sort and slices: what they order, find and change.
package main

import (
	"cmp"
	"fmt"
	"maps"
	"math"
	"slices"
	"sort"
	"strings"
)

type person struct {
	name string
	age  int
}

type byAge []person

func (p byAge) Len() int           { return len(p) }
func (p byAge) Less(i, j int) bool { return p[i].age < p[j].age }
func (p byAge) Swap(i, j int)      { p[i], p[j] = p[j], p[i] }

// traced writes down what Sort asks for.
type traced struct {
	byAge
	log *[]string
}

func (t traced) Less(i, j int) bool {
	*t.log = append(*t.log, fmt.Sprint("less ", i, j))
	return t.byAge.Less(i, j)
}

func (t traced) Swap(i, j int) {
	*t.log = append(*t.log, fmt.Sprint("swap ", i, j))
	t.byAge.Swap(i, j)
}

func main() {
	people := []person{{"Ann", 30}, {"Bob", 25}, {"Cid", 35}, {"Dan", 25}, {"Eve", 30}}
	a := slices.Clone(people)
	sort.Sort(byAge(a))
	fmt.Println(a)
	sort.Sort(sort.Reverse(byAge(a)))
	fmt.Println(a)
	a = slices.Clone(people)
	sort.Slice(a, func(i, j int) bool { return a[i].name > a[j].name })
	fmt.Println(a, sort.SliceIsSorted(a, func(i, j int) bool { return a[i].name > a[j].name }))
	var log []string
	sort.Sort(traced{byAge(slices.Clone(people[:3])), &log})
	fmt.Println(log)

	many := make([]person, 1000)
	for i := range many {
		many[i] = person{fmt.Sprint("p", i), i * 7919 % 101}
	}
	check := func(name string, s []person) {
		ok := slices.IsSortedFunc(s, func(a, b person) int { return a.age - b.age })
		fmt.Println(name, ok, s[0], s[len(s)-1].age)
	}
	for name, sorted := range map[string]func([]person){"only one": func(s []person) {
		slices.SortStableFunc(s, func(a, b person) int { return cmp.Compare(a.age, b.age) })
	}} {
		s := slices.Clone(many)
		sorted(s)
		check(name, s)
	}
	s := slices.Clone(many)
	sort.Stable(byAge(s))
	check("stable", s)
	sort.SliceStable(s, func(i, j int) bool { return s[i].name < s[j].name })
	fmt.Println(s[0], s[999])
	ints := make([]int, 500)
	for i := range ints {
		ints[i] = i * 7919 % 503
	}
	slices.Sort(ints)
	fmt.Println(ints[:5], ints[495:], sort.IntsAreSorted(ints))
	f := []float64{2, math.NaN(), -1, math.Inf(1), math.Inf(-1)}
	sort.Float64s(f)
	fmt.Println(f)
	words := strings.Fields("the quick brown fox jumps over the lazy dog")
	slices.SortFunc(words, func(a, b string) int {
		return cmp.Or(cmp.Compare(len(a), len(b)), strings.Compare(a, b))
	})
	fmt.Println(words, slices.Compact(slices.Clone(words)))

	fmt.Println(sort.SearchInts([]int{1, 3, 5}, 4), sort.Search(100, func(i int) bool { return i*i >= 50 }))
	fmt.Println(sort.Find(3, func(i int) int { return cmp.Compare("b", []string{"a", "b", "c"}[i]) }))
	fmt.Println(slices.BinarySearch([]string{"a", "c"}, "b"))
	fmt.Println(slices.BinarySearchFunc(people, 31, func(p person, age int) int { return cmp.Compare(p.age, age) }))

	x := []int{1, 2, 3, 4, 5}
	fmt.Println(slices.Insert(slices.Clone(x), 1, 9, 8), slices.Delete(slices.Clone(x), 1, 3), slices.Replace(slices.Clone(x), 0, 2, 7),
		slices.Contains(x, 3), slices.Index(x, 6), slices.Max(x), slices.Min(x), slices.Concat(x[:1], x[3:]), slices.Repeat(x[:2], 2))
	d := slices.Clone(x)
	d = slices.DeleteFunc(d, func(v int) bool { return v%2 == 0 })
	fmt.Println(d, d[:5], slices.Equal(x, d), slices.Compare(x, d))
	slices.Reverse(d)
	fmt.Println(d)
	for c := range slices.Chunk(x, 2) {
		fmt.Print(c, cap(c), " ")
	}
	for i, v := range slices.Backward(x) {
		fmt.Print(i, v, " ")
	}
	fmt.Println()
	m := map[string]int{"one": 1, "two": 2, "three": 3}
	fmt.Println(slices.Sorted(maps.Keys(m)), slices.Sorted(maps.Values(m)), maps.Equal(m, maps.Clone(m)))
	maps.DeleteFunc(m, func(k string, v int) bool { return v > 1 })
	maps.Copy(m, map[string]int{"four": 4})
	fmt.Println(m, maps.Collect(slices.All([]string{"x", "y"})))
	fmt.Println(cmp.Compare(math.NaN(), 1), cmp.Less(1, 2), min(3, 1, 2), max("a", "b"))

	defer func() { fmt.Println(recover()) }()
	slices.Insert(x, 7, 1)
}

/* Output:
[{Bob 25} {Dan 25} {Ann 30} {Eve 30} {Cid 35}]
[{Cid 35} {Ann 30} {Eve 30} {Bob 25} {Dan 25}]
[{Eve 30} {Dan 25} {Cid 35} {Bob 25} {Ann 30}] true
[less 1 0 swap 1 0 less 2 1]
only one true {p0 0} 100
stable true {p0 0} 100
{p0 0} {p999 54}
[0 1 2 3 4] [498 499 500 501 502] true
[NaN -Inf -1 2 +Inf]
[dog fox the the lazy over brown jumps quick] [dog fox the lazy over brown jumps quick]
2 8
1 true
1 false
2 false
[1 9 8 2 3 4 5] [1 4 5] [7 3 4 5] true -1 5 1 [1 4 5] [1 2 1 2]
[1 3 5] [1 3 5 0 0] false -1
[5 3 1]
[1 2] 2 [3 4] 2 [5] 1 4 5 3 4 2 3 1 2 0 1 
[one three two] [1 2 3] true
map[four:4 one:1] map[0:x 1:y]
-1 true 1 b
runtime error: slice bounds out of range [7:5]
*/
