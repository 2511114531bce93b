// ChaCha8: the generator of C2SP's chacha8rand, a stream cipher of eight rounds that replaces its
// own key.
package rand

import (
	"errors"
	"math/bits"
)

const (
	words   = 32 // that four blocks of the cipher make
	keyPart = 4  // of the last words of a key's time, which are the next key
	rounds  = 4  // of four blocks each, with one key
)

// A ChaCha8 is a strong generator: who has seen its numbers cannot tell the next.
type ChaCha8 struct {
	key  [keyPart]uint64
	buf  [words]uint64
	used int    // of buf
	have int    // in buf for those who ask
	turn uint32 // of buf among those of the key

	rest  [8]byte // of the number that Read took apart last
	bytes int     // how many at the end of rest are left
}

func NewChaCha8(seed [32]byte) *ChaCha8 {
	c := new(ChaCha8)
	c.Seed(seed)
	return c
}

func (c *ChaCha8) Seed(seed [32]byte) {
	*c = ChaCha8{}
	for i, b := range seed {
		c.key[i/8] |= uint64(b) << (i % 8 * 8)
	}
	c.fill()
}

// fill makes the words of the turn.
func (c *ChaCha8) fill() {
	constants := [4]uint32{0x61707865, 0x3320646e, 0x79622d32, 0x6b206574}
	for block := range 4 {
		var x [16]uint32
		copy(x[:], constants[:])
		for i, k := range c.key {
			x[4+2*i], x[5+2*i] = uint32(k), uint32(k>>32)
		}
		x[12] = c.turn*4 + uint32(block)
		for range 4 {
			for i := range 4 {
				quarter(&x[i], &x[4+i], &x[8+i], &x[12+i])
			}
			for i := range 4 {
				quarter(&x[i], &x[4+(i+1)%4], &x[8+(i+2)%4], &x[12+(i+3)%4])
			}
		}
		// Only the key is added again, and the blocks lie word by word beside one another.
		for i := range x {
			if 4 <= i && i < 12 {
				x[i] += uint32(c.key[(i-4)/2] >> (i % 2 * 32))
			}
			at := i*4 + block
			c.buf[at/2] = c.buf[at/2]&^(0xffffffff<<(at%2*32)) | uint64(x[i])<<(at%2*32)
		}
	}
	c.used, c.have = 0, words
	if c.turn == rounds-1 {
		c.have -= keyPart
	}
}

func quarter(a, b, c, d *uint32) {
	*a += *b
	*d = bits.RotateLeft32(*d^*a, 16)
	*c += *d
	*b = bits.RotateLeft32(*b^*c, 12)
	*a += *b
	*d = bits.RotateLeft32(*d^*a, 8)
	*c += *d
	*b = bits.RotateLeft32(*b^*c, 7)
}

func (c *ChaCha8) Uint64() uint64 {
	if c.used == c.have {
		if c.turn++; c.turn == rounds {
			copy(c.key[:], c.buf[words-keyPart:])
			c.turn = 0
		}
		c.fill()
	}
	c.used++
	return c.buf[c.used-1]
}

// Read fills p. It takes numbers apart, and keeps what is left of one for the next Read.
func (c *ChaCha8) Read(p []byte) (n int, err error) {
	n = len(p)
	for i := range p {
		if c.bytes == 0 {
			for k, x := 0, c.Uint64(); k < 8; k++ {
				c.rest[k] = byte(x >> (8 * k))
			}
			c.bytes = 8
		}
		p[i] = c.rest[8-c.bytes]
		c.bytes--
	}
	return n, nil
}

// MarshalBinary gives the key, how many numbers were made with it, and what Read has left.
func (c *ChaCha8) MarshalBinary() ([]byte, error) {
	var data []byte
	if c.bytes > 0 {
		data = append(data, "readbuf:"...)
		data = append(data, byte(c.bytes))
		data = append(data, c.rest[8-c.bytes:]...)
	}
	data = appendBigEndian(append(data, "chacha8:"...), uint64(c.turn)*words+uint64(c.used))
	for _, k := range c.key {
		data = appendBigEndian(data, bits.ReverseBytes64(k))
	}
	return data, nil
}

var (
	errChaCha8 = errors.New("invalid ChaCha8 encoding")
	errReadBuf = errors.New("invalid ChaCha8 Read buffer encoding")
)

func (c *ChaCha8) UnmarshalBinary(data []byte) error {
	var made ChaCha8
	const before = "readbuf:"
	if len(data) >= len(before) && string(data[:len(before)]) == before {
		data = data[len(before):]
		if len(data) == 0 || int(data[0]) > 8 || len(data)-1 < int(data[0]) {
			return errReadBuf
		}
		made.bytes = int(data[0])
		copy(made.rest[8-made.bytes:], data[1:])
		data = data[1+made.bytes:]
	}
	if len(data) != 48 || string(data[:8]) != "chacha8:" {
		return errChaCha8
	}
	used := bigEndian(data[8:])
	if used > words*rounds-keyPart {
		return errChaCha8
	}
	for i := range made.key {
		made.key[i] = bits.ReverseBytes64(bigEndian(data[16+8*i:]))
	}
	made.turn = uint32(min(used, words*rounds-1) / words)
	made.fill()
	made.used = int(used - uint64(made.turn)*words)
	*c = made
	return nil
}
