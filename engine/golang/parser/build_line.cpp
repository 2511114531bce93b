// Build constraints: || over && over ! over tags and parentheses.
#include "engine/golang/parser/build_line.h"

#include <algorithm>
#include <charconv>

#include "engine/golang/scanner/unicode.h"

namespace gantry::golang {
namespace {

constexpr int kNone = -1;
constexpr int kMaxNesting = 1000;
constexpr std::string_view kPrefix = "//go:build";

// Evaluates while it reads: the least minor version that makes the constraint true, and the one
// that makes its opposite true (needed below `!`).
struct Implied {
  int whenTrue = kNone;
  int whenFalse = kNone;
};

class Reader {
 public:
  explicit Reader(std::string_view text) : m_rest(text) {}

  Implied whole() {
    const Implied result = either();
    skipSpace();
    if (!m_rest.empty()) m_ok = false;
    return result;
  }
  [[nodiscard]] bool ok() const { return m_ok; }

 private:
  void skipSpace() {
    while (!m_rest.empty() && (m_rest.front() == ' ' || m_rest.front() == '\t'))
      m_rest.remove_prefix(1);
  }
  bool accept(std::string_view token) {
    skipSpace();
    if (!m_rest.starts_with(token)) return false;
    m_rest.remove_prefix(token.size());
    return true;
  }

  Implied either() {
    Implied x = both();
    while (accept("||")) {
      const Implied y = both();
      x = {std::min(x.whenTrue, y.whenTrue), std::max(x.whenFalse, y.whenFalse)};
    }
    return x;
  }
  Implied both() {
    Implied x = negated();
    while (accept("&&")) {
      const Implied y = negated();
      x = {std::max(x.whenTrue, y.whenTrue), std::min(x.whenFalse, y.whenFalse)};
    }
    return x;
  }
  Implied negated() {
    if (accept("!")) {
      if (accept("!")) m_ok = false;  // a double negation is not allowed
      const Implied x = atom();
      return {x.whenFalse, x.whenTrue};
    }
    return atom();
  }
  Implied atom() {
    if (!accept("(")) return tag();
    if (++m_nesting > kMaxNesting) {
      m_ok = false;
      m_rest = {};
      return {};
    }
    const Implied x = either();
    --m_nesting;
    if (!accept(")")) m_ok = false;
    return x;
  }
  Implied tag() {
    skipSpace();
    std::size_t length = 0;
    while (length < m_rest.size()) {
      const DecodedRune next = decodeRune(m_rest.substr(length));
      if (!isLetter(next.rune) && !isDigit(next.rune) && next.rune != '_' && next.rune != '.')
        break;
      length += next.width;
    }
    const std::string_view name = m_rest.substr(0, length);
    if (name.empty()) m_ok = false;
    m_rest.remove_prefix(length);
    if (name == "go1") return {0, kNone};
    const auto at = name.find("go1.");
    if (at == std::string_view::npos) return {};
    const std::string_view digits = name.substr(at + 4);
    int minor = 0;
    const auto [end, failure] = std::from_chars(digits.begin(), digits.end(), minor);
    return failure == std::errc() && end == digits.end() ? Implied{minor, kNone} : Implied{};
  }

  std::string_view m_rest;
  bool m_ok = true;
  int m_nesting = 0;
};

}  // namespace

std::optional<std::string> versionOfBuildLine(std::string_view line) {
  while (!line.empty() && (line.back() == '\r' || line.back() == ' ' || line.back() == '\t'))
    line.remove_suffix(1);
  line.remove_prefix(std::min(kPrefix.size(), line.size()));
  if (line.empty() || (line.front() != ' ' && line.front() != '\t')) return std::nullopt;
  Reader reader(line);
  const int minor = reader.whole().whenTrue;
  if (!reader.ok()) return std::nullopt;
  if (minor < 0) return "";
  return minor == 0 ? "go1" : "go1." + std::to_string(minor);
}

}  // namespace gantry::golang
