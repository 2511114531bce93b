// The parts of the stage's layout: each places one kind of card. Only stage_layout*.cpp use it.
#pragma once

#include <QRectF>
#include <cstddef>
#include <cstdint>

#include "ui/canvas/stage_layout.h"

namespace gantry::ui::stage {

// Goroutines in rows, as large as they fit.
struct Grid {
  double pitchX = 0;
  double pitchY = 0;
  double radius = 0;
  std::size_t columns = 0;
  std::size_t rows = 0;
  [[nodiscard]] std::size_t places() const { return columns * rows; }
  [[nodiscard]] QPointF at(const QRectF& area, std::size_t place) const;
};

// The largest grid in which `count` fit; the smallest there is when they do not. Glyphs with a
// number up to `largest` in radius.
[[nodiscard]] Grid fitGrid(QSizeF area, std::size_t count, double largest);

// Places a queue in a grid, and a `+n` over its last places when it does not fit.
void placeGrid(StageLayout& layout, const SceneQueue& queue, const QRectF& area, const Grid& grid);

// Which end of a row the head of a queue stands at.
enum class Head : std::uint8_t { left, right };

// Places a queue in a row: side by side, then overlapping, then with a `+n` at the tail.
void placeRow(StageLayout& layout, const SceneQueue& queue, const QRectF& area, Head head,
              double radius);

// How the Ps' cards are arranged.
struct ProcGrid {
  PLevel level = PLevel::full;
  std::size_t columns = 1;
  std::size_t rows = 1;
  double cardWidth = 0;
  double cardHeight = 0;
  double gap = 0;
  bool good = false;   // the cards have the height that they should have
  bool whole = false;  // and at least that at which there is nothing more to show
  [[nodiscard]] double height() const {
    const auto n = static_cast<double>(rows);
    return n * cardHeight + (n - 1) * gap;
  }
};
// With as much detail as fits into `least`, then as high as `height` allows; that is less than
// `least` when the stage has to scroll. There must be at least one P.
[[nodiscard]] ProcGrid fitProcs(std::size_t count, double width, double least, double height);
void placeProcs(StageLayout& layout, const StageScene& scene, QPointF topLeft,
                const ProcGrid& grid);

// How cards share a row: as wide as they like to be, or narrower to be more.
enum class Packing : std::uint8_t { loose, tight };

// Channels, locks, parked Gs and Ms flow in rows that fill the width. Returns the bottom.
double placeObjects(StageLayout& layout, const StageScene& scene, const QRectF& room,
                    double cardHeight, Packing packing);

}  // namespace gantry::ui::stage
