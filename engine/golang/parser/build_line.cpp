// Build constraints: || over && over ! over tags and parentheses.
#include "engine/golang/parser/build_line.h"

#include <algorithm>
#include <charconv>

#include "engine/golang/scanner/unicode.h"
#include "engine/golang/token/version.h"

namespace gantry::golang {
namespace {

constexpr int kMaxNesting = 1000;
constexpr std::string_view kPrefix = "//go:build";

// The minor version in a tag such as go1.21 (0 in go1); nothing when it is another tag.
std::optional<int> minorOf(std::string_view tag) {
  if (tag == "go1") return 0;
  const auto at = tag.find("go1.");
  if (at == std::string_view::npos) return std::nullopt;
  const std::string_view digits = tag.substr(at + 4);
  int minor = 0;
  const auto [end, failure] = std::from_chars(digits.begin(), digits.end(), minor);
  if (failure != std::errc() || end != digits.end()) return std::nullopt;
  return minor;
}

bool isTagTrue(std::string_view tag) {
  if (tag == "linux" || tag == "amd64" || tag == "unix" || tag == "gc") return true;
  return tag.starts_with("go1") && minorOf(tag).value_or(kNewestMinor + 1) <= kNewestMinor;
}

// What a constraint means: the least minor version that makes it true, and the one that makes its
// opposite true (needed below `!`).
struct Implied {
  static constexpr int kNone = -1;
  int whenTrue = kNone;
  int whenFalse = kNone;

  static Implied ofTag(std::string_view tag) { return {minorOf(tag).value_or(kNone), kNone}; }
  [[nodiscard]] Implied opposite() const { return {whenFalse, whenTrue}; }
  [[nodiscard]] Implied either(Implied y) const {
    return {std::min(whenTrue, y.whenTrue), std::max(whenFalse, y.whenFalse)};
  }
  [[nodiscard]] Implied both(Implied y) const {
    return {std::max(whenTrue, y.whenTrue), std::min(whenFalse, y.whenFalse)};
  }
};

// Or whether it holds where programs run.
struct Holds {
  bool here = false;

  static Holds ofTag(std::string_view tag) { return {isTagTrue(tag)}; }
  [[nodiscard]] Holds opposite() const { return {!here}; }
  [[nodiscard]] Holds either(Holds y) const { return {here || y.here}; }
  [[nodiscard]] Holds both(Holds y) const { return {here && y.here}; }
};

// Evaluates while it reads.
template <class Meaning>
class Reader {
 public:
  explicit Reader(std::string_view text) : m_rest(text) {}

  // Nothing when the text is no constraint.
  std::optional<Meaning> whole() {
    const Meaning result = either();
    skipSpace();
    if (!m_ok || !m_rest.empty()) return std::nullopt;
    return result;
  }

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

  Meaning either() {
    Meaning x = both();
    while (accept("||")) x = x.either(both());
    return x;
  }
  Meaning both() {
    Meaning x = negated();
    while (accept("&&")) x = x.both(negated());
    return x;
  }
  Meaning negated() {
    if (!accept("!")) return atom();
    if (accept("!")) m_ok = false;  // a double negation is not allowed
    return atom().opposite();
  }
  Meaning atom() {
    if (!accept("(")) return tag();
    if (++m_nesting > kMaxNesting) {
      m_ok = false;
      m_rest = {};
      return {};
    }
    const Meaning x = either();
    --m_nesting;
    if (!accept(")")) m_ok = false;
    return x;
  }
  Meaning tag() {
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
    return Meaning::ofTag(name);
  }

  std::string_view m_rest;
  bool m_ok = true;
  int m_nesting = 0;
};

// What the line says; nothing when it says nothing that can be read.
template <class Meaning>
std::optional<Meaning> meaningOf(std::string_view line) {
  while (!line.empty() && (line.back() == '\r' || line.back() == ' ' || line.back() == '\t'))
    line.remove_suffix(1);
  line.remove_prefix(std::min(kPrefix.size(), line.size()));
  if (line.empty() || (line.front() != ' ' && line.front() != '\t')) return std::nullopt;
  return Reader<Meaning>(line).whole();
}

}  // namespace

std::optional<std::string> versionOfBuildLine(std::string_view line) {
  const std::optional<Implied> implied = meaningOf<Implied>(line);
  if (!implied) return std::nullopt;
  const int minor = implied->whenTrue;
  if (minor < 0) return "";
  return minor == 0 ? "go1" : "go1." + std::to_string(minor);
}

bool isBuildLineTrue(std::string_view line) {
  return meaningOf<Holds>(line).value_or(Holds{}).here;
}

}  // namespace gantry::golang
