// How many goroutines ran, along the events of a run: the hill in the scrub bar.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/event/event_log.h"

namespace gantry::ui {

// The mean number of goroutines in state running over each of at most `buckets` equal parts of
// the first `events` events. No fold: it counts starts and stops. About 1 ns an event.
[[nodiscard]] std::vector<float> runningAlong(const EventLog& log, std::uint64_t events,
                                              std::size_t buckets);

}  // namespace gantry::ui
