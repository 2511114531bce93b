// The cards of the Ps, at four levels of detail.
#include <algorithm>
#include <array>
#include <cmath>

#include "ui/canvas/stage_layout_parts.h"
#include "ui/canvas/stage_style.h"

namespace gantry::ui::stage {

namespace {

struct LevelSize {
  PLevel level;
  double minWidth;
  double minHeight;
  double goodHeight;  // when the stage has to scroll anyway
  double height;      // when there is room
  double gap;
};
constexpr std::array kLevels{
    LevelSize{PLevel::full, 128, 212, 256, 440, 12},
    LevelSize{PLevel::medium, 100, 118, 128, 150, 10},
    LevelSize{PLevel::small, 72, 64, 66, 76, 8},
    LevelSize{PLevel::tiny, 46, 44, 44, 46, 6},
};
// A card as wide as this has the queue beside the M and not below it.
constexpr double kWide = 380;
constexpr double kWideHeight = 380;
// A card as high as this has all that a card shows; in a higher one the M takes half of what is
// more.
constexpr double kWholeHeight = 352;
constexpr double kWholeWide = 236;

ProcGrid gridAt(const LevelSize& size, std::size_t count, double width) {
  ProcGrid grid;
  grid.level = size.level;
  grid.gap = size.gap;
  if (size.level == PLevel::full && width >= 800) grid.gap = 18;
  const auto most = static_cast<std::size_t>(
      std::max(1.0, std::floor((width + grid.gap) / (size.minWidth + grid.gap))));
  // As few rows as fit, and rows that are equally full.
  grid.rows = (count + most - 1) / most;
  grid.columns = (count + grid.rows - 1) / grid.rows;
  const auto columns = static_cast<double>(grid.columns);
  grid.cardWidth = (width - (columns - 1) * grid.gap) / columns;
  grid.cardHeight = size.minHeight;
  return grid;
}

void placeRunning(StageLayout& layout, const SceneP& p, PBox& box, QPointF at, double radius) {
  box.seat = at;
  box.seatRadius = radius;
  if (p.m && p.m->g) layout.gs.push_back({*p.m->g, at, radius});
}

void placeRunnext(StageLayout& layout, const SceneP& p, const PBox& box, double radius) {
  if (p.runnext) layout.gs.push_back({*p.runnext, box.runnext.center(), radius});
}

void placeRing(StageLayout& layout, const SceneP& p, PBox& box, double largest) {
  const Grid grid = fitGrid(box.ring.size(), p.ring.gs.size(), largest);
  placeGrid(layout, p.ring, box.ring, grid);
  if (grid.radius <= kDotRadius) return;
  box.emptyRadius = grid.radius;
  for (std::size_t place = p.ring.gs.size(); place < std::min<std::size_t>(grid.places(), P::kRing);
       ++place)
    box.empty.push_back(grid.at(box.ring, place));
}

void placeFull(StageLayout& layout, const SceneP& p, PBox& box) {
  const QRectF& c = box.card;
  const double pad = c.width() >= 180 ? 14 : 10;
  // Below, the queue would have to show its Gs smaller than a lower card does.
  const bool roomy = c.height() >= 330;
  const bool wide = c.width() >= kWide;
  const double top = c.top() + (roomy ? 42 : 34);
  const QRectF inner(c.left() + pad, top, c.width() - 2 * pad, c.bottom() - 10 - top);

  const double more = std::max(0.0, c.height() - kWholeHeight) / 2;
  const double mHeight = wide ? inner.height() - 46 : roomy ? 92 + more : 74;
  const double widest = 240 + std::clamp(mHeight - 180, 0.0, 60.0);
  const double mWidth = wide ? std::min(inner.width() * 0.38, widest) : inner.width();
  box.m = QRectF(inner.left(), inner.top(), mWidth, mHeight);
  const double radius = mHeight >= 130  ? std::min(28 + (mHeight - 130) / 8, 42.0)
                        : mHeight >= 90 ? 22 + (mHeight - 90) / 8
                                        : 17;
  box.bar = QRectF(box.m.left() + 12, box.m.bottom() - 8, box.m.width() - 24, 4);
  const double gTop = box.m.top() + 22;
  placeRunning(layout, p, box, QPointF(box.m.center().x(), (gTop + box.bar.top()) / 2), radius);

  const double nextHeight = roomy || wide ? 38 : 34;
  const double nextTop = box.m.bottom() + (roomy ? 10 : 6);
  box.runnext = QRectF(box.m.right() - 44, nextTop, 44, nextHeight);
  box.runnextLabel =
      QRectF(inner.left() + 2, nextTop, box.runnext.left() - inner.left() - 6, nextHeight);
  placeRunnext(layout, p, box, 12);

  if (wide) {
    const double left = box.m.right() + 18;
    box.ringLabel = QRectF(left, inner.top() - 2, inner.right() - left, 18);
  } else {
    box.ringLabel =
        QRectF(inner.left() + 2, box.runnext.bottom() + (roomy ? 10 : 4), inner.width() - 4, 18);
  }
  const double ringTop = box.ringLabel.bottom() + (roomy || wide ? 6 : 2);
  box.ring = QRectF(box.ringLabel.left(), ringTop, box.ringLabel.width(), c.bottom() - 8 - ringTop);
  placeRing(layout, p, box, kGlyph);
}

void placeMedium(StageLayout& layout, const SceneP& p, PBox& box) {
  const QRectF inner = box.card.adjusted(8, 28, -8, -8);
  box.m = QRectF(inner.left(), inner.top(), inner.width() - 42, 38);
  box.bar = QRectF();
  placeRunning(layout, p, box, box.m.center(), 13);
  box.runnext = QRectF(inner.right() - 36, inner.top(), 36, 38);
  placeRunnext(layout, p, box, 11);
  box.ringLabel = QRectF(inner.left() + 1, box.m.bottom() + 3, inner.width() - 2, 14);
  const double top = box.ringLabel.bottom() + 1;
  box.ring = QRectF(inner.left() + 1, top, inner.width() - 2, inner.bottom() - top);
  placeRing(layout, p, box, 9.5);
}

// The queue is a bar; its Gs have no places of their own.
void placeSmall(StageLayout& layout, const SceneP& p, PBox& box) {
  const QRectF& c = box.card;
  const bool tiny = box.level == PLevel::tiny;
  const double pad = tiny ? 5 : 8;
  const double radius = tiny ? 7.2 : 12;
  const double nextRadius = tiny ? 5 : 8.5;
  box.ringLabel = QRectF(c.left() + pad, c.top() + (tiny ? 2 : 4), c.width() - 2 * pad, 14);
  box.bar = QRectF(c.left() + pad, c.bottom() - (tiny ? 6 : 9), c.width() - 2 * pad, tiny ? 3 : 4);
  const double middle = (box.ringLabel.bottom() + box.bar.top()) / 2;
  const double reach = radius + kRingRoom;
  placeRunning(layout, p, box, QPointF(c.left() + pad + reach, middle), radius);
  const double nextReach = tiny ? nextRadius : nextRadius + kRingRoom;
  box.runnext =
      QRectF(c.right() - pad - 2 * nextReach, middle - nextReach, 2 * nextReach, 2 * nextReach);
  placeRunnext(layout, p, box, nextRadius);
  box.ring = box.bar;
}

}  // namespace

ProcGrid fitProcs(std::size_t count, double width, double least, double height) {
  ProcGrid grid;
  for (const LevelSize& size : kLevels) {
    grid = gridAt(size, count, width);
    if (grid.height() > least && size.level != PLevel::tiny) continue;
    const bool wide = size.level == PLevel::full && grid.cardWidth >= kWide;
    if (grid.height() > height) {
      grid.cardHeight = size.goodHeight;
    } else {
      const double rows = static_cast<double>(grid.rows);
      grid.cardHeight = (height - (rows - 1) * grid.gap) / rows;
    }
    grid.good = wide || grid.cardHeight >= size.goodHeight;
    grid.whole = grid.cardHeight >= (wide ? kWholeWide : kWholeHeight);
    grid.cardHeight = std::min(grid.cardHeight, wide ? kWideHeight : size.height);
    break;
  }
  return grid;
}

void placeProcs(StageLayout& layout, const StageScene& scene, QPointF topLeft,
                const ProcGrid& grid) {
  for (std::size_t i = 0; i < scene.ps.size(); ++i) {
    const std::size_t above = i / grid.columns;
    const auto column = static_cast<double>(i % grid.columns);
    const auto row = static_cast<double>(above);
    PBox& box = layout.ps.emplace_back();
    box.level = grid.level;
    box.card =
        QRectF(topLeft.x() + column * (grid.cardWidth + grid.gap),
               topLeft.y() + row * (grid.cardHeight + grid.gap), grid.cardWidth, grid.cardHeight);
    switch (grid.level) {
      case PLevel::full:
        placeFull(layout, scene.ps[i], box);
        break;
      case PLevel::medium:
        placeMedium(layout, scene.ps[i], box);
        break;
      case PLevel::small:
      case PLevel::tiny:
        placeSmall(layout, scene.ps[i], box);
        break;
    }
  }
}

}  // namespace gantry::ui::stage
