// PCG and ChaCha8: Sources with seeds.
package rand

import "math/bits"

// A PCG is a linear congruential generator of 128 bits whose output is scrambled (PCG-DXSM).
type PCG struct {
	hi, lo uint64
}

func NewPCG(seed1, seed2 uint64) *PCG { return &PCG{seed1, seed2} }

func (p *PCG) Seed(seed1, seed2 uint64) { p.hi, p.lo = seed1, seed2 }

func (p *PCG) Uint64() uint64 {
	const (
		mulHi, mulLo = 0x2360ed051fc65da4, 0x4385df649fccf645
		addHi, addLo = 0x5851f42d4c957f2d, 0x14057b7ef767814f
		scramble     = 0xda942042e4dd58b5
	)
	hi, lo := bits.Mul64(p.lo, mulLo)
	hi += p.hi*mulLo + p.lo*mulHi
	lo, carry := bits.Add64(lo, addLo, 0)
	hi, _ = bits.Add64(hi, addHi, carry)
	p.hi, p.lo = hi, lo
	hi ^= hi >> 32
	hi *= scramble
	hi ^= hi >> 48
	return hi * (lo | 1)
}

// A ChaCha8 has the interface of Go's strong generator. Its numbers come from a PCG that every
// byte of the seed goes into: they are not Go's, and not for secrets.
type ChaCha8 struct {
	pcg   PCG
	rest  uint64 // of the number that Read took apart last
	bytes int    // how many bytes rest has
}

func NewChaCha8(seed [32]byte) *ChaCha8 {
	c := new(ChaCha8)
	c.Seed(seed)
	return c
}

func (c *ChaCha8) Seed(seed [32]byte) {
	*c = ChaCha8{}
	for i, b := range seed {
		c.pcg.lo ^= uint64(b) << (i % 8 * 8)
		c.pcg.Uint64()
	}
}

func (c *ChaCha8) Uint64() uint64 { return c.pcg.Uint64() }

func (c *ChaCha8) Read(p []byte) (n int, err error) {
	for i := range p {
		if c.bytes == 0 {
			c.rest, c.bytes = c.Uint64(), 8
		}
		p[i] = byte(c.rest)
		c.rest >>= 8
		c.bytes--
	}
	return len(p), nil
}
