// Natives of package strconv: numbers to digits and back, exactly rounded.
#include <algorithm>
#include <charconv>
#include <cstring>
#include <limits>
#include <string>

#include "engine/golang/vm/native.h"

namespace gantry::golang {
namespace {

// func Itoa(i int) string
NativeNext itoa(NativeCall& call) {
  char text[24];
  const auto end = std::to_chars(text, text + sizeof text, call.integer(0)).ptr;
  return call.resultString(0, {text, static_cast<std::size_t>(end - text)}), call.done();
}

// func decimal(buf *[20]byte, u uint64) int
NativeNext decimal(NativeCall& call) {
  char* const buf = call.pointer<char>(0);
  if (buf == nullptr) return call.panicNil();
  std::uint64_t value = call.word(1);
  int at = 20;
  do {
    buf[--at] = static_cast<char>('0' + value % 10);
    value /= 10;
  } while (value != 0);
  return call.result(0, at), call.done();
}

struct Digits {
  std::string digits;
  std::int64_t point = 0;  // 0.DIGITS * 10^point
};

// From `d.ddde±xx` or `ddd.ddd`: the digits without zeros at either end.
Digits digitsOf(std::string_view text) {
  Digits result;
  const std::size_t e = text.find('e');
  std::int64_t exponent = 0;
  if (e != std::string_view::npos) {
    const char* from = text.data() + e + (text[e + 1] == '+' ? 2 : 1);
    std::from_chars(from, text.data() + text.size(), exponent);
  }
  const std::string_view mantissa = text.substr(0, e);
  const std::size_t dot = std::min(mantissa.find('.'), mantissa.size());
  result.digits = mantissa.substr(0, dot);
  if (dot < mantissa.size()) result.digits += mantissa.substr(dot + 1);
  result.point = static_cast<std::int64_t>(dot) + exponent;
  const std::size_t first = std::min(result.digits.find_first_not_of('0'), result.digits.size());
  result.digits.erase(0, first);
  result.point -= static_cast<std::int64_t>(first);
  result.digits.erase(result.digits.find_last_not_of('0') + 1);
  return result;
}

// func digits(buf []byte, f float64, bitSize, mode, prec int) (n, point int)
NativeNext digits(NativeCall& call) {
  const SliceValue buf = call.slice(0);
  const double f = call.f64(3);
  const bool isSingle = call.integer(4) == 32;
  const std::int64_t mode = call.integer(5);
  // More digits than any float64 has change nothing.
  const auto precision = static_cast<int>(std::clamp<std::int64_t>(call.integer(6), 0, 1100));
  char text[1600];
  std::to_chars_result end{};
  if (mode == 0 && isSingle) {
    end = std::to_chars(text, text + sizeof text, static_cast<float>(f),
                        std::chars_format::scientific);
  } else if (mode == 0) {
    end = std::to_chars(text, text + sizeof text, f, std::chars_format::scientific);
  } else if (mode == 1) {
    end = std::to_chars(text, text + sizeof text, f, std::chars_format::scientific,
                        std::max(precision, 1) - 1);
  } else {
    end = std::to_chars(text, text + sizeof text, f, std::chars_format::fixed, precision);
  }
  const Digits found = digitsOf({text, static_cast<std::size_t>(end.ptr - text)});
  const auto n = std::min(found.digits.size(), static_cast<std::size_t>(buf.len));
  if (n != 0) std::memcpy(buf.data, found.digits.data(), n);
  call.charge(60);
  call.result(0, static_cast<std::uint64_t>(n));
  call.result(1, found.point);
  return call.done();
}

// func fixed(buf *[64]byte, f float64, prec int) (n int)
NativeNext fixed(NativeCall& call) {
  char* const buf = call.pointer<char>(0);
  if (buf == nullptr) return call.panicNil();
  // What is longer than an int can say does not fit either.
  const auto precision = static_cast<int>(std::clamp<std::int64_t>(call.integer(2), 0, 64));
  const auto [end, problem] =
      std::to_chars(buf, buf + 64, call.f64(1), std::chars_format::fixed, precision);
  return call.result(0, problem == std::errc() ? end - buf : 0), call.done();
}

template <class Float>
bool parse(std::string_view text, double& value) {
  Float parsed = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), parsed);
  if (problem == std::errc()) {
    value = static_cast<double>(parsed);
    return true;
  }
  // Too large or too small: where the first digit stands says which.
  const std::size_t e = std::min(text.find_first_of("eE"), text.size());
  const std::string_view mantissa = text.substr(0, e);
  const std::size_t dot = std::min(mantissa.find('.'), mantissa.size());
  const std::size_t first = mantissa.find_first_of("123456789");
  std::int64_t exponent = 0;
  if (e < text.size()) {
    std::string_view digits = text.substr(e + 1);
    const bool negative = digits.starts_with('-');
    if (negative || digits.starts_with('+')) digits.remove_prefix(1);
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), exponent);
    if (read.ec != std::errc()) exponent = std::int64_t{1} << 40;
    if (negative) exponent = -exponent;
  }
  const bool isLarge =
      first != std::string_view::npos &&
      exponent + static_cast<std::int64_t>(dot) - static_cast<std::int64_t>(first) > 0;
  value = isLarge ? std::numeric_limits<double>::infinity() : 0;
  return !isLarge;
}

// func parseDecimal(s string, bitSize int) (f float64, ok bool)
NativeNext parseDecimal(NativeCall& call) {
  double value = 0;
  const bool ok = call.integer(2) == 32 ? parse<float>(call.string(0), value)
                                        : parse<double>(call.string(0), value);
  call.charge(40);
  call.result(0, value);
  return call.result(1, ok), call.done();
}

constexpr NativeRow kRows[] = {{"strconv.Itoa", itoa, 25},
                               {"strconv.decimal", decimal, 15},
                               {"strconv.digits", digits},
                               {"strconv.fixed", fixed, 60},
                               {"strconv.parseDecimal", parseDecimal}};

}  // namespace

std::span<const NativeRow> strconvNatives() { return kRows; }

}  // namespace gantry::golang
