package main

type Shape interface {
	Area() float64
}
type Rect struct{ w, h float64 }
type Named struct {
	*Rect
	name string
}

func (r Rect) Area() float64 { return r.w * r.h }

const (
	a = iota << 2
	b
	c = len("abc") + b
)

func div(x, y int) (q int, err any) {
	defer func() { err = recover() }()
	return x / y, nil
}

func main() {
	var s Shape = Named{&Rect{2, 3}, "n"}
	m := map[any][]int{"k": {1, 2}, 3: nil, [2]int{1, 2}: {c}}
	m["k"] = append(m["k"], 4, 5)
	delete(m, 3)
	switch v := s.(type) {
	case Rect:
		println("rect", v.w)
	case interface{ Area() float64 }:
		println(v.Area(), len(m), cap(m["k"][1:2:3]))
	}
outer:
	for i, r := range "héy" {
		for j := range 3 {
			if j > i {
				continue outer
			}
			println(i, r, j, i&^j|1<<j)
		}
	}
	q, err := div(1, len(m)-2)
	println(q, err != nil, string([]rune{'x', 65}), complex(1, 2) == 1+2i)
	var arr [3]uint8
	p := &arr[1]
	*p -= 1
	copy(arr[2:], arr[1:])
	println(arr[1], arr[2], min(2, 1.5), max(c, 3))
	goto end
end:
	defer println("bye")
	var np *Named
	println(np.w)
}
