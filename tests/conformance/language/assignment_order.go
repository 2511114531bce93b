// The order in which assignments evaluate their operands and store.
package main

import "fmt"

type point struct{ x, y int }

func note(s string, v int) int {
	fmt.Print(s, " ")
	return v
}

func main() {
	a := []int{0, 1, 2, 3}
	i := 0
	i, a[i] = 2, 9
	fmt.Println(i, a)
	a[i], i = 7, 3
	fmt.Println(i, a)
	a[0], a[1] = a[1], a[0]
	fmt.Println(a)

	a[note("index", 1)] = note("value", 5)
	fmt.Println(a)
	a[note("once", 2)] += 10
	fmt.Println(a)

	p := point{1, 2}
	p = point{p.y, p.x}
	fmt.Println(p)
	q := p
	q.x = 100
	fmt.Println(p, q)

	arr := [3]int{1, 2, 3}
	other := arr
	other[0] = 50
	fmt.Println(arr, other, arr == other)
	for k, v := range arr {
		arr[2] = 77
		fmt.Print(k, v, " ")
	}
	fmt.Println(arr)

	m := map[string]point{"p": {1, 2}}
	v := m["p"]
	v.x = 9
	fmt.Println(m, v)
	m["p"], v = v, m["p"]
	fmt.Println(m, v)

	var x, y, z = 1, 2, 3
	x, y, z = z, x, y
	fmt.Println(x, y, z)

	n := map[string]int{}
	n["a"]++
	n["a"] += 2
	n["b"] -= 1
	fmt.Println(n)
	next := &node{v: 1}
	next, next.next = &node{v: 2}, &node{v: 3}
	fmt.Println(next.v, next.next == nil)
}

type node struct {
	v    int
	next *node
}

/* Output:
2 [9 1 2 3]
3 [9 1 7 3]
[1 9 7 3]
index value [1 5 7 3]
once [1 5 17 3]
{2 1}
{2 1} {100 1}
[1 2 3] [50 2 3] false
0 1 1 2 2 3 [1 2 77]
map[p:{1 2}] {9 2}
map[p:{9 2}] {1 2}
3 1 2
map[a:3 b:-1]
2 true
*/
