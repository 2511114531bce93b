// The variables of a recorded program's goroutines at a place: `gantry show --vars`.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/cli/json.h"
#include "engine/program/variables.h"
#include "engine/trace/recording.h"
#include "engine/world/world.h"

namespace gantry::cli {

struct GoroutineVariables {
  std::uint32_t goid = 0;
  std::vector<FrameVariables> frames;  // the innermost first
};

// Of all that are alive in `world`, which stands at `position`. Runs the program again up to there.
// Throws Stop when it cannot be run: the recording is an execution trace, or has no sources.
std::vector<GoroutineVariables> variablesAt(const Recording& recording, const World& world,
                                            std::uint64_t position);

Json variablesJson(const std::vector<GoroutineVariables>& all);
std::string variablesText(const std::vector<GoroutineVariables>& all);

}  // namespace gantry::cli
