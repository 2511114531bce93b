// Package sha1 has the hash function SHA-1 of FIPS 180-4.
package sha1

import (
	"hash"
	"internal/blocks"
	"math/bits"
)

const (
	Size      = 20
	BlockSize = blocks.Size
)

type state [5]uint32

var start = state{0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0}

func (s *state) block(p []byte) {
	var w [80]uint32
	for i := range 16 {
		w[i] = uint32(p[4*i])<<24 | uint32(p[4*i+1])<<16 | uint32(p[4*i+2])<<8 | uint32(p[4*i+3])
	}
	for i := 16; i < 80; i++ {
		w[i] = bits.RotateLeft32(w[i-3]^w[i-8]^w[i-14]^w[i-16], 1)
	}
	a, b, c, d, e := s[0], s[1], s[2], s[3], s[4]
	for i := range 80 {
		var f, k uint32
		switch i / 20 {
		case 0:
			f, k = b&c|^b&d, 0x5a827999
		case 1:
			f, k = b^c^d, 0x6ed9eba1
		case 2:
			f, k = b&c|b&d|c&d, 0x8f1bbcdc
		default:
			f, k = b^c^d, 0xca62c1d6
		}
		a, b, c, d, e = bits.RotateLeft32(a, 5)+f+e+k+w[i], a, bits.RotateLeft32(b, 30), c, d
	}
	for i, v := range [5]uint32{a, b, c, d, e} {
		s[i] += v
	}
}

type digest struct {
	state state
	feed  blocks.Feed
}

func New() hash.Hash { return &digest{state: start} }

func (d *digest) Size() int      { return Size }
func (d *digest) BlockSize() int { return BlockSize }
func (d *digest) Reset()         { *d = digest{state: start} }

func (d *digest) Write(p []byte) (n int, err error) {
	d.feed.Write(p, d.state.block)
	return len(p), nil
}

func (d *digest) Sum(b []byte) []byte {
	end := *d // more may be written
	end.feed.Finish(true, end.state.block)
	for _, v := range end.state {
		b = append(b, byte(v>>24), byte(v>>16), byte(v>>8), byte(v))
	}
	return b
}

// Sum is the SHA-1 of data.
func Sum(data []byte) [Size]byte {
	d := New()
	d.Write(data)
	return [Size]byte(d.Sum(nil))
}
