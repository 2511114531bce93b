// math/rand and math/rand/v2: what does not depend on the generator, and the seeded ones, which are Go's.
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

// The numbers of a seed are Go's, for a generator of one's own and for that of the package.
func seeded(seed int64) {
	r := rand.New(rand.NewSource(seed))
	rand.Seed(seed)
	p, b := []int{0, 1, 2, 3, 4, 5}, make([]byte, 9)
	r.Read(b)
	r.Shuffle(len(p), func(i, j int) { p[i], p[j] = p[j], p[i] })
	fmt.Println(b, p, r.Perm(6), r.Int63(), r.Uint64(), r.Intn(100), r.Int63n(1e15))
	fmt.Println(r.Float64(), r.Float32(), r.Uint32(), r.Int31n(77))
	fmt.Println(rand.Intn(100), rand.Perm(4), rand.Float64(), rand.Uint64())
	for range 2000 {
		rand.Int63()
	}
	fmt.Println(rand.Int())
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
	seeded(42)
	seeded(-1 << 63)
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
[83 140 127 150 177 100 191 27 151] [5 2 4 0 1 3] [1 3 4 5 0 2] 1118224062840270781 15347792043893516350 53 415425842765075
0.7159060804797017 0.9416712 4169471008 75
5 [2 0 1 3] 0.38319329992238566 7497468244883513247
8841862693598288472
[207 125 125 203 29 250 153 143 206] [2 3 0 1 4 5] [1 3 2 0 4 5] 5714181441027853363 12714973376255220380 72 943745529399554
0.9871792788335598 0.46367922 450882742 9
33 [0 1 2 3] 0.07267453567797497 5307046844155714958
2666692848944054896
invalid argument to Intn
invalid argument to Int63n
invalid argument to IntN
invalid argument to N
invalid argument to Shuffle
*/
