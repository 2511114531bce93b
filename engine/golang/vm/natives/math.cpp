// Natives of packages math and math/bits: Go's own functions or <cmath>, with Go's special cases,
// and whole words.
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>
#include <utility>

#include "engine/golang/vm/native.h"
#include "engine/golang/vm/natives/go_math.h"

namespace gantry::golang {
namespace {

constexpr double kInf = std::numeric_limits<double>::infinity();
const double kNan = std::bit_cast<double>(0x7ff8000000000001ULL);

// NaN in, the same NaN out; a NaN that is made has Go's bits.
double tidy(double argument, double value) {
  if (std::isnan(argument)) return argument;
  return std::isnan(value) ? kNan : value;
}

template <double (*kFunction)(double)>
NativeNext unary(NativeCall& call) {
  const double x = call.f64(0);
  return call.result(0, tidy(x, kFunction(x))), call.done();
}

template <double (*kFunction)(double, double)>
NativeNext binary(NativeCall& call) {
  const double x = call.f64(0);
  const double y = call.f64(1);
  const double value = kFunction(x, y);
  return call.result(0, std::isnan(value) ? (std::isnan(x)   ? x
                                             : std::isnan(y) ? y
                                                             : kNan)
                                          : value),
         call.done();
}

NativeNext same(NativeCall& call) { return call.result(0, call.word(0)), call.done(); }

// As Go: scaled by the larger, which is not always the nearest value.
double hypotOf(double p, double q) {
  if (std::isinf(p) || std::isinf(q)) return kInf;
  if (std::isnan(p) || std::isnan(q)) return kNan;
  p = std::fabs(p);
  q = std::fabs(q);
  if (p < q) std::swap(p, q);
  if (p == 0) return 0;
  q /= p;
  return p * std::sqrt(1 + q * q);
}

double remainderOf(double x, double y) { return std::remainder(x, y); }

NativeNext fma(NativeCall& call) {
  return call.result(0, std::fma(call.f64(0), call.f64(1), call.f64(2))), call.done();
}

NativeNext frexp(NativeCall& call) {
  const double x = call.f64(0);
  int exponent = 0;
  const double fraction = std::isfinite(x) ? std::frexp(x, &exponent) : x;
  call.result(0, fraction);
  return call.result(1, exponent), call.done();
}

NativeNext ldexp(NativeCall& call) {
  const std::int64_t exponent = call.integer(1);
  const int bounded = exponent > 5000    ? 5000
                      : exponent < -5000 ? -5000
                                         : static_cast<int>(exponent);
  return call.result(0, tidy(call.f64(0), std::ldexp(call.f64(0), bounded))), call.done();
}

NativeNext lgamma(NativeCall& call) {
  const double x = call.f64(0);
  int sign = 1;
  // lgamma_r's sign, without the global variable that lgamma sets.
  if (x == 0) {
    sign = std::signbit(x) ? -1 : 1;
  } else if (x < 0 && std::floor(x) != x) {
    sign = std::fmod(std::floor(x), 2) != 0 ? -1 : 1;
  }
  call.result(0, tidy(x, x == -kInf ? -kInf : std::lgamma(x)));
  return call.result(1, sign), call.done();
}

// func Modf(f float64) (int float64, frac float64)
NativeNext modf(NativeCall& call) {
  const double x = call.f64(0);
  double whole = 0;
  double fraction = std::modf(x, &whole);
  if (std::isinf(x)) fraction = kNan;
  call.result(0, whole);
  return call.result(1, fraction), call.done();
}

NativeNext jn(NativeCall& call) {
  return call.result(0, ::jn(static_cast<int>(call.integer(0)), call.f64(1))), call.done();
}
NativeNext yn(NativeCall& call) {
  return call.result(0, ::yn(static_cast<int>(call.integer(0)), call.f64(1))), call.done();
}

NativeNext len64(NativeCall& call) {
  return call.result(0, static_cast<int>(std::bit_width(call.word(0)))), call.done();
}
NativeNext trailingZeros64(NativeCall& call) {
  return call.result(0, std::countr_zero(call.word(0))), call.done();
}
NativeNext onesCount64(NativeCall& call) {
  return call.result(0, std::popcount(call.word(0))), call.done();
}
NativeNext reverseBytes64(NativeCall& call) {
  return call.result(0, static_cast<std::uint64_t>(__builtin_bswap64(call.word(0)))), call.done();
}
NativeNext reverse64(NativeCall& call) {
  std::uint64_t x = __builtin_bswap64(call.word(0));
  x = (x & 0x0f0f0f0f0f0f0f0fULL) << 4 | (x >> 4 & 0x0f0f0f0f0f0f0f0fULL);
  x = (x & 0x3333333333333333ULL) << 2 | (x >> 2 & 0x3333333333333333ULL);
  x = (x & 0x5555555555555555ULL) << 1 | (x >> 1 & 0x5555555555555555ULL);
  return call.result(0, x), call.done();
}

NativeNext add64(NativeCall& call) {
  const std::uint64_t x = call.word(0), y = call.word(1), carry = call.word(2);
  const std::uint64_t sum = x + y + carry;
  call.result(0, sum);
  return call.result(1, ((x & y) | ((x | y) & ~sum)) >> 63), call.done();
}
NativeNext sub64(NativeCall& call) {
  const std::uint64_t x = call.word(0), y = call.word(1), borrow = call.word(2);
  const std::uint64_t difference = x - y - borrow;
  call.result(0, difference);
  return call.result(1, ((~x & y) | (~(x ^ y) & difference)) >> 63), call.done();
}

__extension__ using Wide = unsigned __int128;

NativeNext mul64(NativeCall& call) {
  const Wide product = Wide{call.word(0)} * call.word(1);
  call.result(0, static_cast<std::uint64_t>(product >> 64));
  return call.result(1, static_cast<std::uint64_t>(product)), call.done();
}
NativeNext div64(NativeCall& call) {
  const std::uint64_t hi = call.word(0), divisor = call.word(2);
  if (divisor == 0) return call.panicRuntime("integer divide by zero");
  if (divisor <= hi) return call.panicRuntime("integer overflow");
  const Wide dividend = Wide{hi} << 64 | call.word(1);
  call.result(0, static_cast<std::uint64_t>(dividend / divisor));
  return call.result(1, static_cast<std::uint64_t>(dividend % divisor)), call.done();
}
NativeNext rem64(NativeCall& call) {
  const std::uint64_t divisor = call.word(2);
  if (divisor == 0) return call.panicRuntime("integer divide by zero");
  const Wide dividend = Wide{call.word(0)} << 64 | call.word(1);
  return call.result(0, static_cast<std::uint64_t>(dividend % divisor)), call.done();
}

constexpr NativeRow kRows[] = {
    {"math.Float64bits", same, 1},
    {"math.Float64frombits", same, 1},
    {"math.Float32bits", same, 1},
    {"math.Float32frombits", same, 1},
    {"math.Abs", unary<std::fabs>, 1},
    {"math.Acos", unary<go_math::acos>},
    {"math.Acosh", unary<std::acosh>},
    {"math.Asin", unary<go_math::asin>},
    {"math.Asinh", unary<std::asinh>},
    {"math.Atan", unary<go_math::atan>},
    {"math.Atan2", binary<go_math::atan2>},
    {"math.Atanh", unary<std::atanh>},
    {"math.Cbrt", unary<go_math::cbrt>},
    {"math.Ceil", unary<std::ceil>, 1},
    {"math.Copysign", binary<std::copysign>, 1},
    {"math.Cos", unary<go_math::cos>},
    {"math.Cosh", unary<go_math::cosh>},
    {"math.Erf", unary<std::erf>},
    {"math.Erfc", unary<std::erfc>},
    {"math.Exp", unary<go_math::exp>},
    {"math.Exp2", unary<go_math::exp2>},
    {"math.Expm1", unary<std::expm1>},
    {"math.Floor", unary<std::floor>, 1},
    {"math.FMA", fma, 2},
    {"math.Frexp", frexp, 3},
    {"math.Gamma", unary<go_math::gamma>},
    {"math.Hypot", binary<hypotOf>},
    {"math.J0", unary<::j0>},
    {"math.J1", unary<::j1>},
    {"math.Jn", jn},
    {"math.Ldexp", ldexp, 3},
    {"math.Lgamma", lgamma},
    {"math.Log", unary<go_math::log>},
    {"math.Log10", unary<go_math::log10>},
    {"math.Log1p", unary<std::log1p>},
    {"math.Log2", unary<go_math::log2>},
    {"math.Mod", binary<std::fmod>},
    {"math.Modf", modf, 3},
    {"math.Pow", binary<go_math::pow>, 20},
    {"math.Remainder", binary<remainderOf>},
    {"math.Round", unary<std::round>, 2},
    {"math.RoundToEven", unary<std::nearbyint>, 2},
    {"math.Sin", unary<go_math::sin>},
    {"math.Sinh", unary<go_math::sinh>},
    {"math.Sqrt", unary<std::sqrt>, 5},
    {"math.Tan", unary<go_math::tan>},
    {"math.Tanh", unary<go_math::tanh>},
    {"math.Trunc", unary<std::trunc>, 1},
    {"math.Y0", unary<::y0>},
    {"math.Y1", unary<::y1>},
    {"math.Yn", yn},
    {"math/bits.Len64", len64, 1},
    {"math/bits.TrailingZeros64", trailingZeros64, 1},
    {"math/bits.OnesCount64", onesCount64, 1},
    {"math/bits.Reverse64", reverse64, 3},
    {"math/bits.ReverseBytes64", reverseBytes64, 1},
    {"math/bits.Add64", add64, 1},
    {"math/bits.Sub64", sub64, 1},
    {"math/bits.Mul64", mul64, 2},
    {"math/bits.Div64", div64, 8},
    {"math/bits.Rem64", rem64, 8},
};

}  // namespace

std::span<const NativeRow> mathNatives() { return kRows; }

}  // namespace gantry::golang
