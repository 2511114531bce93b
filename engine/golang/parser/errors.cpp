// Filtering and sorting the messages of one file.
#include "engine/golang/parser/errors.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace gantry::golang {
namespace {
// gc stops at so many errors and prints those, sorted.
constexpr std::size_t kShown = 10;
}  // namespace

std::size_t Errors::lineOf(Pos pos) const {
  const auto& lines = m_file.lines;
  return static_cast<std::size_t>(std::upper_bound(lines.begin(), lines.end(), pos - m_file.base) -
                                  lines.begin());
}

void Errors::add(Pos pos, std::string text) {
  const std::size_t line = lineOf(pos);
  if (text.starts_with("syntax error")) {
    if (m_syntaxLine == line) return;
    m_syntaxLine = line;
  } else {
    if (m_otherLine == line && m_otherText == text) return;
    m_otherLine = line;
    m_otherText = text;
  }
  m_kept.push_back({pos, std::move(text)});
}

void Errors::moveTo(std::vector<Error>& errors) {
  const auto before = [](const Error& a, const Error& b) { return a.pos < b.pos; };
  const auto shown = m_kept.begin() + static_cast<std::ptrdiff_t>(std::min(kShown, m_kept.size()));
  std::stable_sort(m_kept.begin(), shown, before);
  std::stable_sort(shown, m_kept.end(), before);
  for (const auto& error : m_kept) {
    // The same twice, found at different times.
    const bool repeated =
        !errors.empty() && errors.back().pos == error.pos && errors.back().text == error.text;
    if (!repeated) errors.push_back(error);
  }
  m_kept.clear();
}

}  // namespace gantry::golang
