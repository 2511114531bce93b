// The generator of NewSource: additive lagged Fibonacci, x[n] = x[n-607] + x[n-273], as Go's.
package rand

const (
	lag      = 607
	shortLag = 273
	seedMod  = 1<<31 - 1
)

type lagged struct {
	words     [lag]uint64
	tap, feed int
}

// The next number of the congruential generator that spreads a seed, by Schrage's method.
func spread(x int32) int32 {
	x = 48271*(x%44488) - 3399*(x/44488)
	if x < 0 {
		x += seedMod
	}
	return x
}

func (s *lagged) Seed(seed int64) {
	s.tap, s.feed = 0, lag-shortLag
	seed %= seedMod
	if seed < 0 {
		seed += seedMod
	}
	if seed == 0 {
		seed = 89482311
	}
	x := int32(seed)
	for range 20 {
		x = spread(x)
	}
	for i := range s.words {
		word := mixed[i]
		for shift := 40; shift >= 0; shift -= 20 {
			x = spread(x)
			word ^= uint64(x) << shift
		}
		s.words[i] = word
	}
}

func (s *lagged) Int63() int64 { return int64(s.Uint64() & (1<<63 - 1)) }

func (s *lagged) Uint64() uint64 {
	s.tap--
	if s.tap < 0 {
		s.tap += lag
	}
	s.feed--
	if s.feed < 0 {
		s.feed += lag
	}
	s.words[s.feed] += s.words[s.tap]
	return s.words[s.feed]
}
