// A place in a run: an event, a virtual time, or a share of the events.
#pragma once

#include <cstdint>
#include <variant>

#include "engine/base/ids.h"
#include "ui/session/run.h"

namespace gantry::ui {

struct AtEvent {
  std::uint64_t position = 0;
};
struct AtTime {
  TimeNs time = 0;
};
struct AtShare {
  std::uint64_t perMillion = 0;
};
using Position = std::variant<AtEvent, AtTime, AtShare>;

// The position of that place in a run, clamped to it. Costs at most one seek.
[[nodiscard]] std::uint64_t positionIn(const Run& run, const Position& place);

}  // namespace gantry::ui
