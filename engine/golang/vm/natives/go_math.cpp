// Built without contraction of products and sums: each operation rounds, as Go's do.
#include "engine/golang/vm/natives/go_math.h"

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <span>

namespace gantry::golang::go_math {
namespace {

constexpr double kInf = std::numeric_limits<double>::infinity();
constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kPi = 3.14159265358979323846264338327950288;
// The nearest values, which quotients of doubles are not.
constexpr double kFourByPi = 1.27323954473516268615107010698140931;
constexpr double kOneByLn2 = 1.44269504088896340735992468100189214;
constexpr double kOneByLn10 = 0.434294481903251827651128918916605082;
constexpr double kLn2High = 6.93147180369123816490e-01;
constexpr double kLn2Low = 1.90821492927058770002e-10;

// By Horner, the highest power first.
double polynomial(double x, std::span<const double> coefficients) {
  double sum = coefficients[0];
  for (const double c : coefficients.subspan(1)) sum = sum * x + c;
  return sum;
}

// ---- sin, cos, tan: x in octants of a turn ----

constexpr double kSin[] = {1.58962301576546568060e-10, -2.50507477628578072866e-8,
                           2.75573136213857245213e-6,  -1.98412698295895385996e-4,
                           8.33333333332211858878e-3,  -1.66666666666666307295e-1};
constexpr double kCos[] = {-1.13585365213876817300e-11, 2.08757008569747316778e-9,
                           -2.75573141792967388112e-7,  2.48015872888517045348e-5,
                           -1.38888888888730564116e-3,  4.16666666666665929218e-2};
constexpr double kTanAbove[] = {-1.30936939181383777646e4, 1.15351664838587416140e6,
                                -1.79565251976484877988e7};
constexpr double kTanBelow[] = {1, 1.36812963470692954678e4, -1.32089234440210967447e6,
                                2.50083801823357915839e7, -5.38695755929454629881e7};
constexpr double kLargeAngle = 1 << 29;

struct Octant {
  std::uint64_t index = 0;  // even, of 8
  double rest = 0;
};

// A quarter of pi is taken off in three parts.
Octant octantOf(double x) {
  auto index = static_cast<std::uint64_t>(x * kFourByPi);
  index += index & 1;
  const auto count = static_cast<double>(index);
  const double rest =
      ((x - count * 7.85398125648498535156e-1) - count * 3.77489470793079817668e-8) -
      count * 2.69515142907905952645e-15;
  return {index & 7, rest};
}

double sineOf(double z) {
  const double square = z * z;
  return z + z * square * polynomial(square, kSin);
}
double cosineOf(double z) {
  const double square = z * z;
  return 1.0 - 0.5 * square + square * square * polynomial(square, kCos);
}

// ---- atan ----

constexpr double kAtanAbove[] = {-8.750608600031904122785e-01, -1.615753718733365076637e+01,
                                 -7.500855792314704667340e+01, -1.228866684490136173410e+02,
                                 -6.485021904942025371773e+01};
constexpr double kAtanBelow[] = {1,
                                 +2.485846490142306297962e+01,
                                 +1.650270098316988542046e+02,
                                 +4.328810604912902668951e+02,
                                 +4.853903996359136964868e+02,
                                 +1.945506571482613964425e+02};

double atanNearZero(double x) {
  const double square = x * x;
  const double z = square * polynomial(square, kAtanAbove) / polynomial(square, kAtanBelow);
  return x * z + x;
}

double atanOfPositive(double x) {
  constexpr double kMoreBits = 6.123233995736765886130e-17;
  constexpr double kTan3Pi8 = 2.41421356237309504880;
  if (x <= 0.66) return atanNearZero(x);
  if (x > kTan3Pi8) return kPi / 2 - atanNearZero(1 / x) + kMoreBits;
  return kPi / 4 + atanNearZero((x - 1) / (x + 1)) + 0.5 * kMoreBits;
}

// ---- exp2, pow, gamma ----

// exp(high - low) * 2^k.
double expOfParts(double high, double low, int k) {
  constexpr double kParts[] = {4.13813679705723846039e-08, -1.65339022054652515390e-06,
                               6.61375632143793436117e-05, -2.77777777770155933842e-03,
                               1.66666666666666657415e-01};
  const double r = high - low;
  const double t = r * r;
  const double c = r - t * polynomial(t, kParts);
  return std::ldexp(1 - ((low - (r * c) / (2 - c)) - high), k);
}

bool isOdd(double x) { return std::fabs(x) < 0x1p53 && std::trunc(x) == x && std::fmod(x, 2) != 0; }

// x^y where neither is special.
double powOfFinite(double x, double y) {
  double whole = 0;
  double fraction = std::modf(std::fabs(y), &whole);
  if (fraction != 0 && x < 0) return kNan;
  if (whole >= 0x1p63) return x == -1 ? 1 : (std::fabs(x) < 1) == (y > 0) ? 0 : kInf;
  double mantissa = 1;
  std::int64_t exponent = 0;
  if (fraction != 0) {
    if (fraction > 0.5) fraction -= 1, whole += 1;
    mantissa = exp(fraction * log(x));
  }
  int first = 0;
  double power = std::frexp(x, &first);
  std::int64_t powerExponent = first;
  for (auto left = static_cast<std::uint64_t>(whole); left != 0; left >>= 1) {
    if (powerExponent < -(1 << 12) || powerExponent > 1 << 12) {
      exponent += powerExponent;
      break;
    }
    if ((left & 1) != 0) mantissa *= power, exponent += powerExponent;
    power *= power;
    powerExponent *= 2;
    if (power < 0.5) power += power, --powerExponent;
  }
  if (y < 0) mantissa = 1 / mantissa, exponent = -exponent;
  return std::ldexp(mantissa, static_cast<int>(exponent));
}

// Gamma by Stirling, as two factors: their product may overflow early.
struct Factors {
  double first = 0;
  double second = 0;
};
Factors stirling(double x) {
  if (x > 200) return {kInf, 1};
  constexpr double kParts[] = {7.87311395793093628397e-04, -2.29549961613378126380e-04,
                               -2.68132617805781232825e-03, 3.47222221605458667310e-03,
                               8.33333333333482257126e-02};
  const double inverse = 1 / x;
  const double w = 1 + inverse * polynomial(inverse, kParts);
  double first = exp(x);
  double second = 1;
  if (x > 143.01608) {
    const double half = pow(x, 0.5 * x - 0.25);
    second = half / first;
    first = half;
  } else {
    first = pow(x, x - 0.5) / first;
  }
  return {first, 2.506628274631000502417 * w * second};
}

double gammaOfLarge(double x) {
  const double size = std::fabs(x);
  if (x > 0) {
    const Factors factors = stirling(size);
    return factors.first * factors.second;
  }
  double floor = std::floor(size);
  const double sign = std::fmod(floor, 2) == 0 ? -1 : 1;
  double z = size - floor;
  if (z > 0.5) z = size - (floor + 1);
  z = size * sin(kPi * z);
  if (z == 0) return sign * kInf;
  const Factors factors = stirling(size);
  const double divisor = std::fabs(z) * factors.first * factors.second;
  if (std::isinf(divisor)) return sign * (kPi / std::fabs(z) / factors.first / factors.second);
  return sign * (kPi / divisor);
}

}  // namespace

double sin(double x) {
  if (x == 0 || std::isnan(x)) return x;
  if (!(std::fabs(x) < kLargeAngle)) return std::sin(x);
  const Octant octant = octantOf(std::fabs(x));
  const std::uint64_t index = octant.index & 3;
  const double y = index == 2 ? cosineOf(octant.rest) : sineOf(octant.rest);
  return (x < 0) != (octant.index > 3) ? -y : y;
}

double cos(double x) {
  if (!(std::fabs(x) < kLargeAngle)) return std::cos(x);
  const Octant octant = octantOf(std::fabs(x));
  const std::uint64_t index = octant.index & 3;
  const double y = index == 2 ? sineOf(octant.rest) : cosineOf(octant.rest);
  return (octant.index > 3) != (index > 1) ? -y : y;
}

double tan(double x) {
  if (x == 0 || std::isnan(x)) return x;
  if (!(std::fabs(x) < kLargeAngle)) return std::tan(x);
  const Octant octant = octantOf(std::fabs(x));
  const double z = octant.rest;
  const double square = z * z;
  double y = z;
  if (square > 1e-14)
    y = z + z * (square * polynomial(square, kTanAbove) / polynomial(square, kTanBelow));
  if ((octant.index & 2) != 0) y = -1 / y;
  return x < 0 ? -y : y;
}

double atan(double x) {
  if (x == 0) return x;
  return x > 0 ? atanOfPositive(x) : -atanOfPositive(-x);
}

double asin(double x) {
  if (x == 0) return x;
  const double size = std::fabs(x);
  if (!(size <= 1)) return kNan;
  const double other = std::sqrt(1 - size * size);
  const double y =
      size > 0.7 ? kPi / 2 - atanOfPositive(other / size) : atanOfPositive(size / other);
  return x < 0 ? -y : y;
}

double acos(double x) { return kPi / 2 - asin(x); }

double atan2(double y, double x) {
  if (x == 0 || y == 0 || !std::isfinite(x) || !std::isfinite(y)) return std::atan2(y, x);
  const double q = atan(y / x);
  if (x >= 0) return q;
  return q <= 0 ? q + kPi : q - kPi;
}

double sinh(double x) {
  const double size = x < 0 ? -x : x;  // -0 stays
  double y = 0;
  if (size > 21) {
    y = exp(size) * 0.5;
  } else if (size > 0.5) {
    const double e = exp(size);
    y = (e - 1 / e) * 0.5;
  } else {
    constexpr double kAbove[] = {
        -0.2630563213397497062819489e+2, -0.2894211355989563807284660366e+4,
        -0.8991272022039509355398013511e+5, -0.6307673640497716991184787251e+6};
    constexpr double kBelow[] = {1, -0.173678953558233699533450911e+3,
                                 0.1521517378790019070696485176e+5,
                                 -0.6307673640497716991212077277e+6};
    const double square = size * size;
    y = polynomial(square, kAbove) * size / polynomial(square, kBelow);
  }
  return x < 0 ? -y : y;
}

double cosh(double x) {
  const double size = std::fabs(x);
  const double e = exp(size);
  return size > 21 ? e * 0.5 : (e + 1 / e) * 0.5;
}

double tanh(double x) {
  constexpr double kAbove[] = {-9.64399179425052238628e-1, -9.92877231001918586564e1,
                               -1.61468768441708447952e3};
  constexpr double kBelow[] = {1, 1.12811678491632931402e2, 2.23548839060100448583e3,
                               4.84406305325125486048e3};
  const double size = std::fabs(x);
  if (size > 0.5 * 8.8029691931113054295988e+01) return x < 0 ? -1 : 1;
  if (size >= 0.625) {
    const double y = 1 - 2 / (exp(2 * size) + 1);
    return x < 0 ? -y : y;
  }
  if (x == 0) return x;
  const double square = x * x;
  return x + x * square * polynomial(square, kAbove) / polynomial(square, kBelow);
}

// A sixteenth of what is left of x is small enough for a short series of e^x - 1, which is then
// doubled four times: (1+y)^2 - 1 = y * (2+y).
double exp(double x) {
  constexpr double kSeries[] = {2.4801587301587301587e-5,
                                1.9841269841269841270e-4,
                                1.3888888888888888889e-3,
                                8.3333333333333333333e-3,
                                4.1666666666666666667e-2,
                                1.6666666666666666667e-1,
                                0.5,
                                1.0};
  if (std::isnan(x) || x == kInf) return x;
  if (x > 7.09782712893384e+02) return kInf;
  if (x < -800) return 0;
  const double k = std::nearbyint(1.4426950408889634073599246810018920 * x);
  double rest = std::fma(-k, 0.69314718055966295651160180568695068359375, x);
  rest = std::fma(-k, 0.28235290563031577122588448175013436025525412068e-12, rest) * 0.0625;
  double sum = kSeries[0];
  for (const double c : std::span(kSeries).subspan(1)) sum = std::fma(sum, rest, c);
  double y = rest * sum;
  for (int n = 0; n < 3; ++n) y *= y + 2;
  y = std::fma(y + 2, y, 1.0);
  const int exponent = static_cast<int>(k) + 1023;
  if (exponent >= 2047) return kInf;
  if (exponent > 0) return y * std::bit_cast<double>(static_cast<std::uint64_t>(exponent) << 52);
  if (exponent < -52) return 0;
  return y * std::bit_cast<double>(static_cast<std::uint64_t>(exponent + 1022) << 52) * 0x1p-1022;
}

double exp2(double x) {
  if (std::isnan(x) || x == kInf) return x;
  if (x > 1.0239999999999999e+03) return kInf;
  if (x < -1.0740e+03) return 0;
  const int k = static_cast<int>(x > 0 ? x + 0.5 : x < 0 ? x - 0.5 : 0);
  const double t = x - k;
  return expOfParts(t * kLn2High, -t * kLn2Low, k);
}

double log(double x) {
  if (std::isnan(x) || x == kInf) return x;
  if (x < 0) return kNan;
  if (x == 0) return -kInf;
  int exponent = 0;
  double f = std::frexp(x, &exponent);
  if (f <= 7.07106781186547524401e-01) f *= 2, --exponent;
  f -= 1;
  const double k = exponent;
  const double s = f / (2 + f);
  const double s2 = s * s;
  const double s4 = s2 * s2;
  constexpr double kOdd[] = {1.479819860511658591e-01, 1.818357216161805012e-01,
                             2.857142874366239149e-01, 6.666666666666735130e-01};
  constexpr double kEven[] = {1.531383769920937332e-01, 2.222219843214978396e-01,
                              3.999999999940941908e-01};
  const double r = s2 * polynomial(s4, kOdd) + s4 * polynomial(s4, kEven);
  const double half = 0.5 * f * f;
  return k * kLn2High - ((half - (s * (half + r) + k * kLn2Low)) - f);
}

double log2(double x) {
  int exponent = 0;
  const double fraction = std::frexp(x, &exponent);
  if (fraction == 0.5) return exponent - 1;  // exact for powers of two
  if (!std::isfinite(x)) exponent = 0;
  return log(fraction) * kOneByLn2 + exponent;
}

double log10(double x) { return log(x) * kOneByLn10; }

double pow(double x, double y) {
  if (y == 0 || x == 1) return 1;
  if (y == 1) return x;
  if (std::isnan(x) || std::isnan(y)) return kNan;
  if (x == 0) {
    const bool negative = std::signbit(x) && isOdd(y);
    if (y < 0) return negative ? -kInf : kInf;
    return negative ? x : 0;
  }
  if (!std::isfinite(x) || !std::isfinite(y)) return std::pow(x, y);
  if (y == 0.5) return std::sqrt(x);
  if (y == -0.5) return 1 / std::sqrt(x);
  return powOfFinite(x, y);
}

// A third of the exponent is a guess of 5 bits; a rational step makes them 20, which are cut so
// that the square is exact, and a step of Newton ends it.
double cbrt(double x) {
  if (x == 0 || !std::isfinite(x)) return x;
  const double size = std::fabs(x);
  double t = std::bit_cast<double>(std::bit_cast<std::uint64_t>(size) / 3 +
                                   (std::uint64_t{715094163} << 32));
  if (size < 0x1p-1022)
    t = std::bit_cast<double>(std::bit_cast<std::uint64_t>(size * 0x1p54) / 3 +
                              (std::uint64_t{696219795} << 32));
  const double r = t * t / size;
  const double s = 5.42857142857142815906e-01 + r * t;
  t *= 3.57142857142857150787e-01 + 1.60714285714285720630e+00 / (s + 1.41428571428571436819e+00 +
                                                                  -7.05306122448979611050e-01 / s);
  t = std::bit_cast<double>((std::bit_cast<std::uint64_t>(t) & (std::uint64_t{0xFFFFFFFFC} << 28)) +
                            (std::uint64_t{1} << 30));
  const double quotient = size / (t * t);
  t = t + t * ((quotient - t) / (t + t + quotient));
  return x < 0 ? -t : t;
}

double gamma(double x) {
  constexpr double kEuler = 0.57721566490153286060651209008240243104215933593992;
  constexpr double kAbove[] = {1.60119522476751861407e-04, 1.19135147006586384913e-03,
                               1.04213797561761569935e-02, 4.76367800457137231464e-02,
                               2.07448227648435975150e-01, 4.94214826801497100753e-01,
                               9.99999999999999996796e-01};
  constexpr double kBelow[] = {-2.31581873324120129819e-05, 5.39605580493303397842e-04,
                               -4.45641913851797240494e-03, 1.18139785222060435552e-02,
                               3.58236398605498653373e-02,  -2.34591795718243348568e-01,
                               7.14304917030273074085e-02,  1.00000000000000000320e+00};
  if (std::isnan(x) || x == -kInf || (x < 0 && std::floor(x) == x)) return kNan;
  if (x == kInf) return kInf;
  if (x == 0) return std::copysign(kInf, x);
  if (std::fabs(x) > 33) return gammaOfLarge(x);
  const auto nearZero = [](double z, double at) {
    return at == 0 ? kInf : z / ((1 + kEuler * at) * at);
  };
  double z = 1;
  while (x >= 3) x -= 1, z *= x;
  for (; x < 0; x += 1) {
    if (x > -1e-09) return nearZero(z, x);
    z /= x;
  }
  for (; x < 2; x += 1) {
    if (x < 1e-09) return nearZero(z, x);
    z /= x;
  }
  if (x == 2) return z;
  x -= 2;
  return z * polynomial(x, kAbove) / polynomial(x, kBelow);
}

}  // namespace gantry::golang::go_math
