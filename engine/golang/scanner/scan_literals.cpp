// Numbers, strings and runes, with what can be wrong in them.
#include <string>

#include "engine/golang/scanner/scanner.h"

namespace gantry::golang {
namespace {

bool isDecimal(char c) { return c >= '0' && c <= '9'; }
char lower(char c) { return static_cast<char>(c | 0x20); }
bool isHex(char c) { return isDecimal(c) || (lower(c) >= 'a' && lower(c) <= 'f'); }

std::string baseName(int base) {
  switch (base) {
    case 2:
      return "binary";
    case 8:
      return "octal";
    case 10:
      return "decimal";
    default:
      return "hexadecimal";
  }
}

// Each `_` stands between two digits; the prefix counts as one. The offset of one that does not,
// or npos.
std::size_t wrongSeparator(std::string_view literal) {
  enum class Last { other, digit, separator };
  Last last = Last::other;
  std::size_t i = 0;
  bool hex = false;
  if (literal.size() >= 2 && literal[0] == '0') {
    const char prefix = lower(literal[1]);
    if (prefix == 'x' || prefix == 'o' || prefix == 'b') {
      last = Last::digit;
      hex = prefix == 'x';
      i = 2;
    }
  }
  for (; i < literal.size(); ++i) {
    const char c = literal[i];
    if (c == '_') {
      if (last != Last::digit) return i;
      last = Last::separator;
    } else if (isDecimal(c) || (hex && isHex(c))) {
      last = Last::digit;
    } else {
      if (last == Last::separator) return i - 1;
      last = Last::other;
    }
  }
  return last == Last::separator ? literal.size() - 1 : std::string_view::npos;
}

}  // namespace

struct Scanner::Number {
  Tok kind = Tok::intLit;
  int base = 10;
  char prefix = 0;  // x, o, b, or 0 for the old octal form
  bool ok = true;
  bool hasDigits = false;
  bool hasSeparators = false;
  std::size_t invalid = std::string_view::npos;  // offset of a digit that the base has not
};

void Scanner::setLiteral(Tok tok, bool ok) {
  m_lineEnds = true;
  m_tok = tok;
  m_lit = {m_start, static_cast<std::size_t>(m_at - m_start)};
  m_bad = !ok;
}

void Scanner::digits(Number& number, int base, bool noteInvalid) {
  for (; *m_at == '_' || (base == 16 ? isHex(*m_at) : isDecimal(*m_at)); step()) {
    if (*m_at == '_') {
      number.hasSeparators = true;
      continue;
    }
    number.hasDigits = true;
    if (noteInvalid && base < 10 && *m_at >= '0' + base &&
        number.invalid == std::string_view::npos) {
      number.invalid = static_cast<std::size_t>(m_at - m_start);
    }
  }
}

void Scanner::integerPart(Number& number) {
  if (accept('0')) {
    const char prefix = lower(*m_at);
    if (prefix == 'x' || prefix == 'o' || prefix == 'b') {
      step();
      number.prefix = prefix;
      number.base = prefix == 'x' ? 16 : prefix == 'o' ? 8 : 2;
    } else {
      number.prefix = '0';
      number.base = 8;
      number.hasDigits = true;
    }
  }
  digits(number, number.base, true);
}

void Scanner::exponent(Number& number) {
  const char e = lower(*m_at);
  if (e != 'e' && e != 'p') {
    if (number.prefix == 'x' && number.kind == Tok::floatLit && number.ok) {
      error("hexadecimal mantissa requires a 'p' exponent");
      number.ok = false;
    }
    return;
  }
  const char* wanted = nullptr;
  if (e == 'e' && number.prefix != 0 && number.prefix != '0')
    wanted = "decimal";
  else if (e == 'p' && number.prefix != 'x')
    wanted = "hexadecimal";
  if (wanted != nullptr && number.ok) {
    error(quoteRune(*m_at) + " exponent requires " + wanted + " mantissa");
    number.ok = false;
  }
  step();
  number.kind = Tok::floatLit;
  if (*m_at == '+' || *m_at == '-') step();
  number.hasDigits = false;
  digits(number, 10, false);
  if (!number.hasDigits && number.ok) {
    error("exponent has no digits");
    number.ok = false;
  }
}

void Scanner::scanNumber(bool afterPoint) {
  Number number;
  if (!afterPoint) {
    integerPart(number);
    if (*m_at == '.') {
      if (number.prefix == 'o' || number.prefix == 'b') {
        error("invalid radix point in " + baseName(number.base) + " literal");
        number.ok = false;
      }
      step();
      afterPoint = true;
    }
  }
  if (afterPoint) {
    number.kind = Tok::floatLit;
    digits(number, number.base, true);
  }
  if (!number.hasDigits && number.ok) {
    error(baseName(number.base) + " literal has no digits");
    number.ok = false;
  }
  exponent(number);
  if (accept('i')) number.kind = Tok::imagLit;
  setLiteral(number.kind, number.ok);
  if (!number.ok) return;

  if (number.kind == Tok::intLit && number.invalid != std::string_view::npos) {
    errorInToken(number.invalid, "invalid digit " + quoteRune(m_lit[number.invalid]) + " in " +
                                     baseName(number.base) + " literal");
    m_bad = true;
  } else if (number.hasSeparators) {
    const std::size_t at = wrongSeparator(m_lit);
    if (at == std::string_view::npos) return;
    errorInToken(at, "'_' must separate successive digits");
    m_bad = true;
  }
}

void Scanner::scanString() {
  bool ok = true;
  step();
  for (;;) {
    while (static_cast<signed char>(*m_at) > 0 && *m_at != '"' && *m_at != '\\' && *m_at != '\n')
      ++m_at;
    if (accept('"')) break;
    if (accept('\\')) {
      ok = scanEscape('"') && ok;
    } else if (*m_at == '\n') {
      error("newline in string");
      ok = false;
      break;
    } else if (atEnd()) {
      errorInToken(0, "string not terminated");
      ok = false;
      break;
    } else {
      const char* const before = m_at;
      skipInvalid();
      if (m_at == before) stepRune();
    }
  }
  setLiteral(Tok::stringLit, ok);
}

void Scanner::scanRawString() {
  bool ok = true;
  step();
  for (;;) {
    while (static_cast<signed char>(*m_at) > 0 && *m_at != '`') ++m_at;
    if (accept('`')) break;
    if (atEnd()) {
      errorInToken(0, "string not terminated");
      ok = false;
      break;
    }
    const char* const before = m_at;
    skipInvalid();
    if (m_at == before) stepRune();
  }
  setLiteral(Tok::stringLit, ok);
}

void Scanner::scanRune() {
  bool ok = true;
  // Of one literal only the first mistake of this kind is worth a message.
  const auto fail = [&](bool inToken, const char* text) {
    if (ok && inToken) errorInToken(0, text);
    if (ok && !inToken) error(text);
    ok = false;
  };
  step();
  for (int count = 0;; ++count) {
    if (*m_at == '\'') {
      if (count == 0) fail(false, "empty rune literal or unescaped '");
      if (count > 1) fail(true, "more than one character in rune literal");
      step();
      break;
    }
    if (accept('\\')) {
      ok = scanEscape('\'') && ok;
    } else if (*m_at == '\n') {
      fail(false, "newline in rune literal");
      break;
    } else if (atEnd()) {
      fail(true, "rune literal not terminated");
      break;
    } else {
      stepRune();
    }
  }
  setLiteral(Tok::charLit, ok);
}

// What follows a backslash. At the end of the file true: the caller complains.
bool Scanner::scanEscape(char quote) {
  int length = 0;
  std::uint32_t base = 16;
  std::uint32_t most = kMaxRune;
  const char c = *m_at;
  if (c == quote || (c != 0 && std::string_view("abfnrtv\\").find(c) != std::string_view::npos)) {
    step();
    return true;
  }
  if (c >= '0' && c <= '7') {
    length = 3;
    base = 8;
    most = 255;
  } else if (c == 'x' || c == 'u' || c == 'U') {
    step();
    length = c == 'x' ? 2 : c == 'u' ? 4 : 8;
    if (c == 'x') most = 255;
  } else {
    if (atEnd()) return true;
    error("unknown escape");
    return false;
  }
  std::uint32_t value = 0;
  for (; length > 0; --length) {
    if (atEnd()) return true;
    std::uint32_t digit = base;
    if (isDecimal(*m_at))
      digit = static_cast<std::uint32_t>(*m_at - '0');
    else if (isHex(*m_at))
      digit = static_cast<std::uint32_t>(lower(*m_at) - 'a' + 10);
    if (digit >= base) {
      error("invalid character " + quoteRune(current()) + " in " +
            baseName(static_cast<int>(base)) + " escape");
      return false;
    }
    value = value * base + digit;
    step();
  }
  if (value > most && base == 8) {
    error("octal escape value " + std::to_string(value) + " > 255");
    return false;
  }
  if (value > most || (value >= 0xd800 && value < 0xe000)) {
    error("escape is invalid Unicode code point " + describeRune(static_cast<Rune>(value)));
    return false;
  }
  return true;
}

}  // namespace gantry::golang
