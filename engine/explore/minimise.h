// minimise: the same failure with as few preemptions as can be found.
//
// Delta debugging over the picks that are not 0 (Zeller and Hildebrandt, 2002), then a search of
// all schedules with fewer preemptions still, as far as `budget` executions go.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/explore/explorer.h"

namespace gantry {

struct Minimised {
  Failure failure;  // of the shorter schedule
  std::string schedule;
  std::vector<std::uint32_t> picks;
  std::uint32_t before = 0;  // preemptions
  std::uint32_t after = 0;
  std::uint64_t executions = 0;
};

// Outcome::ok or limit in `failure`: the picks do not fail, and nothing was done.
Minimised minimise(Program& program, const Setup& setup, const std::vector<std::uint32_t>& picks,
                   std::uint64_t budget = 20'000);

}  // namespace gantry
