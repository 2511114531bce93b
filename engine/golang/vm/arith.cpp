// Complex division.
#include "engine/golang/vm/arith.h"

#include <limits>

namespace gantry::golang {
namespace {

// An infinity counts as 1 of its sign, all else as 0 of its sign.
double boxed(double value) { return std::copysign(std::isinf(value) ? 1.0 : 0.0, value); }

}  // namespace

// By the larger part of the divisor, so that nothing overflows on the way; and where that gives
// no number, the infinity or zero that Go gives (C99's rules).
Complex divide(Complex n, Complex m) {
  double e = 0;
  double f = 0;
  if (std::fabs(m.re) >= std::fabs(m.im)) {
    const double ratio = m.im / m.re;
    const double whole = m.re + ratio * m.im;
    e = (n.re + n.im * ratio) / whole;
    f = (n.im - n.re * ratio) / whole;
  } else {
    const double ratio = m.re / m.im;
    const double whole = m.im + ratio * m.re;
    e = (n.re * ratio + n.im) / whole;
    f = (n.im * ratio - n.re) / whole;
  }
  if (!std::isnan(e) || !std::isnan(f)) return {e, f};
  constexpr double kInf = std::numeric_limits<double>::infinity();
  double a = n.re;
  double b = n.im;
  double c = m.re;
  double d = m.im;
  if (c == 0 && d == 0 && (!std::isnan(a) || !std::isnan(b)))
    return {std::copysign(kInf, c) * a, std::copysign(kInf, c) * b};
  if ((std::isinf(a) || std::isinf(b)) && std::isfinite(c) && std::isfinite(d)) {
    a = boxed(a);
    b = boxed(b);
    return {kInf * (a * c + b * d), kInf * (b * c - a * d)};
  }
  if ((std::isinf(c) || std::isinf(d)) && std::isfinite(a) && std::isfinite(b)) {
    c = boxed(c);
    d = boxed(d);
    return {0 * (a * c + b * d), 0 * (b * c - a * d)};
  }
  return {e, f};
}

}  // namespace gantry::golang
