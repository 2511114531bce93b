// Whether a picture of the window looks as it did.
//
// Letters may be drawn a little differently by another version of the font library; a label that is
// gone, cut off or moved must be found. So cells of 4x4 pixels are compared by their mean colours,
// which hardly change with the edges of letters, and a few cells may differ.
#pragma once

#include <QImage>

namespace gantry::screenshots {

inline constexpr int kCell = 4;       // pixels
inline constexpr int kLevels = 24;    // of 255, by which the means of a cell may differ
inline constexpr int kMostCells = 8;  // that may differ by more

struct Comparison {
  bool sameSize = false;
  int cells = 0;  // that differ by more than kLevels
  int worst = 0;  // the largest difference of a cell

  [[nodiscard]] bool same() const { return sameSize && cells <= kMostCells; }
};

[[nodiscard]] Comparison compare(const QImage& reference, const QImage& actual);

// The reference, faint, with the cells that differ in red. Of pictures of one size.
[[nodiscard]] QImage difference(const QImage& reference, const QImage& actual);

}  // namespace gantry::screenshots
