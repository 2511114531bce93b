// Queues of goroutines: in a grid, in a row.
#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "ui/canvas/stage_layout_parts.h"
#include "ui/canvas/stage_style.h"
#include "ui/i18n/quantity.h"

namespace gantry::ui::stage {

namespace {

struct Size {
  double pitch;
  double radius;
};
// From numbered glyphs to dots.
constexpr std::array kSizes{Size{40, 13},  Size{34, 12}, Size{28, 9.5}, Size{19, 6.5},
                            Size{15, 5.2}, Size{11, 4},  Size{8, 3},    Size{6, 2.2}};

// Glyphs are not made larger for fewer than these: queues that are nearly empty look alike.
constexpr std::size_t kFewest = 8;

QString moreText(std::uint64_t count) { return QLatin1Char('+') + countText(count); }

double moreWidth(std::uint64_t count) {
  return textWidth(stageFonts().monoSmall, moreText(count)) + 4;
}

Grid gridOf(QSizeF area, Size size) {
  Grid grid;
  grid.radius = size.radius;
  grid.columns = static_cast<std::size_t>(std::max(1.0, std::floor(area.width() / size.pitch)));
  grid.rows = static_cast<std::size_t>(std::max(1.0, std::floor(area.height() / size.pitch)));
  // Glyphs stand in columns over the whole width; dots stay together.
  grid.pitchX =
      size.radius > kDotRadius ? area.width() / static_cast<double>(grid.columns) : size.pitch;
  grid.pitchY = size.pitch;
  return grid;
}

}  // namespace

// Whole pixels: all glyphs are equally sharp.
QPointF Grid::at(const QRectF& area, std::size_t place) const {
  const std::size_t above = place / columns;
  const auto column = static_cast<double>(place % columns);
  const auto row = static_cast<double>(above);
  return {std::round(area.left() + (column + 0.5) * pitchX),
          std::round(area.top() + (row + 0.5) * pitchY)};
}

Grid fitGrid(QSizeF area, std::size_t count, double largest) {
  const auto fit = [&](std::size_t places, bool numbered) -> std::optional<Grid> {
    for (const Size& size : kSizes) {
      if (size.radius > largest || size.pitch > area.height() + 0.5) continue;
      const Grid grid = gridOf(area, size);
      if ((size.radius > kDotRadius) == numbered && grid.places() >= places) return grid;
    }
    return std::nullopt;
  };
  if (const auto grid = fit(std::max(count, kFewest), true)) return *grid;
  if (const auto grid = fit(count, true)) return *grid;
  return fit(count, false).value_or(gridOf(area, kSizes.back()));
}

void placeGrid(StageLayout& layout, const SceneQueue& queue, const QRectF& area, const Grid& grid) {
  std::size_t fit = std::min(grid.places(), queue.gs.size());
  if (fit < queue.total) {
    const double width = moreWidth(queue.total);
    const auto covered = static_cast<std::size_t>(std::ceil(width / grid.pitchX));
    const auto rows = static_cast<std::size_t>(std::ceil(12 / grid.pitchY));
    const std::size_t cut = std::min(grid.places(), covered + (rows - 1) * grid.columns);
    fit = std::min(fit, grid.places() - cut);
    const double bottom = area.top() + static_cast<double>(grid.rows) * grid.pitchY;
    layout.mores.push_back(
        {QRectF(area.right() - width, bottom - 13, width, 13), queue.total - fit});
  }
  for (std::size_t i = 0; i < fit; ++i)
    layout.gs.push_back({queue.gs[i], grid.at(area, i), grid.radius});
}

void placeRow(StageLayout& layout, const SceneQueue& queue, const QRectF& area, Head head,
              double radius) {
  if (queue.total == 0) return;
  const double reach = radius + kRingRoom;
  const double wide = 2 * reach + 2;
  const double tight = radius * 1.95;  // a number still shows beside the glyph before it
  const auto room = [&](double width, double pitch) {
    return width < 2 * reach ? std::size_t{0}
                             : 1 + static_cast<std::size_t>((width - 2 * reach) / pitch);
  };
  std::size_t fit = std::min(queue.gs.size(), room(area.width(), tight));
  double width = area.width();
  if (fit < queue.total) {
    width -= moreWidth(queue.total) + 2;
    fit = std::min(queue.gs.size(), room(width, tight));
  }
  double pitch = wide;
  if (fit > 1) pitch = std::min(wide, (width - 2 * reach) / static_cast<double>(fit - 1));
  const double sign = head == Head::left ? 1 : -1;
  const double start = head == Head::left ? area.left() + reach : area.right() - reach;
  const double y = std::round(area.center().y());
  for (std::size_t i = 0; i < fit; ++i) {
    const double x = std::round(start + sign * static_cast<double>(i) * pitch);
    layout.gs.push_back({queue.gs[i], QPointF(x, y), radius});
  }
  if (fit == queue.total) return;
  const double chip = moreWidth(queue.total - fit);
  const double used = fit == 0 ? 0 : 2 * reach + static_cast<double>(fit - 1) * pitch + 2;
  const double left = head == Head::left ? area.left() + used : area.right() - used - chip;
  layout.mores.push_back({QRectF(left, y - 7, chip, 14), queue.total - fit});
}

}  // namespace gantry::ui::stage
