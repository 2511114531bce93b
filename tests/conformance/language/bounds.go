// The texts of indexes and slices out of range, by the type of the index.
package main

import "fmt"

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

func main() {
	s, str, arr := []int{1}, "abc", [3]int{}
	p, minus := &arr, -1
	u, small := uint64(1)<<63, uint8(200)
	try(func() { _ = s[u] })
	try(func() { s[uint(u)+1] = 1 })
	try(func() { _ = arr[u] })
	try(func() { p[uintptr(u)]++ })
	try(func() { _ = str[u] })
	try(func() { _ = s[small] })
	try(func() { _ = s[minus] })
	try(func() { _ = s[u:] })
	try(func() { _ = s[:u] })
	try(func() { _ = s[1:1:u] })
	try(func() { _ = s[u:u:1] })
	try(func() { _ = str[u:2] })
	try(func() { _ = p[1:u] })
	try(func() { _ = s[minus:] })
	try(func() { _ = str[:minus] })
	try(func() { _ = s[0:minus:1] })
	i, w := 0, []uint64{u}
	try(func() { _ = s[w[i]] + s[minus+1] })
}

/* Output:
runtime error: index out of range [9223372036854775808] with length 1
runtime error: index out of range [9223372036854775809] with length 1
runtime error: index out of range [9223372036854775808] with length 3
runtime error: index out of range [9223372036854775808] with length 3
runtime error: index out of range [9223372036854775808] with length 3
runtime error: index out of range [200] with length 1
runtime error: index out of range [-1]
runtime error: slice bounds out of range [9223372036854775808:1]
runtime error: slice bounds out of range [:9223372036854775808] with capacity 1
runtime error: slice bounds out of range [::9223372036854775808] with capacity 1
runtime error: slice bounds out of range [:9223372036854775808:1]
runtime error: slice bounds out of range [9223372036854775808:2]
runtime error: slice bounds out of range [:9223372036854775808] with length 3
runtime error: slice bounds out of range [-1:]
runtime error: slice bounds out of range [:-1]
runtime error: slice bounds out of range [:-1:]
runtime error: index out of range [9223372036854775808] with length 1
*/
