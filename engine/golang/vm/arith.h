// Arithmetic as Go defines it where C++ leaves it undefined or defines it otherwise.
#pragma once

#include <cmath>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "engine/golang/vm/values.h"

namespace gantry::golang {

[[nodiscard]] inline std::int64_t asInt(std::uint64_t word) {
  return static_cast<std::int64_t>(word);
}
[[nodiscard]] inline std::uint64_t asWord(std::int64_t value) {
  return static_cast<std::uint64_t>(value);
}

// The divisor is not 0. The least integer divided by -1 is itself.
[[nodiscard]] inline std::uint64_t divide(std::uint64_t a, std::uint64_t b) {
  return asInt(b) == -1 ? 0 - a : asWord(asInt(a) / asInt(b));
}
[[nodiscard]] inline std::uint64_t remainder(std::uint64_t a, std::uint64_t b) {
  return asInt(b) == -1 ? 0 : asWord(asInt(a) % asInt(b));
}

[[nodiscard]] inline std::uint64_t shiftLeft(std::uint64_t a, std::uint64_t n) {
  return n < 64 ? a << n : 0;
}
[[nodiscard]] inline std::uint64_t shiftRight(std::uint64_t a, std::uint64_t n) {
  return asWord(asInt(a) >> (n < 64 ? n : 63));
}
[[nodiscard]] inline std::uint64_t shiftRightU(std::uint64_t a, std::uint64_t n) {
  return n < 64 ? a >> n : 0;
}

// As the processor that Go's amd64 code runs on: what does not fit becomes the least integer.
[[nodiscard]] inline std::uint64_t toInt(double value) {
  constexpr double kLimit = 9223372036854775808.0;
  if (value >= -kLimit && value < kLimit) return asWord(static_cast<std::int64_t>(value));
  return std::uint64_t{1} << 63;
}
[[nodiscard]] inline std::uint64_t toUint(double value) {
  constexpr double kLimit = 9223372036854775808.0;
  if (value < kLimit) return toInt(value);
  return toInt(value - kLimit) ^ std::uint64_t{1} << 63;
}

[[nodiscard]] inline double leastOf(double a, double b) {
  if (a != a) return a;
  if (b != b) return b;
  if (a == b) return std::signbit(a) ? a : b;
  return a < b ? a : b;
}
[[nodiscard]] inline double greatestOf(double a, double b) {
  if (a != a) return a;
  if (b != b) return b;
  if (a == b) return std::signbit(a) ? b : a;
  return a > b ? a : b;
}

struct Complex {
  double re;
  double im;
};
[[nodiscard]] inline Complex complexAt(const std::uint64_t* slots) {
  return {f64(slots[0]), f64(slots[1])};
}
inline void putComplex(std::uint64_t* slots, Complex value) {
  slots[0] = bitsOf(value.re);
  slots[1] = bitsOf(value.im);
}
[[nodiscard]] inline Complex add(Complex a, Complex b) { return {a.re + b.re, a.im + b.im}; }
[[nodiscard]] inline Complex subtract(Complex a, Complex b) { return {a.re - b.re, a.im - b.im}; }
[[nodiscard]] inline Complex multiply(Complex a, Complex b) {
  return {a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re};
}
[[nodiscard]] Complex divide(Complex a, Complex b);

// complex64: the real part in the low half of a slot.
[[nodiscard]] inline Complex widened(std::uint64_t slot) {
  return {static_cast<double>(f32(slot)), static_cast<double>(f32(slot >> 32))};
}
[[nodiscard]] inline std::uint64_t narrowed(Complex value) {
  return bitsOf(static_cast<float>(value.re)) | bitsOf(static_cast<float>(value.im)) << 32;
}

[[nodiscard]] inline bool equalStrings(const std::uint64_t* a, const std::uint64_t* b) {
  return a[1] == b[1] && (a[0] == b[0] || a[1] == 0 ||
                          std::memcmp(reinterpret_cast<const void*>(a[0]),
                                      reinterpret_cast<const void*>(b[0]), a[1]) == 0);
}

}  // namespace gantry::golang
