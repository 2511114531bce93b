// Package rand has pseudo-random numbers, second edition. The functions of the package draw
// from the generator of the run, so that the same run draws the same numbers.
package rand

import (
	"internal/ziggurat"
	"math/bits"
)

// A Source gives numbers of 64 bits.
type Source interface {
	Uint64() uint64
}

type shared struct{}

func (shared) Uint64() uint64 { return next() }

// A Rand makes numbers of all kinds from a Source.
type Rand struct {
	src Source
}

func New(src Source) *Rand { return &Rand{src} }

var global = New(shared{})

func (r *Rand) Uint64() uint64 { return r.src.Uint64() }
func (r *Rand) Uint32() uint32 { return uint32(r.src.Uint64() >> 32) }
func (r *Rand) Uint() uint     { return uint(r.src.Uint64()) }
func (r *Rand) Int64() int64   { return int64(r.src.Uint64() << 1 >> 1) }
func (r *Rand) Int32() int32   { return int32(r.src.Uint64() >> 33) }
func (r *Rand) Int() int       { return int(uint(r.src.Uint64()) << 1 >> 1) }

func (r *Rand) Float64() float64 { return float64(r.src.Uint64()<<11>>11) / (1 << 53) }
func (r *Rand) Float32() float32 { return float32(r.Uint32()<<8>>8) / (1 << 24) }

// A number below n: the high half of n times a number of 64 bits, drawn again where that would
// be uneven (Lemire).
func (r *Rand) below(n uint64) uint64 {
	if n <= 1<<32-1 {
		return uint64(r.below32(uint32(n)))
	}
	if n&(n-1) == 0 {
		return r.Uint64() & (n - 1)
	}
	hi, lo := bits.Mul64(r.Uint64(), n)
	if lo < n {
		for uneven := -n % n; lo < uneven; {
			hi, lo = bits.Mul64(r.Uint64(), n)
		}
	}
	return hi
}

func (r *Rand) below32(n uint32) uint32 {
	if n&(n-1) == 0 {
		return uint32(r.Uint64()) & (n - 1)
	}
	p := uint64(r.Uint32()) * uint64(n)
	if uint32(p) < n {
		for uneven := -n % n; uint32(p) < uneven; {
			p = uint64(r.Uint32()) * uint64(n)
		}
	}
	return uint32(p >> 32)
}

func check(ok bool, function string) {
	if !ok {
		panic("invalid argument to " + function)
	}
}

func (r *Rand) Int64N(n int64) int64 {
	check(n > 0, "Int64N")
	return int64(r.below(uint64(n)))
}

func (r *Rand) Uint64N(n uint64) uint64 {
	check(n > 0, "Uint64N")
	return r.below(n)
}

func (r *Rand) Int32N(n int32) int32 {
	check(n > 0, "Int32N")
	return int32(r.below(uint64(n)))
}

func (r *Rand) Uint32N(n uint32) uint32 {
	check(n > 0, "Uint32N")
	return uint32(r.below(uint64(n)))
}

func (r *Rand) IntN(n int) int {
	check(n > 0, "IntN")
	return int(r.below(uint64(n)))
}

func (r *Rand) UintN(n uint) uint {
	check(n > 0, "UintN")
	return uint(r.below(uint64(n)))
}

// ExpFloat64 has the exponential distribution with rate 1.
func (r *Rand) ExpFloat64() float64 {
	for {
		bits := r.Uint64()
		if x, ok := ziggurat.Exponential(uint32(bits), int(bits>>32&0xff), r.Float64); ok {
			return x
		}
	}
}

// NormFloat64 has the normal distribution with deviation 1.
func (r *Rand) NormFloat64() float64 {
	for {
		bits := r.Uint64()
		if x, ok := ziggurat.Normal(int32(bits), int(bits>>32&0x7f), r.Float64); ok {
			return x
		}
	}
}

func (r *Rand) Perm(n int) []int {
	p := make([]int, n)
	for i := range p {
		p[i] = i
	}
	r.Shuffle(n, func(i, j int) { p[i], p[j] = p[j], p[i] })
	return p
}

func (r *Rand) Shuffle(n int, swap func(i, j int)) {
	check(n >= 0, "Shuffle")
	for i := n - 1; i > 0; i-- {
		swap(i, int(r.below(uint64(i+1))))
	}
}

func Uint64() uint64                     { return next() }
func Uint32() uint32                     { return global.Uint32() }
func Uint() uint                         { return global.Uint() }
func Int64() int64                       { return global.Int64() }
func Int32() int32                       { return global.Int32() }
func Int() int                           { return global.Int() }
func Int64N(n int64) int64               { return global.Int64N(n) }
func Uint64N(n uint64) uint64            { return global.Uint64N(n) }
func Int32N(n int32) int32               { return global.Int32N(n) }
func Uint32N(n uint32) uint32            { return global.Uint32N(n) }
func IntN(n int) int                     { return global.IntN(n) }
func UintN(n uint) uint                  { return global.UintN(n) }
func Float64() float64                   { return global.Float64() }
func Float32() float32                   { return global.Float32() }
func ExpFloat64() float64                { return global.ExpFloat64() }
func NormFloat64() float64               { return global.NormFloat64() }
func Perm(n int) []int                   { return global.Perm(n) }
func Shuffle(n int, swap func(i, j int)) { global.Shuffle(n, swap) }

type anyInt interface {
	~int | ~int8 | ~int16 | ~int32 | ~int64 |
		~uint | ~uint8 | ~uint16 | ~uint32 | ~uint64 | ~uintptr
}

// N is a number from 0 to n-1, of the type of n.
func N[Int anyInt](n Int) Int {
	check(n > 0, "N")
	return Int(global.below(uint64(n)))
}
