// The part of `gantry explain` that says where the time of a run went, in words and as JSON.
#pragma once

#include <optional>
#include <string>

#include "app/cli/json.h"
#include "engine/analysis/time_use.h"

namespace gantry::cli {

// The same run on one P: its virtual time.
struct OnOneP {
  TimeNs total = 0;
};

std::string timeText(const TimeUse& use, std::uint32_t procs, const std::optional<OnOneP>& alone,
                     Language language);
Json timeJson(const TimeUse& use, std::uint32_t procs, const std::optional<OnOneP>& alone);

}  // namespace gantry::cli
