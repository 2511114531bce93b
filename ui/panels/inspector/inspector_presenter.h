// What the inspector says of a G, M, P, channel or lock: its state, facts, and its last events.
#pragma once

#include <QString>
#include <cstdint>
#include <vector>

#include "engine/world/cursor.h"
#include "ui/canvas/stage_scene.h"
#include "ui/i18n/happening.h"
#include "ui/session/run.h"
#include "ui/session/timeline.h"

namespace gantry::ui {

struct Fact {
  QString name;
  QString value;
};

struct PastEvent {
  std::uint64_t position = 0;  // just after it
  TimeNs time = 0;
  QString kind;
  QString words;
  Tone tone = Tone::plain;
};

struct Inspection {
  QString title;  // `G7 worker`; empty when there is nothing to be said
  QString state;
  Tone tone = Tone::plain;
  std::vector<Fact> facts;
  // Of a G: how much of its life it ran, was ready, waited. They add up to 1, or are all 0.
  double ran = 0;
  double ready = 0;
  double waited = 0;
  std::vector<PastEvent> past;  // the newest first
};

// `cursor` is one of the run's own, moved as needed; the facts are those at its `position`. The
// past is looked for among the last few thousand events: at most about 1 ms. Without the timeline
// the shares of a G's life count from the start of the run.
[[nodiscard]] Inspection inspect(const Run& run, Cursor& cursor, std::uint64_t position,
                                 const StageTarget& target, const Timeline* timeline = nullptr);

}  // namespace gantry::ui
