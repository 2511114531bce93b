// StageLayout: where everything of a scene stands. A pure function of scene and room.
//
// Distances are pixels at zoom 1. Nothing overlaps and everything lies within `size`, whose
// width is the room's and whose height may be more: then the stage scrolls. Cards lose detail
// before they scroll: Ps go through four levels, queues from numbered glyphs to dots to a count.
// What a card keeps room for does not depend on who happens to wait there, so cards stand still
// while the program runs.
//
// Cost: about 1 us a card, 20 ns a G.
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <cstdint>
#include <optional>
#include <vector>

#include "ui/canvas/stage_scene.h"

namespace gantry::ui {

// A goroutine on the stage. Those of one queue follow each other, the head first.
struct GSpot {
  SceneG g;
  QPointF at;
  double radius = 0;
};

// `+12`: Gs of a queue that are not shown.
struct MoreSpot {
  QRectF rect;
  std::uint64_t count = 0;
};

// How much of a P its card shows.
enum class PLevel : std::uint8_t {
  full,    // M, runnext, the queue as glyphs, all with their names
  medium,  // the queue as dots
  small,   // the queue as a bar
  tiny,    // the same with less air
};

struct PBox {
  PLevel level = PLevel::full;
  QRectF card;
  QRectF m;      // the M's box; empty below medium
  QPointF seat;  // where the G is that the M runs
  double seatRadius = 0;
  QRectF bar;           // busy share; below medium, the queue's length
  QRectF runnextLabel;  // empty below full
  QRectF runnext;
  QRectF ringLabel;
  QRectF ring;
  std::vector<QPointF> empty;  // places of the ring that nobody stands on, as outlines
  double emptyRadius = 0;
};

struct ChanBox {
  QRectF card;
  QRectF buffer;
  // The oldest `textCells` values have a cell with their text, from the right to the left; the
  // rest of the buffer is a strip.
  std::uint32_t textCells = 0;
  double cellWidth = 0;  // with the gap
  QRectF strip;          // empty when all cells have texts

  // The cell of value `i`, 0 the oldest. On the strip it is where the value stands in the buffer.
  [[nodiscard]] QRectF cell(std::uint32_t i, std::uint32_t cap) const;
};

struct SyncBox {
  QRectF card;
  QRectF words;  // "held by", or what the state word says
  QRectF queues[2];
};

struct ThreadsBox {
  QRectF card;
  std::vector<QRectF> chips;  // of the first Ms of the scene
  std::optional<MoreSpot> more;
};

struct TimerSpot {
  QRectF rect;
  QRectF text;
};

struct StageLayout {
  QSizeF size;
  QRectF globalTitle;
  QRectF global;
  QRectF globalHint;  // empty when there is no room for it
  QRectF timersTitle;
  QRectF timers;
  std::vector<TimerSpot> timerSpots;  // of the first timers of the scene
  std::vector<PBox> ps;
  QRectF objectsTitle;
  std::vector<ChanBox> chans;
  std::vector<SyncBox> syncs;
  QRectF parked;  // empty when nobody is
  ThreadsBox threads;
  QRectF ending;
  QRectF legend;

  std::vector<GSpot> gs;
  std::vector<MoreSpot> mores;
};

// `room` is the viewport at zoom 1. Narrower than kNarrowest is laid out at that width.
inline constexpr double kNarrowestStage = 420;
[[nodiscard]] StageLayout stageLayout(const StageScene& scene, QSizeF room);

}  // namespace gantry::ui
