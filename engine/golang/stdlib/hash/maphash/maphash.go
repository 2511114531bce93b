// Package maphash hashes bytes with a seed: equal bytes have equal hashes under one seed. Seeds come
// from the run's one seeded generator.
package maphash

import "math/bits"

func next() uint64

// A Seed chooses a hash function; one that MakeSeed did not make must not be used.
type Seed struct {
	s uint64
}

// MakeSeed gives a new seed.
func MakeSeed() Seed { return Seed{next() | 1} }

func (s Seed) check() {
	if s.s == 0 {
		panic("maphash: use of uninitialized Seed")
	}
}

// A Hash is ready as its zero value, with a seed of its own at the first use.
type Hash struct {
	_     [0]func() // not comparable
	seed  Seed
	state uint64
}

// The multiplier of FNV-1a; what it does badly with the high bits, mix repairs.
func step(state uint64, c byte) uint64 { return (state ^ uint64(c)) * 0x100000001b3 }

func mix(x uint64) uint64 {
	for range 2 {
		high, low := bits.Mul64(x^0x9e3779b97f4a7c15, 0xd6e8feb86659fd93)
		x = high ^ low
	}
	return x
}

func (h *Hash) begin() {
	if h.seed.s == 0 {
		h.SetSeed(MakeSeed())
	}
}

func (h *Hash) Write(b []byte) (int, error) {
	h.begin()
	for _, c := range b {
		h.state = step(h.state, c)
	}
	return len(b), nil
}

func (h *Hash) WriteString(s string) (int, error) {
	h.begin()
	for i := range len(s) {
		h.state = step(h.state, s[i])
	}
	return len(s), nil
}

func (h *Hash) WriteByte(b byte) error {
	h.begin()
	h.state = step(h.state, b)
	return nil
}

func (h *Hash) Seed() Seed {
	h.begin()
	return h.seed
}

// SetSeed makes h use seed, and forgets what was written.
func (h *Hash) SetSeed(seed Seed) {
	seed.check()
	h.seed, h.state = seed, mix(seed.s)
}

func (h *Hash) Reset() {
	h.begin()
	h.state = mix(h.seed.s)
}

func (h *Hash) Sum64() uint64 {
	h.begin()
	return mix(h.state)
}

func (h *Hash) Sum(b []byte) []byte {
	x := h.Sum64()
	for shift := 56; shift >= 0; shift -= 8 {
		b = append(b, byte(x>>shift))
	}
	return b
}

func (h *Hash) Size() int      { return 8 }
func (h *Hash) BlockSize() int { return 128 }

// Bytes is the hash of b.
func Bytes(seed Seed, b []byte) uint64 {
	var h Hash
	h.SetSeed(seed)
	h.Write(b)
	return h.Sum64()
}

// String is the hash of s.
func String(seed Seed, s string) uint64 {
	var h Hash
	h.SetSeed(seed)
	h.WriteString(s)
	return h.Sum64()
}
