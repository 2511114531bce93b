// Fuzzy search: how well what somebody types fits a text of which it leaves letters out.
#pragma once

#include <QString>
#include <optional>

namespace gantry::ui {

// Nothing when the letters of `typed` (spaces aside) do not occur in `text` in that order. Larger
// is better: letters that follow each other, or begin words, count more, and short texts are
// better than long ones. Case does not count.
[[nodiscard]] std::optional<int> fuzzyScore(const QString& typed, const QString& text);

}  // namespace gantry::ui
