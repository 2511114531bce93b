// The values of literals as they are written in source.
#include <algorithm>
#include <cstdint>
#include <string>

#include "engine/golang/constant/numbers.h"

namespace gantry::golang::constant {

namespace {

int digitOf(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return 99;
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// 0x, 0o, 0b in front are taken off; 10 without one.
int takeBase(std::string_view& text) {
  if (text.size() < 2 || text[0] != '0') return 10;
  const char letter = lower(text[1]);
  const int base = letter == 'x' ? 16 : (letter == 'o' ? 8 : (letter == 'b' ? 2 : 10));
  if (base != 10) text.remove_prefix(2);
  return base;
}

// Digits of the base alone; false otherwise. Underscores are dropped.
bool cleanDigits(std::string_view text, int base, std::string& out) {
  for (const char c : text) {
    if (c == '_') continue;
    if (digitOf(c) >= base) return false;
    out.push_back(c);
  }
  return !out.empty();
}

// The parts of a float literal: mantissa digits without the point, the number of them after the
// point, and the exponent, limited to what cannot matter.
struct FloatParts {
  int base = 10;
  std::string digits;
  std::int64_t fractionDigits = 0;
  std::int64_t exponent = 0;  // of ten, or of two when base is not 10
};

bool takeExponent(std::string_view text, std::int64_t& out) {
  constexpr std::int64_t kLimit = 1'000'000'000'000;
  bool negative = false;
  if (!text.empty() && (text[0] == '+' || text[0] == '-')) {
    negative = text[0] == '-';
    text.remove_prefix(1);
  }
  std::string digits;
  if (!cleanDigits(text, 10, digits)) return false;
  for (const char c : digits) out = std::min(kLimit, out * 10 + (c - '0'));
  if (negative) out = -out;
  return true;
}

bool split(std::string_view text, FloatParts& parts) {
  parts.base = takeBase(text);
  const std::string_view letters = parts.base == 10 ? "eE" : "pP";
  const std::size_t mark = text.find_first_of(letters);
  std::string_view mantissa = text.substr(0, mark);
  if (mark != std::string_view::npos && !takeExponent(text.substr(mark + 1), parts.exponent))
    return false;
  const std::size_t point = mantissa.find('.');
  std::string all(mantissa.substr(0, point));
  if (point != std::string_view::npos) {
    std::string after;
    for (const char c : mantissa.substr(point + 1))
      if (c != '_') after.push_back(c);
    parts.fractionDigits = static_cast<std::int64_t>(after.size());
    all += after;
  }
  return cleanDigits(all, parts.base, parts.digits);
}

// Exactly; only for exponents that are not large.
const Value* exactReal(Factory& factory, const FloatParts& parts) {
  Mpz mantissa;
  mpz_set_str(mantissa.get(), parts.digits.c_str(), parts.base);
  std::int64_t exponent = parts.exponent;
  Mpq value;
  Mpz power;
  if (parts.base == 10) {
    exponent -= parts.fractionDigits;
    mpz_ui_pow_ui(power.get(), 10, static_cast<unsigned long>(exponent < 0 ? -exponent : exponent));
  } else {
    const std::int64_t bitsPerDigit = parts.base == 16 ? 4 : (parts.base == 8 ? 3 : 1);
    exponent -= parts.fractionDigits * bitsPerDigit;
    mpz_ui_pow_ui(power.get(), 2, static_cast<unsigned long>(exponent < 0 ? -exponent : exponent));
  }
  if (exponent < 0) {
    mpz_swap(mpq_numref(value.get()), mantissa.get());
    mpz_swap(mpq_denref(value.get()), power.get());
    mpq_canonicalize(value.get());
  } else {
    mpz_mul(mantissa.get(), mantissa.get(), power.get());
    mpq_set_z(value.get(), mantissa.get());
  }
  return factory.fraction(std::move(value));
}

const Value* roundedReal(Factory& factory, const FloatParts& parts) {
  std::string text = parts.digits;
  text.insert(text.size() - static_cast<std::size_t>(parts.fractionDigits), ".");
  // '@' is an exponent of the base itself and 'p' one of two, in every base.
  text += (parts.base == 10 ? "@" : "p") + std::to_string(parts.exponent);
  Mpfr value;
  if (parts.base == 8) {  // MPFR has 'p' for 2 and 16 only
    Mpz mantissa;
    mpz_set_str(mantissa.get(), parts.digits.c_str(), parts.base);
    mpfr_set_z_2exp(value.get(), mantissa.get(), parts.exponent - 3 * parts.fractionDigits,
                    MPFR_RNDN);
  } else {
    mpfr_strtofr(value.get(), text.c_str(), nullptr, parts.base, MPFR_RNDN);
  }
  if (mpfr_regular_p(value.get()) != 0) {
    const mpfr_exp_t exponent = mpfr_get_exp(value.get());
    const bool moderate = parts.exponent < 100'000 && parts.exponent > -100'000;
    if (moderate && exponent > -kSmallBits && exponent < kSmallBits)
      return exactReal(factory, parts);
  }
  return factory.floating(std::move(value));
}

void appendUtf8(std::string& out, std::uint32_t rune) {
  const auto put = [&](std::uint32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (rune < 0x80) {
    put(rune);
  } else if (rune < 0x800) {
    put(0xc0 | rune >> 6);
    put(0x80 | (rune & 0x3f));
  } else if (rune < 0x10000) {
    put(0xe0 | rune >> 12);
    put(0x80 | (rune >> 6 & 0x3f));
    put(0x80 | (rune & 0x3f));
  } else {
    put(0xf0 | rune >> 18);
    put(0x80 | (rune >> 12 & 0x3f));
    put(0x80 | (rune >> 6 & 0x3f));
    put(0x80 | (rune & 0x3f));
  }
}

// One character of UTF-8; a byte that belongs to none is U+FFFD.
std::uint32_t takeRune(std::string_view& text) {
  const auto at = [&](std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
  };
  const std::uint32_t first = at(0);
  std::size_t length = 1;
  std::uint32_t rune = first;
  if (first >= 0x80) {
    length = first >= 0xf0 ? 4 : (first >= 0xe0 ? 3 : (first >= 0xc2 ? 2 : 0));
    rune = length == 4 ? first & 7U : (length == 3 ? first & 15U : first & 31U);
    for (std::size_t i = 1; i < length; ++i) {
      if ((at(i) & 0xc0U) != 0x80) length = 0;
      rune = rune << 6 | (at(i) & 0x3fU);
    }
    if (length == 0) {
      length = 1;
      rune = 0xfffd;
    }
  }
  text.remove_prefix(length);
  return rune;
}

struct Escape {
  std::uint32_t value = 0;
  bool isByte = false;  // \x and octal: one byte, not a character
};

bool takeNumber(std::string_view& text, std::size_t digits, unsigned base, std::uint32_t& out) {
  if (text.size() < digits) return false;
  out = 0;
  for (std::size_t i = 0; i < digits; ++i) {
    const int digit = digitOf(text[i]);
    if (digit >= static_cast<int>(base)) return false;
    out = out * base + static_cast<std::uint32_t>(digit);
  }
  text.remove_prefix(digits);
  return true;
}

// After the backslash.
bool takeEscape(std::string_view& text, Escape& out) {
  if (text.empty()) return false;
  const char c = text[0];
  constexpr std::string_view kLetters = "abfnrtv\\'\"";
  constexpr std::string_view kValues = "\a\b\f\n\r\t\v\\'\"";
  if (const std::size_t at = kLetters.find(c); at != std::string_view::npos) {
    out.value = static_cast<unsigned char>(kValues[at]);
    text.remove_prefix(1);
    return true;
  }
  if (c >= '0' && c <= '7') {
    out.isByte = true;
    return takeNumber(text, 3, 8, out.value) && out.value < 256;
  }
  if (c != 'x' && c != 'u' && c != 'U') return false;
  text.remove_prefix(1);
  out.isByte = c == 'x';
  if (!takeNumber(text, c == 'x' ? 2 : (c == 'u' ? 4 : 8), 16, out.value)) return false;
  const bool surrogate = out.value >= 0xd800 && out.value < 0xe000;
  return out.isByte || (out.value <= 0x10ffff && !surrogate);
}

}  // namespace

bool parseInteger(std::string_view text, Mpz& out) {
  const bool legacyOctal = text.size() > 1 && text[0] == '0' && digitOf(text[1]) < 10;
  int base = takeBase(text);
  if (legacyOctal || (text.size() > 1 && text[0] == '0' && text[1] == '_')) base = 8;
  std::string digits;
  if (!cleanDigits(text, base, digits)) return false;
  if (digits.size() <= 15) {  // below 2^60 in every base
    std::int64_t value = 0;
    for (const char c : digits) value = value * base + digitOf(c);
    mpz_set_si(out.get(), value);
    return true;
  }
  return mpz_set_str(out.get(), digits.c_str(), base) == 0;
}

const Value* parseReal(Factory& factory, std::string_view literal) {
  FloatParts parts;
  if (!split(literal, parts)) return factory.unknown();
  const std::int64_t limit = parts.base == 10 ? 1200 : 3500;
  const auto digits = static_cast<std::int64_t>(parts.digits.size());
  if (digits < 600 && parts.exponent < limit - 600 && parts.exponent > 600 - limit)
    return exactReal(factory, parts);
  return roundedReal(factory, parts);
}

bool unquoteChar(std::string_view literal, std::int64_t& out) {
  if (literal.size() < 3 || literal.front() != '\'' || literal.back() != '\'') return false;
  std::string_view text = literal.substr(1, literal.size() - 2);
  if (text[0] != '\\') {
    out = takeRune(text);
    return text.empty();
  }
  text.remove_prefix(1);
  Escape escape;
  if (!takeEscape(text, escape) || !text.empty()) return false;
  out = escape.value;
  return true;
}

bool unquoteString(std::string_view literal, std::string& out) {
  if (literal.size() < 2 || literal.front() != literal.back()) return false;
  std::string_view text = literal.substr(1, literal.size() - 2);
  out.reserve(text.size());
  if (literal.front() == '`') {
    out = text;
    std::erase(out, '\r');
    return true;
  }
  if (literal.front() != '"') return false;
  while (!text.empty()) {
    // Tables of the library are long strings: what needs no care goes over in one piece.
    const auto* const special = std::find_if(
        text.begin(), text.end(), [](char c) { return c == '\\' || c == '"' || c == '\n'; });
    const auto plain = static_cast<std::size_t>(special - text.begin());
    out.append(text, 0, plain);
    text.remove_prefix(plain);
    if (text.empty()) break;
    if (text[0] != '\\') return false;
    text.remove_prefix(1);
    Escape escape;
    if (!takeEscape(text, escape)) return false;
    if (escape.isByte) {
      out.push_back(static_cast<char>(escape.value));
    } else {
      appendUtf8(out, escape.value);
    }
  }
  return true;
}

}  // namespace gantry::golang::constant
