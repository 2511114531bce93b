// Types larger than any machine's memory.
package main

type T [1 << 62]int // ERROR "type [4611686018427387904]int larger than address space" at 6

type U [1 << 30][1 << 30]byte // ERROR "type [1073741824][1073741824]byte larger than address space" at 6

type Large [1 << 46]int64

func main() {
	var p *[1 << 30]*T
	_ = len(p)
}
