// Package cmplx has functions of complex numbers.
package cmplx

import "math"

func Abs(x complex128) float64              { return math.Hypot(real(x), imag(x)) }
func Phase(x complex128) float64            { return math.Atan2(imag(x), real(x)) }
func Conj(x complex128) complex128          { return complex(real(x), -imag(x)) }
func Inf() complex128                       { return complex(math.Inf(1), math.Inf(1)) }
func NaN() complex128                       { return complex(math.NaN(), math.NaN()) }
func Log(x complex128) complex128           { return complex(math.Log(Abs(x)), Phase(x)) }
func Tan(x complex128) complex128           { return Sin(x) / Cos(x) }
func Tanh(x complex128) complex128          { return Sinh(x) / Cosh(x) }
func Polar(x complex128) (r, theta float64) { return Abs(x), Phase(x) }

func IsInf(x complex128) bool {
	return math.IsInf(real(x), 0) || math.IsInf(imag(x), 0)
}

// IsNaN is false for infinities that have one NaN part.
func IsNaN(x complex128) bool { return !IsInf(x) && (math.IsNaN(real(x)) || math.IsNaN(imag(x))) }

// Rect is the number at distance r and angle theta.
func Rect(r, theta float64) complex128 {
	sin, cos := math.Sincos(theta)
	return complex(r*cos, r*sin)
}

func Exp(x complex128) complex128 {
	r := math.Exp(real(x))
	if imag(x) == 0 {
		return complex(r, imag(x))
	}
	return Rect(r, imag(x))
}

func Log10(x complex128) complex128 {
	l := Log(x)
	return complex(real(l)*math.Log10E, imag(l)*math.Log10E)
}

// Sqrt is the root whose real part is not negative.
func Sqrt(x complex128) complex128 {
	a, b := real(x), imag(x)
	if b == 0 {
		if a < 0 {
			return complex(0, math.Copysign(math.Sqrt(-a), b))
		}
		return complex(math.Sqrt(a), b)
	}
	scale := math.Max(math.Abs(a), math.Abs(b)) // keeps squares in range
	a, b = a/scale, b/scale
	big := math.Sqrt((math.Abs(a) + math.Hypot(a, b)) / 2)
	small := math.Abs(b) / (2 * big)
	root := math.Sqrt(scale)
	if a < 0 {
		return complex(small*root, math.Copysign(big*root, b))
	}
	return complex(big*root, math.Copysign(small*root, b))
}

// Pow is x to the power of y; 0 to a power with negative real part is infinite.
func Pow(x, y complex128) complex128 {
	if x == 0 {
		switch {
		case y == 0:
			return 1
		case real(y) < 0 && imag(y) == 0:
			return complex(math.Inf(1), 0)
		case real(y) < 0:
			return Inf()
		}
		return 0
	}
	r, theta := Polar(x)
	size, angle := math.Pow(r, real(y)), real(y)*theta
	if imag(y) != 0 {
		size *= math.Exp(-imag(y) * theta)
		angle += imag(y) * math.Log(r)
	}
	return Rect(size, angle)
}

func Sin(x complex128) complex128 {
	sin, cos := math.Sincos(real(x))
	return complex(sin*math.Cosh(imag(x)), cos*math.Sinh(imag(x)))
}

func Cos(x complex128) complex128 {
	sin, cos := math.Sincos(real(x))
	return complex(cos*math.Cosh(imag(x)), -sin*math.Sinh(imag(x)))
}

func Sinh(x complex128) complex128 {
	sin, cos := math.Sincos(imag(x))
	return complex(cos*math.Sinh(real(x)), sin*math.Cosh(real(x)))
}

func Cosh(x complex128) complex128 {
	sin, cos := math.Sincos(imag(x))
	return complex(cos*math.Cosh(real(x)), sin*math.Sinh(real(x)))
}

// The inverses, by way of the logarithm.

func Asin(x complex128) complex128  { return turn(Asinh(turn(x, 1)), -1) }
func Acos(x complex128) complex128  { return complex(math.Pi/2, 0) - Asin(x) }
func Atan(x complex128) complex128  { return turn(Atanh(turn(x, 1)), -1) }
func Asinh(x complex128) complex128 { return Log(x + Sqrt(x*x+1)) }
func Acosh(x complex128) complex128 { return Log(x + Sqrt(x+1)*Sqrt(x-1)) }
func Atanh(x complex128) complex128 { return (Log(1+x) - Log(1-x)) / 2 }
func Cot(x complex128) complex128   { return Cos(x) / Sin(x) }

// x times i or -i.
func turn(x complex128, sign float64) complex128 { return complex(-sign*imag(x), sign*real(x)) }
