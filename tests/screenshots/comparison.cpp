// Means of cells, and what they differ by.
#include "tests/screenshots/comparison.h"

#include <QPainter>
#include <algorithm>
#include <array>
#include <vector>

namespace gantry::screenshots {
namespace {

using Mean = std::array<int, 3>;

struct Cells {
  int across = 0;
  std::vector<Mean> means;  // row by row
};

Mean meanOf(const QImage& image, const QRect& cell) {
  Mean sum{};
  for (int y = cell.top(); y <= cell.bottom(); ++y) {
    const auto* line = reinterpret_cast<const QRgb*>(image.constScanLine(y));
    for (int x = cell.left(); x <= cell.right(); ++x) {
      sum[0] += qRed(line[x]);
      sum[1] += qGreen(line[x]);
      sum[2] += qBlue(line[x]);
    }
  }
  for (int& channel : sum) channel /= cell.width() * cell.height();
  return sum;
}

Cells cellsOf(const QImage& picture) {
  const QImage image = picture.convertToFormat(QImage::Format_RGB32);
  Cells cells;
  cells.across = (image.width() + kCell - 1) / kCell;
  for (int y = 0; y < image.height(); y += kCell)
    for (int x = 0; x < image.width(); x += kCell)
      cells.means.push_back(meanOf(image, QRect(x, y, kCell, kCell).intersected(image.rect())));
  return cells;
}

int distance(const Mean& a, const Mean& b) {
  int most = 0;
  for (std::size_t i = 0; i < a.size(); ++i) most = std::max(most, std::abs(a[i] - b[i]));
  return most;
}

}  // namespace

Comparison compare(const QImage& reference, const QImage& actual) {
  Comparison result;
  result.sameSize = reference.size() == actual.size();
  if (!result.sameSize) return result;
  const Cells a = cellsOf(reference);
  const Cells b = cellsOf(actual);
  for (std::size_t i = 0; i < a.means.size(); ++i) {
    const int apart = distance(a.means[i], b.means[i]);
    result.worst = std::max(result.worst, apart);
    result.cells += apart > kLevels ? 1 : 0;
  }
  return result;
}

QImage difference(const QImage& reference, const QImage& actual) {
  QImage image = reference.convertToFormat(QImage::Format_RGB32);
  const Cells a = cellsOf(reference);
  const Cells b = cellsOf(actual);
  QPainter painter(&image);
  painter.fillRect(image.rect(), QColor(128, 128, 128, 170));
  for (std::size_t i = 0; i < a.means.size(); ++i) {
    if (distance(a.means[i], b.means[i]) <= kLevels) continue;
    const int at = static_cast<int>(i);
    painter.fillRect(at % a.across * kCell, at / a.across * kCell, kCell, kCell,
                     QColor(255, 30, 30, 200));
  }
  return image;
}

}  // namespace gantry::screenshots
