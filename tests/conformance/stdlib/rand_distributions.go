// The normal and the exponential distribution give Go's numbers for a seed.
package main

import (
	"fmt"
	"math"
	"math/rand"
	v2 "math/rand/v2"
)

func main() {
	r, p := rand.New(rand.NewSource(42)), v2.New(v2.NewPCG(1, 2))
	for range 3 {
		fmt.Println(r.NormFloat64(), r.ExpFloat64(), p.NormFloat64(), p.ExpFloat64())
	}
	// Enough of them for the tails, which are one in thousands.
	var sums [4]uint64
	for range 20000 {
		for i, x := range []float64{r.NormFloat64(), r.ExpFloat64(), p.NormFloat64(), p.ExpFloat64()} {
			sums[i] = sums[i]*31 + math.Float64bits(x)
		}
	}
	fmt.Printf("%x\n", sums)
}

/* Output:
1.5536305584564762 0.13054718375896252 0.37944549835531083 0.0680034588807843
-0.4943748127704828 0.3384463626094486 0.20006841200604142 2.460335459645379
0.1319784842710705 1.0556589395524805 -0.4005883316435388 0.9149501499404387
[cf5af4f3106845d2 d78ff8f550ac3ecd 50a5a05117695e26 7070d1c9f2570cc7]
*/
