// Package rand has pseudo-random numbers. The functions of the package draw from the generator
// of the run, so that the same run draws the same numbers; what is seeded draws those of Go.
package rand

import "internal/ziggurat"

// A Source gives numbers from 0 to 1<<63-1.
type Source interface {
	Int63() int64
	Seed(seed int64)
}

// A Source64 also gives all of uint64.
type Source64 interface {
	Source
	Uint64() uint64
}

// The generator of the run, until somebody seeds it.
type shared struct{ seeded *lagged }

func (s *shared) Int63() int64 { return int64(s.Uint64() & (1<<63 - 1)) }

func (s *shared) Seed(seed int64) {
	words := new(lagged)
	words.Seed(seed)
	s.seeded = words
}

func (s *shared) Uint64() uint64 {
	if s.seeded != nil {
		return s.seeded.Uint64()
	}
	return next()
}

// NewSource is for one goroutine. It gives the numbers that Go gives for the seed.
func NewSource(seed int64) Source {
	s := new(lagged)
	s.Seed(seed)
	return s
}

// A Rand makes numbers of all kinds from a Source.
type Rand struct {
	src   Source
	rest  int64 // of the number that Read took apart last
	bytes int   // how many bytes rest has
}

func New(src Source) *Rand { return &Rand{src: src} }

var global = New(&shared{})

func (r *Rand) Seed(seed int64) {
	r.src.Seed(seed)
	r.bytes = 0
}

func (r *Rand) Int63() int64   { return r.src.Int63() }
func (r *Rand) Uint32() uint32 { return uint32(r.Int63() >> 31) }
func (r *Rand) Int31() int32   { return int32(r.Int63() >> 32) }
func (r *Rand) Int() int       { return int(r.Int63()) }

func (r *Rand) Uint64() uint64 {
	if s, ok := r.src.(Source64); ok {
		return s.Uint64()
	}
	return uint64(r.Int63())>>31 | uint64(r.Int63())<<32
}

func (r *Rand) Int63n(n int64) int64 {
	if n <= 0 {
		panic("invalid argument to Int63n")
	}
	return r.below(n)
}

// Numbers that would make the first remainders more likely than the others are thrown away.
func (r *Rand) below(n int64) int64 {
	if n&(n-1) == 0 {
		return r.Int63() & (n - 1)
	}
	most := int64(1<<63 - 1 - uint64(1<<63)%uint64(n))
	v := r.Int63()
	for v > most {
		v = r.Int63()
	}
	return v % n
}

func (r *Rand) Int31n(n int32) int32 {
	if n <= 0 {
		panic("invalid argument to Int31n")
	}
	if n&(n-1) == 0 {
		return r.Int31() & (n - 1)
	}
	most := int32(1<<31 - 1 - uint32(1<<31)%uint32(n))
	v := r.Int31()
	for v > most {
		v = r.Int31()
	}
	return v % n
}

func (r *Rand) Intn(n int) int {
	if n <= 0 {
		panic("invalid argument to Intn")
	}
	if n <= 1<<31-1 {
		return int(r.Int31n(int32(n)))
	}
	return int(r.below(int64(n)))
}

// Float64 rounds, and draws again what was rounded to 1.
func (r *Rand) Float64() float64 {
	for {
		if f := float64(r.Int63()) / (1 << 63); f != 1 {
			return f
		}
	}
}

func (r *Rand) Float32() float32 {
	for {
		if f := float32(r.Float64()); f != 1 {
			return f
		}
	}
}

// ExpFloat64 has the exponential distribution with rate 1.
func (r *Rand) ExpFloat64() float64 {
	for {
		number := r.Uint32()
		if x, ok := ziggurat.Exponential(number, int(number&0xff), r.Float64); ok {
			return x
		}
	}
}

// NormFloat64 has the normal distribution with deviation 1.
func (r *Rand) NormFloat64() float64 {
	for {
		number := r.Uint32()
		if x, ok := ziggurat.Normal(int32(number), int(number&0x7f), r.Float64); ok {
			return x
		}
	}
}

func (r *Rand) Perm(n int) []int {
	p := make([]int, n)
	for i := range p {
		j := r.Intn(i + 1)
		p[i] = p[j]
		p[j] = i
	}
	return p
}

func (r *Rand) Shuffle(n int, swap func(i, j int)) {
	if n < 0 {
		panic("invalid argument to Shuffle")
	}
	for i := n - 1; i > 0; i-- {
		if i < 1<<31-1 {
			swap(i, int(r.scaled(uint32(i+1))))
		} else {
			swap(i, int(r.below(int64(i+1))))
		}
	}
}

// A number below n by Lemire's method: the upper half of the product of n with 32 bits.
func (r *Rand) scaled(n uint32) uint32 {
	product := uint64(r.Uint32()) * uint64(n)
	if uint32(product) < n {
		for least := -n % n; uint32(product) < least; {
			product = uint64(r.Uint32()) * uint64(n)
		}
	}
	return uint32(product >> 32)
}

func (r *Rand) Read(p []byte) (n int, err error) {
	for i := range p {
		if r.bytes == 0 {
			r.rest, r.bytes = r.Int63(), 7
		}
		p[i] = byte(r.rest)
		r.rest >>= 8
		r.bytes--
	}
	return len(p), nil
}

// Seed replaces the generator of the run by that of NewSource(seed).
func Seed(seed int64)                    { global.Seed(seed) }
func Int63() int64                       { return global.Int63() }
func Uint32() uint32                     { return global.Uint32() }
func Uint64() uint64                     { return global.Uint64() }
func Int31() int32                       { return global.Int31() }
func Int() int                           { return global.Int() }
func Int63n(n int64) int64               { return global.Int63n(n) }
func Int31n(n int32) int32               { return global.Int31n(n) }
func Intn(n int) int                     { return global.Intn(n) }
func Float64() float64                   { return global.Float64() }
func Float32() float32                   { return global.Float32() }
func Perm(n int) []int                   { return global.Perm(n) }
func Shuffle(n int, swap func(i, j int)) { global.Shuffle(n, swap) }
func NormFloat64() float64               { return global.NormFloat64() }
func ExpFloat64() float64                { return global.ExpFloat64() }
func Read(p []byte) (n int, err error)   { return global.Read(p) }
