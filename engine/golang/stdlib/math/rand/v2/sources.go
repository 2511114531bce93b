// PCG and ChaCha8: Sources with seeds.
package rand

import (
	"errors"
	"math/bits"
)

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

// MarshalBinary gives the state: a word that says whose it is, and two numbers, high byte first.
func (p *PCG) MarshalBinary() ([]byte, error) {
	return appendBigEndian(appendBigEndian([]byte("pcg:"), p.hi), p.lo), nil
}

var errPCG = errors.New("invalid PCG encoding")

func (p *PCG) UnmarshalBinary(data []byte) error {
	if len(data) != 20 || string(data[:4]) != "pcg:" {
		return errPCG
	}
	p.hi, p.lo = bigEndian(data[4:]), bigEndian(data[12:])
	return nil
}

func appendBigEndian(to []byte, x uint64) []byte {
	for shift := 56; shift >= 0; shift -= 8 {
		to = append(to, byte(x>>shift))
	}
	return to
}

func bigEndian(b []byte) (x uint64) {
	for _, c := range b[:8] {
		x = x<<8 | uint64(c)
	}
	return x
}
