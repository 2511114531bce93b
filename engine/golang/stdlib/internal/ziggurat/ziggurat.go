// Package ziggurat has random numbers of the normal and the exponential distribution by Marsaglia's
// and Tsang's method: strips of equal area below the density, of which one is picked.
package ziggurat

import "math"

// Where the lowest strip of each distribution ends, with 128 and 256 strips.
const (
	normalEdge      = 3.442619855899
	exponentialEdge = 7.69711747013104972
)

// strips has what is needed of each strip.
type strips struct {
	sure   []uint32  // a number below is inside whatever the height
	width  []float32 // of one number
	height []float32 // of the density at the strip's edge
}

// cut makes n strips of this area, from the edge inwards. scale is one more than the largest
// number; inverse gives where the density has a height.
func cut(n int, edge, area, scale float64, density, inverse func(float64) float64) strips {
	s := strips{make([]uint32, n), make([]float32, n), make([]float32, n)}
	x, outer := edge, edge
	lowest := area / density(x)
	s.sure[0] = uint32(x / lowest * scale)
	s.width[0], s.width[n-1] = float32(lowest/scale), float32(x/scale)
	s.height[0], s.height[n-1] = 1, float32(density(x))
	for i := n - 2; i > 0; i-- {
		x = inverse(area/x + density(x))
		s.sure[i+1] = uint32(x / outer * scale)
		outer = x
		s.height[i] = float32(density(x))
		s.width[i] = float32(x / scale)
	}
	return s
}

var normal = cut(128, normalEdge, 9.91256303526217e-3, 1<<31,
	func(x float64) float64 { return math.Exp(-.5 * x * x) },
	func(y float64) float64 { return math.Sqrt(-2 * math.Log(y)) })

var exponential = cut(256, exponentialEdge, 3.9496598225815571993e-3, 1<<32,
	func(x float64) float64 { return math.Exp(-x) },
	func(y float64) float64 { return -math.Log(y) })

// within decides by chance for a number that is not surely inside of strip i.
func (s *strips) within(i int, chance, density float64) bool {
	return s.height[i]+float32(chance)*(s.height[i-1]-s.height[i]) < float32(density)
}

// Normal gives the value for a number and its strip, a bit of the number's sign apart; not ok: try
// another number. uniform gives numbers in [0, 1).
func Normal(number int32, strip int, uniform func() float64) (x float64, ok bool) {
	x = float64(number) * float64(normal.width[strip])
	size := uint32(number)
	if number < 0 {
		size = uint32(-number)
	}
	if size < normal.sure[strip] {
		return x, true
	}
	if strip > 0 {
		return x, normal.within(strip, uniform(), math.Exp(-.5*x*x))
	}
	// The tail.
	for {
		x = -math.Log(uniform()) * (1.0 / normalEdge)
		if y := -math.Log(uniform()); y+y >= x*x {
			break
		}
	}
	if number > 0 {
		return normalEdge + x, true
	}
	return -normalEdge - x, true
}

// Exponential is like Normal.
func Exponential(number uint32, strip int, uniform func() float64) (x float64, ok bool) {
	x = float64(number) * float64(exponential.width[strip])
	switch {
	case number < exponential.sure[strip]:
		return x, true
	case strip == 0:
		return exponentialEdge - math.Log(uniform()), true
	}
	return x, exponential.within(strip, uniform(), math.Exp(-x))
}
