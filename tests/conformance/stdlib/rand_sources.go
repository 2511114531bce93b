// math/rand and math/rand/v2: what does not depend on the generator, and PCG, which is Go's.
package main

import (
	"fmt"
	"math/rand"
	v2 "math/rand/v2"
	"slices"
)

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

func main() {
	a, b := rand.New(rand.NewSource(7)), rand.New(rand.NewSource(7))
	same := true
	for range 100 {
		same = same && a.Intn(1000) == b.Intn(1000) && a.Float64() == b.Float64() && a.Uint64() == b.Uint64()
	}
	fmt.Println(same)
	counts := make([]bool, 6)
	sum := 0.0
	for range 10000 {
		counts[rand.Intn(6)] = true
		counts[v2.IntN(6)] = true
		sum += rand.NormFloat64() + v2.ExpFloat64() + rand.Float64()
	}
	fmt.Println(counts, sum > 14000 && sum < 16000)
	p := rand.Perm(20)
	s := slices.Clone(p)
	rand.Shuffle(len(s), func(i, j int) { s[i], s[j] = s[j], s[i] })
	slices.Sort(p)
	slices.Sort(s)
	fmt.Println(p, slices.Equal(p, s))
	rand.Seed(1)
	x := rand.Int63()
	rand.Seed(1)
	fmt.Println(x == rand.Int63())

	r := v2.New(v2.NewPCG(1, 2))
	fmt.Println(r.Uint64(), r.IntN(100), r.Int64N(1<<40), r.Perm(5), r.Float64(), r.Uint32N(7))
	d := v2.N(int8(10))
	fmt.Println(d >= 0 && d < 10)
	try(func() { rand.Intn(0) })
	try(func() { rand.Int63n(-1) })
	try(func() { v2.IntN(0) })
	try(func() { v2.N(-1) })
	try(func() { rand.Shuffle(-1, nil) })
}

/* Output:
true
[true true true true true true] true
[0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19] true
true
14192431797130687760 61 22300033160 [2 1 4 0 3] 0.3381816951746133 0
true
invalid argument to Intn
invalid argument to Int63n
invalid argument to IntN
invalid argument to N
invalid argument to Shuffle
*/
