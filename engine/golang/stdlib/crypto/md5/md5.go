// Package md5 has the hash function MD5 of RFC 1321.
package md5

import (
	"hash"
	"internal/blocks"
	"math"
	"math/bits"
)

const (
	Size      = 16
	BlockSize = blocks.Size
)

var shifts = [4][4]int{{7, 12, 17, 22}, {5, 9, 14, 20}, {4, 11, 16, 23}, {6, 10, 15, 21}}

// The sines of 1 to 64, in radians.
var sines = makeSines()

func makeSines() (t [64]uint32) {
	for i := range t {
		t[i] = uint32(math.Abs(math.Sin(float64(i+1))) * (1 << 32))
	}
	return t
}

type state [4]uint32

var start = state{0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476}

func (s *state) block(p []byte) {
	var w [16]uint32
	for i := range w {
		w[i] = uint32(p[4*i]) | uint32(p[4*i+1])<<8 | uint32(p[4*i+2])<<16 | uint32(p[4*i+3])<<24
	}
	a, b, c, d := s[0], s[1], s[2], s[3]
	for i := range 64 {
		var f uint32
		var at int
		switch i / 16 {
		case 0:
			f, at = b&c|^b&d, i
		case 1:
			f, at = d&b|^d&c, 5*i+1
		case 2:
			f, at = b^c^d, 3*i+5
		default:
			f, at = c^(b|^d), 7*i
		}
		x := a + f + sines[i] + w[at%16]
		a, b, c, d = d, b+bits.RotateLeft32(x, shifts[i/16][i%4]), b, c
	}
	for i, v := range [4]uint32{a, b, c, d} {
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
	end.feed.Finish(false, end.state.block)
	for _, v := range end.state {
		b = append(b, byte(v), byte(v>>8), byte(v>>16), byte(v>>24))
	}
	return b
}

// Sum is the MD5 of data.
func Sum(data []byte) [Size]byte {
	d := New()
	d.Write(data)
	return [Size]byte(d.Sum(nil))
}
