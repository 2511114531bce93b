// The inverses of the error functions.
package math

// Erfinv is the x whose Erf is given: an estimate by Winitzki, then Halley's steps, which each
// triple the digits that are right.
func Erfinv(x float64) float64 {
	switch {
	case IsNaN(x) || x < -1 || x > 1:
		return NaN()
	case x == 1 || x == -1:
		return Inf(int(x))
	case x == 0:
		return x
	case x < 0:
		return -Erfinv(-x)
	}
	return inverse(x, 1-x)
}

// Erfcinv is the x whose Erfc is given, with no more digits than Erfinv of 1-x has.
func Erfcinv(x float64) float64 { return Erfinv(1 - x) }

// inverse is the y >= 0 with Erf(y) = erf and Erfc(y) = erfc, of which the smaller one is exact.
func inverse(erf, erfc float64) float64 {
	const a = 0.147
	l := Log(erfc * (1 + erf))
	t := 2/(Pi*a) + l/2
	y := Sqrt(Sqrt(t*t-l/a) - t)
	for range 4 {
		wrong := Erf(y) - erf
		if erfc < 0.5 {
			wrong = erfc - Erfc(y)
		}
		step := wrong / (2 / SqrtPi * Exp(-y*y))
		y -= step / (1 + y*step)
	}
	return y
}
