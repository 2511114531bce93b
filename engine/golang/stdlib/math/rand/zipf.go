// Zipf: numbers that are the rarer the greater they are.
package rand

import "math"

// A Zipf gives k from 0 to imax with a probability proportional to (v+k)**-s.
//
// Rejection from the integral of that curve (Hörmann and Derflinger, 1996): H is the integral
// from v, and a point under the histogram is found by inverting it.
type Zipf struct {
	r            *Rand
	imax, v, q   float64
	low, high, s float64
}

// NewZipf needs s > 1 and v >= 1; else it returns nil.
func NewZipf(r *Rand, s float64, v float64, imax uint64) *Zipf {
	if s <= 1 || v < 1 {
		return nil
	}
	z := &Zipf{r: r, imax: float64(imax), v: v, q: s}
	z.high = z.integral(z.imax + 0.5)
	z.low = z.integral(0.5) - math.Exp(-s*math.Log(v))
	z.s = 1 - z.inverse(z.integral(1.5)-math.Exp(-s*math.Log(v+1)))
	return z
}

func (z *Zipf) integral(x float64) float64 {
	return math.Exp((1-z.q)*math.Log(z.v+x)) / (1 - z.q)
}

func (z *Zipf) inverse(y float64) float64 {
	return math.Exp(math.Log((1-z.q)*y)/(1-z.q)) - z.v
}

func (z *Zipf) Uint64() uint64 {
	if z == nil {
		panic("rand: nil Zipf")
	}
	for {
		y := z.high + z.r.Float64()*(z.low-z.high)
		x := z.inverse(y)
		k := math.Floor(x + 0.5)
		if k-x <= z.s || y >= z.integral(k+0.5)-math.Exp(-math.Log(k+z.v)*z.q) {
			return uint64(k)
		}
	}
}
