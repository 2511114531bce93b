// ChaCha8 gives Go's numbers, over several keys, and its state goes on where it was.
package main

import (
	"fmt"
	"math/rand/v2"
)

func main() {
	c := rand.NewChaCha8([32]byte([]byte("chacha8: 32-byte seed for tests!")))
	fmt.Println(c.Uint64(), c.Uint64())
	var sum uint64
	for range 1000 {
		sum = sum*31 + c.Uint64()
	}
	fmt.Println(sum, c.Uint64())
	b := make([]byte, 11)
	fmt.Println(c.Read(b))
	fmt.Printf("%x\n", b)
	state, err := c.MarshalBinary()
	fmt.Printf("%q %v\n", state, err)
	var d rand.ChaCha8
	fmt.Println(d.UnmarshalBinary(state), d.UnmarshalBinary(state[1:]), d.UnmarshalBinary([]byte("readbuf:\t")))
	c.Read(b[:4])
	fmt.Printf("%x ", b[:4])
	d.Read(b[:4])
	fmt.Printf("%x %t\n", b[:4], c.Uint64() == d.Uint64())
	r := rand.New(c)
	fmt.Println(r.IntN(100), r.Float64(), r.Perm(5))
	p := rand.NewPCG(1, 2)
	p.Uint64()
	state, _ = p.MarshalBinary()
	fmt.Printf("%q\n", state)
	q := rand.NewPCG(0, 0)
	fmt.Println(q.UnmarshalBinary(state), p.Uint64() == q.Uint64(), q.UnmarshalBinary(state[2:]))
}

/* Output:
7651267918292952209 11942213315939792683
7505164893523602606 11797407283147807852
11 <nil>
9adbda0940e95a52505bef
"readbuf:\x05\x11\x88\xc1\x8e>chacha8:\x00\x00\x00\x00\x00\x00\x00\rp\xa4\xea\x9e%[9j\x9ce\xa6%\x7fM\x9bn:\xbd\xb8\x8d\xed\xd6\a\xb0\xa8\x7f\x93ڝ;Ǻ" <nil>
<nil> invalid ChaCha8 encoding invalid ChaCha8 Read buffer encoding
1188c18e 1188c18e true
26 0.03132210667908897 [2 0 4 3 1]
"pcg:♭\x9c+\xef0\xba\x9b\x11:H7\x01m\xd9"
<nil> true invalid PCG encoding
*/
