// Package adler32 has the checksum of RFC 1950: two sums modulo 65521.
package adler32

import "hash"

// Size is that of a checksum in bytes.
const Size = 4

const modulus = 65521

type digest uint32 // the sum of the sums in the high half

func New() hash.Hash32 {
	d := digest(1)
	return &d
}

func (d *digest) Size() int      { return Size }
func (d *digest) BlockSize() int { return 4 }
func (d *digest) Reset()         { *d = 1 }
func (d *digest) Sum32() uint32  { return uint32(*d) }

func (d *digest) Write(p []byte) (n int, err error) {
	low, high := uint32(*d)&0xffff, uint32(*d)>>16
	for rest := p; len(rest) > 0; {
		piece := rest[:min(len(rest), 5552)] // as many as cannot overflow
		rest = rest[len(piece):]
		for _, c := range piece {
			low += uint32(c)
			high += low
		}
		low, high = low%modulus, high%modulus
	}
	*d = digest(high<<16 | low)
	return len(p), nil
}

func (d *digest) Sum(b []byte) []byte {
	return append(b, byte(*d>>24), byte(*d>>16), byte(*d>>8), byte(*d))
}

func Checksum(data []byte) uint32 {
	d := digest(1)
	d.Write(data)
	return uint32(d)
}
