// The stage from top to bottom: global queue and timers, Ps, objects, ending, legend.
#include "ui/canvas/stage_layout.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/canvas/stage_layout_parts.h"
#include "ui/canvas/stage_style.h"
#include "ui/canvas/stage_words.h"

namespace gantry::ui {

namespace {

using namespace stage;  // NOLINT: the stage's own distances

constexpr double kHighRoom = 760;

// What is above the Ps, and how air and cards shrink in a low room.
struct Measures {
  explicit Measures(QSizeF room)
      : margin(room.width() < 760 ? 16 : 20),
        gap(room.height() < kHighRoom ? 10 : 16),
        objectHeight(room.height() < kHighRoom ? 74 : 86) {}
  double margin;
  double gap;
  double objectHeight;
};

constexpr double kTop = 12;
constexpr double kTimerPitch = 92;
constexpr double kHighCard = 108;  // of an object, where there is room
constexpr double kGaps = 3;        // around Ps, objects and what follows
constexpr double kMostAir = 14;
constexpr double kProcsShare = 0.5;  // of what is between the queues and the legend

void placeGlobal(StageLayout& layout, const StageScene& scene) {
  const double air = (kQueueCard - kGlyphPitch) / 2;
  const QRectF inner = layout.global.adjusted(8, air, -8, -air);
  const double hint = textWidth(stageFonts().label, globalHintText());
  const double glyphs = static_cast<double>(scene.global.total) * kGlyphPitch;
  if (glyphs + hint + 16 <= inner.width()) {
    layout.globalHint = QRectF(inner.right() - hint - 4, inner.top(), hint + 4, inner.height());
    placeGrid(layout, scene.global, inner, fitGrid(inner.size(), scene.global.total, kGlyph));
    return;
  }
  // The next ones to be taken as glyphs, then the mass of the others as dots.
  const Grid headGrid{kGlyphPitch, inner.height(), kGlyph,
                      static_cast<std::size_t>(inner.width() * 0.5 / kGlyphPitch), 1};
  const std::size_t cut = std::min(headGrid.places(), scene.global.gs.size());
  const auto middle = scene.global.gs.begin() + static_cast<std::ptrdiff_t>(cut);
  const SceneQueue head{{scene.global.gs.begin(), middle}, cut};
  const SceneQueue rest{{middle, scene.global.gs.end()}, scene.global.total - cut};
  placeGrid(layout, head, inner, headGrid);
  const double left = inner.left() + static_cast<double>(cut) * kGlyphPitch + 6;
  const QRectF restArea(left, inner.top(), inner.right() - left, inner.height());
  placeGrid(layout, rest, restArea, fitGrid(restArea.size(), rest.gs.size(), kGlyph));
}

void placeTimers(StageLayout& layout, const StageScene& scene) {
  const QRectF inner = layout.timers.adjusted(6, 0, -6, 0);
  auto fit = static_cast<std::size_t>(inner.width() / kTimerPitch);
  fit = std::min(std::max<std::size_t>(fit, 1), scene.timers.size());
  const double pitch = std::min(inner.width() / static_cast<double>(std::max<std::size_t>(fit, 1)),
                                kTimerPitch + 20);
  const bool cut = fit < scene.timersTotal;
  for (std::size_t i = 0; i < fit; ++i) {
    // The last one gives its place to the number of those that are not shown.
    const QRectF rect(inner.left() + static_cast<double>(i) * pitch, inner.top(), pitch,
                      inner.height());
    if (cut && i + 1 == fit && fit > 1) {
      layout.mores.push_back({rect.adjusted(8, rect.height() / 2 - 7, 0, -rect.height() / 2 + 7),
                              scene.timersTotal - i});
      break;
    }
    const QPointF glyph(rect.left() + 20, rect.center().y());
    layout.timerSpots.push_back({rect, rect.adjusted(42, 0, 0, 0)});
    if (const auto& sleeper = scene.timers[i].sleeper) layout.gs.push_back({*sleeper, glyph, 13});
  }
}

double placeQueues(StageLayout& layout, const StageScene& scene, const Measures& measures,
                   double width) {
  const double left = measures.margin;
  const double inner = width - 2 * measures.margin;
  const double globalWidth = std::floor((inner - 16) * 0.62);
  const double cardTop = kTop + kTitle;
  layout.globalTitle = QRectF(left, kTop, globalWidth, kTitle);
  layout.global = QRectF(left, cardTop, globalWidth, kQueueCard);
  layout.timersTitle = QRectF(left + globalWidth + 16, kTop, inner - globalWidth - 16, kTitle);
  layout.timers =
      QRectF(layout.timersTitle.left(), cardTop, layout.timersTitle.width(), kQueueCard);
  placeGlobal(layout, scene);
  placeTimers(layout, scene);
  return layout.global.bottom();
}

// How the room between the queues and the legend is shared.
struct Plan {
  ProcGrid procs;
  Packing packing = Packing::loose;
  double cardHeight = 0;  // of an object
  double objectsHeight = 0;
  double air = 0;  // more between the rows
};

// What is left over makes the objects' cards higher, then the rows stand further apart.
void spread(Plan& plan, const StageScene& scene, QSizeF room) {
  double left = room.height() - plan.procs.height() - plan.objectsHeight;
  if (left <= 0 || plan.objectsHeight == 0) return;
  const double rows = std::floor(plan.objectsHeight / plan.cardHeight);
  plan.cardHeight += std::min(left / rows, std::max(0.0, kHighCard - plan.cardHeight));
  StageLayout scratch;
  const double before = std::exchange(
      plan.objectsHeight,
      placeObjects(scratch, scene, QRectF(0, 0, room.width(), 0), plan.cardHeight, plan.packing));
  left -= plan.objectsHeight - before;
  plan.air = std::min(left / kGaps, kMostAir);
}

Plan planOf(const StageScene& scene, QSizeF room, double cardHeight) {
  Plan plan;
  struct Try {
    Packing packing;
    double cardHeight;
  };
  for (const Try& one : {Try{Packing::loose, cardHeight}, Try{Packing::tight, cardHeight},
                         Try{Packing::tight, kLowCard}}) {
    StageLayout scratch;
    plan.packing = one.packing;
    plan.cardHeight = one.cardHeight;
    plan.objectsHeight =
        placeObjects(scratch, scene, QRectF(0, 0, room.width(), 0), plan.cardHeight, plan.packing);
    const double rest = room.height() - plan.objectsHeight;
    // Many objects make the stage scroll; they do not take the Ps' detail.
    const double kept = std::max(rest, room.height() * kProcsShare);
    plan.procs = fitProcs(scene.ps.size(), room.width(), kept, rest);
    const bool good = plan.procs.good || one.packing == Packing::tight;
    if (plan.procs.height() <= rest && good) break;
  }
  spread(plan, scene, room);
  return plan;
}

}  // namespace

StageLayout stageLayout(const StageScene& scene, QSizeF room) {
  const double width = std::max(room.width(), kNarrowestStage);
  const Measures measures(room);
  StageLayout layout;
  if (scene.ps.empty()) {
    layout.size = QSizeF(width, room.height());
    return layout;
  }
  const double left = measures.margin;
  const double inner = width - 2 * measures.margin;
  double y = placeQueues(layout, scene, measures, width) + measures.gap;

  const bool ended = scene.ending.has_value();
  const bool titled = !scene.chans.empty() || !scene.syncs.empty();
  const double below = measures.gap + (titled ? kTitle : 0) + (ended ? kEnding : 0) + kLegend + 6;
  const QSizeF rest(inner, room.height() - y - below);
  // Where there is room enough nothing moves when the ending comes.
  Plan plan = planOf(scene, rest - QSizeF(0, ended ? 0 : kEnding), measures.objectHeight);
  if (!ended && !plan.procs.whole) plan = planOf(scene, rest, measures.objectHeight);
  y += plan.air;
  placeProcs(layout, scene, QPointF(left, y), plan.procs);
  y += plan.procs.height();

  if (plan.objectsHeight > 0) {
    y += measures.gap + plan.air;
    if (titled) {
      layout.objectsTitle = QRectF(left, y, inner, kTitle);
      y += kTitle;
    }
    y = placeObjects(layout, scene, QRectF(left, y, inner, 0), plan.cardHeight, plan.packing);
  }
  if (ended) {
    layout.ending = QRectF(left, y + 8, inner, kEnding - 8);
    y += kEnding;
  }
  const double bottom = std::max(y + kLegend + 6, room.height());
  layout.legend = QRectF(left, bottom - kLegend - 4, inner, kLegend);
  layout.size = QSizeF(width, bottom);
  return layout;
}

}  // namespace gantry::ui
