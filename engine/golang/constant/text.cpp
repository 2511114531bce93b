// Constants as gc prints them in messages.
#include <charconv>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>

#include "engine/golang/constant/numbers.h"

namespace gantry::golang::constant {

namespace {

std::string sixDigits(double value) {
  char buffer[64];
  const auto end =
      std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::general, 6);
  return {buffer, end.ptr};
}

// Beyond float64: six digits that are nearly right, and a decimal exponent.
std::string hugeText(Mpfr x) {
  const mpfr_exp_t exponent = mpfr_get_exp(x.get());
  mpfr_set_exp(x.get(), 0);
  double mantissa = mpfr_get_d(x.get(), MPFR_RNDN);
  const double decimals = static_cast<double>(exponent) * 0.30102999566398119521;
  auto whole = static_cast<std::int64_t>(decimals);
  mantissa *= std::pow(10.0, decimals - static_cast<double>(whole));
  if (std::fabs(mantissa) < 1 - 0.5e-6) {
    mantissa *= 10;
    --whole;
  } else if (std::fabs(mantissa) >= 10) {
    mantissa /= 10;
    ++whole;
  }
  return sixDigits(mantissa) + (whole < 0 ? "e" : "e+") + std::to_string(whole);
}

bool isIntegral(const Value* real) {
  const auto& r = to<Real>(real);
  if (r.fraction != nullptr) return mpz_cmp_ui(mpq_denref(r.fraction->get()), 1) == 0;
  return mpfr_integer_p(r.floating->get()) != 0;
}

std::string realText(const Value* x) {
  const double near = toDouble(x);
  if (!std::isfinite(near) || (near == 0 && sign(x) != 0)) return hugeText(toMpfr(x));
  std::string text = sixDigits(near);
  if (text.find('.') != std::string::npos || isIntegral(x)) return text;
  // It must not look like an integer: as many digits as it takes.
  char buffer[64];
  const auto end = std::to_chars(buffer, buffer + sizeof buffer, near, std::chars_format::general);
  return {buffer, end.ptr};
}

std::string integerText(const Value* x) {
  const auto& i = to<Integer>(x);
  if (i.big == nullptr) return std::to_string(i.small);
  std::string digits(mpz_sizeinbase(i.big->get(), 10) + 2, '\0');
  mpz_get_str(digits.data(), 10, i.big->get());
  digits.resize(std::char_traits<char>::length(digits.c_str()));
  return digits;
}

void appendHex(std::string& out, std::uint32_t value, int digits) {
  for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4)
    out.push_back("0123456789abcdef"[value >> shift & 15U]);
}

// Printed as itself by Go's quotation. Unassigned characters count as printable here.
bool isPrintable(std::uint32_t rune) {
  if (rune < 0xa1 || rune == 0xad) return false;
  const bool format = (rune >= 0x200b && rune <= 0x200f) || (rune >= 0x2028 && rune <= 0x202e) ||
                      (rune >= 0x2060 && rune <= 0x206f) || rune == 0xfeff;
  const bool space = (rune >= 0x2000 && rune <= 0x200a) || rune == 0x202f || rune == 0x205f ||
                     rune == 0x3000 || rune == 0x1680;
  const bool privateUse = (rune >= 0xe000 && rune <= 0xf8ff) || rune >= 0xe0000;
  return !format && !space && !privateUse && (rune & 0xfffe) != 0xfffe;
}

// The length in bytes of the character of UTF-8 at the beginning; 0: there is none.
std::size_t runeLength(std::string_view text, std::uint32_t& rune) {
  const auto first = static_cast<unsigned char>(text[0]);
  rune = first;
  if (first < 0x80) return 1;
  const std::size_t length = first >= 0xf5 || first < 0xc2 ? 0
                             : first >= 0xf0               ? 4
                             : first >= 0xe0               ? 3
                                                           : 2;
  if (length == 0 || text.size() < length) return 0;
  rune = first & (0xffU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    const auto next = static_cast<unsigned char>(text[i]);
    if ((next & 0xc0U) != 0x80) return 0;
    rune = rune << 6 | (next & 0x3fU);
  }
  const bool overlong = (length == 3 && rune < 0x800) || (length == 4 && rune < 0x10000);
  if (overlong || rune > 0x10ffff || (rune >= 0xd800 && rune < 0xe000)) return 0;
  return length;
}

void appendAscii(std::string& out, char c) {
  constexpr std::string_view kValues = "\a\b\f\n\r\t\v\\\"";
  constexpr std::string_view kLetters = "abfnrtv\\\"";
  if (const std::size_t at = kValues.find(c); at != std::string_view::npos) {
    out.push_back('\\');
    out.push_back(kLetters[at]);
  } else if (c >= ' ' && c != '\x7f') {
    out.push_back(c);
  } else {
    out += "\\x";
    appendHex(out, static_cast<unsigned char>(c), 2);
  }
}

// The text in Go's quotes, at most `most` characters of it.
std::string quotedUpTo(std::string_view text, std::size_t most) {
  std::string out = "\"";
  std::size_t characters = 1;
  std::size_t cut = 0;  // where the characters end that remain when it is too long
  while (!text.empty() && characters <= most) {
    const std::size_t before = out.size();
    std::uint32_t rune = 0;
    const std::size_t length = runeLength(text, rune);
    std::size_t added = 1;
    if (length == 1) {
      appendAscii(out, text[0]);
      added = out.size() - before;
    } else if (length == 0) {
      out += "\\x";
      appendHex(out, static_cast<unsigned char>(text[0]), 2);
      added = 4;
    } else if (isPrintable(rune)) {
      out.append(text.substr(0, length));
    } else {
      out += rune < 0x10000 ? "\\u" : "\\U";
      appendHex(out, rune, rune < 0x10000 ? 4 : 8);
      added = out.size() - before;
    }
    // What is longer than one byte for one character is never split: escapes are ASCII.
    if (cut == 0 && characters + added > most - 3)
      cut = added == 1 ? before : before + (most - 3 - characters);
    characters += added;
    text.remove_prefix(length == 0 ? 1 : length);
  }
  out.push_back('"');
  if (text.empty() && characters + 1 <= most) return out;
  return out.substr(0, cut) + "...";
}

}  // namespace

std::string text(const Value* x) {
  switch (x->kind()) {
    case Kind::boolean:
      return boolVal(x) ? "true" : "false";
    case Kind::string:
      return quotedUpTo(stringVal(x), 72);
    case Kind::integer:
      return integerText(x);
    case Kind::real:
      return realText(x);
    case Kind::complex:
      return "(" + text(to<Complex>(x).re) + " + " + text(to<Complex>(x).im) + "i)";
    case Kind::unknown:
      break;
  }
  return "unknown";
}

std::string quotedText(std::string_view text) { return quotedUpTo(text, std::string::npos - 8); }

std::string exactText(const Value* x) { return text(x); }

}  // namespace gantry::golang::constant
