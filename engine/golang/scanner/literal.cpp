// Undoing quotes and escapes; the scanner has checked them, so what is wrong is only passed over.
#include "engine/golang/scanner/literal.h"

namespace gantry::golang {
namespace {

int digitOf(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char lower = static_cast<char>(c | 0x20);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : 16;
}

struct Escape {
  Rune value = 0;
  bool isByte = false;  // \x and octal name a byte, not a code point
};

// The escape after the backslash at the beginning of `text`, which is taken off.
Escape takeEscape(std::string_view& text) {
  constexpr std::string_view kLetters = "abfnrtv";
  constexpr std::string_view kValues = "\a\b\f\n\r\t\v";
  if (text.empty()) return {'\\', true};
  const char c = text.front();
  std::size_t length = 0;
  int base = 16;
  if (c >= '0' && c <= '7') {
    length = 3;
    base = 8;
  } else {
    text.remove_prefix(1);
    if (const auto at = kLetters.find(c); at != std::string_view::npos) return {kValues[at], true};
    if (c == 'x') length = 2;
    if (c == 'u') length = 4;
    if (c == 'U') length = 8;
    if (length == 0) return {static_cast<unsigned char>(c), true};
  }
  std::uint32_t value = 0;
  for (; length > 0 && !text.empty() && digitOf(text.front()) < base; --length) {
    value = value * static_cast<std::uint32_t>(base) +
            static_cast<std::uint32_t>(digitOf(text.front()));
    text.remove_prefix(1);
  }
  return {static_cast<Rune>(value), c != 'u' && c != 'U'};
}

std::string_view withoutQuotes(std::string_view literal) {
  if (literal.empty()) return literal;
  const char quote = literal.front();
  literal.remove_prefix(1);
  if (!literal.empty() && literal.back() == quote) literal.remove_suffix(1);
  return literal;
}

}  // namespace

std::string unquote(std::string_view literal) {
  const bool raw = literal.starts_with('`');
  std::string_view rest = withoutQuotes(literal);
  std::string bytes;
  bytes.reserve(rest.size());
  while (!rest.empty()) {
    const char c = rest.front();
    rest.remove_prefix(1);
    if (raw) {
      if (c != '\r') bytes += c;
    } else if (c != '\\') {
      bytes += c;
    } else if (const Escape escape = takeEscape(rest); escape.isByte) {
      bytes += static_cast<char>(escape.value);
    } else {
      appendRune(bytes, escape.value);
    }
  }
  return bytes;
}

Rune runeValue(std::string_view literal) {
  std::string_view rest = withoutQuotes(literal);
  if (rest.empty()) return 0;
  if (rest.front() != '\\') return decodeRune(rest).rune;
  rest.remove_prefix(1);
  return takeEscape(rest).value;
}

}  // namespace gantry::golang
