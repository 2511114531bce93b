// Reads a line as far as the name needs it.
#include "ui/panels/source/value_presenter.h"

#include <algorithm>
#include <array>

#include "ui/panels/source/source_presenter.h"

namespace gantry::ui {
namespace {

constexpr std::array kKeywords{"break", "case",   "chan",        "const",     "continue", "default",
                               "defer", "else",   "fallthrough", "for",       "func",     "go",
                               "goto",  "if",     "import",      "interface", "map",      "package",
                               "range", "return", "select",      "struct",    "switch",   "type",
                               "var",   "true",   "false",       "nil",       "_"};

bool isLetter(QChar c) { return c.isLetter() || c == u'_' || c.isSurrogate(); }
bool isNamePart(QChar c) { return isLetter(c) || c.isDigit(); }

// Behind the string, rune or comment that begins at `at`; `at` itself when none does.
qsizetype behindText(QStringView line, qsizetype at) {
  const QChar c = line[at];
  if (c == u'/' && at + 1 < line.size() && line[at + 1] == u'/') return line.size();
  if (c == u'/' && at + 1 < line.size() && line[at + 1] == u'*') {
    const qsizetype end = line.indexOf(QLatin1String("*/"), at + 2);
    return end < 0 ? line.size() : end + 2;
  }
  if (c != u'"' && c != u'\'' && c != u'`') return at;
  for (qsizetype n = at + 1; n < line.size(); ++n) {
    if (line[n] == u'\\' && c != u'`')
      ++n;
    else if (line[n] == c)
      return n + 1;
  }
  return line.size();
}

bool inText(QStringView line, qsizetype column) {
  for (qsizetype at = 0; at < line.size() && at <= column;) {
    const qsizetype behind = behindText(line, at);
    if (behind == at) {
      ++at;
    } else if (column < behind) {
      return true;
    } else {
      at = behind;
    }
  }
  return false;
}

// Where the name begins that ends before `end`.
qsizetype beginOfName(QStringView line, qsizetype end) {
  while (end > 0 && isNamePart(line[end - 1])) --end;
  return end;
}

}  // namespace

std::optional<NameAt> nameAt(QStringView line, qsizetype column) {
  if (column < 0 || column >= line.size() || !isNamePart(line[column]) || inText(line, column))
    return std::nullopt;
  qsizetype to = column;
  while (to < line.size() && isNamePart(line[to])) ++to;
  qsizetype from = beginOfName(line, column);
  if (!isLetter(line[from])) return std::nullopt;
  const QStringView last = line.sliced(from, to - from);
  if (std::ranges::any_of(kKeywords, [&](const char* word) { return last == QLatin1String(word); }))
    return std::nullopt;
  while (from > 0 && line[from - 1] == u'.') {
    const qsizetype before = beginOfName(line, from - 1);
    if (before == from - 1 || !isLetter(line[before])) return std::nullopt;
    from = before;
  }
  return NameAt{line.sliced(from, to - from).toString(), from, to};
}

std::vector<std::uint32_t> goidsForLine(const World& world, const Symbols& symbols,
                                        std::string_view file, std::uint32_t line,
                                        std::uint32_t selected, std::uint32_t lastActed) {
  std::vector<std::uint32_t> goids;
  const auto add = [&](std::uint32_t goid) {
    if (goid != 0 && std::ranges::find(goids, goid) == goids.end()) goids.push_back(goid);
  };
  add(selected);
  for (const LineGs& one : goroutinesByLine(world, symbols, FunctionCategories(), file)) {
    if (one.line != line) continue;
    for (const Glyph& glyph : one.shown) add(glyph.goid);
  }
  add(lastActed);
  return goids;
}

}  // namespace gantry::ui
