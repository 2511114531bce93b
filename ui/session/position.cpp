// Events count, shares multiply, times are looked up.
#include "ui/session/position.h"

#include <algorithm>

namespace gantry::ui {

std::uint64_t positionIn(const Run& run, const Position& place) {
  if (const auto* event = std::get_if<AtEvent>(&place))
    return std::min(event->position, run.size());
  if (const auto* share = std::get_if<AtShare>(&place))
    return std::min(run.size() * share->perMillion / 1'000'000, run.size());
  Cursor cursor(run.recording.events, run.keyframes);
  cursor.seekTime(std::get<AtTime>(place).time);
  return cursor.position();
}

}  // namespace gantry::ui
