// The best way to match is looked for from every place where the first letter occurs.
#include "ui/state/fuzzy.h"

#include <algorithm>

namespace gantry::ui {
namespace {

constexpr int kLetter = 4;
constexpr int kAfterLast = 6;  // follows the letter matched before
constexpr int kWordBegins = 8;

std::optional<int> scoreFrom(const QString& letters, const QString& text, qsizetype start) {
  int score = 0;
  qsizetype at = start;
  for (qsizetype i = 0; i < letters.size(); ++i) {
    const qsizetype found = text.indexOf(letters[i], at);
    if (found < 0) return std::nullopt;
    score += kLetter;
    if (i > 0 && found == at) score += kAfterLast;
    if (found == 0 || !text[found - 1].isLetterOrNumber()) score += kWordBegins;
    at = found + 1;
  }
  return score;
}

}  // namespace

std::optional<int> fuzzyScore(const QString& typed, const QString& text) {
  const QString letters = typed.toLower().remove(QLatin1Char(' '));
  const QString lower = text.toLower();
  if (letters.isEmpty()) return 0;
  std::optional<int> best;
  for (qsizetype at = lower.indexOf(letters[0]); at >= 0; at = lower.indexOf(letters[0], at + 1)) {
    const std::optional<int> score = scoreFrom(letters, lower, at);
    if (!score) break;  // from later on it does not fit either
    best = std::max(best.value_or(*score), *score);
  }
  if (best) *best -= static_cast<int>(std::min<qsizetype>(text.size(), 60)) / 6;
  return best;
}

}  // namespace gantry::ui
