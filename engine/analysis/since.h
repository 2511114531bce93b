// Since when goroutines that can never be woken cannot.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "engine/analysis/history.h"

namespace gantry {

// By slot: the number of events after which nobody could wake it any more, as stuckGoroutines says
// of that moment. `slots` are stuck at the end. Nobody comes back from that, so each is found by
// halving: some log2(events) moments of `again`, each for a fold up to there and a look at all
// memory. Empty when `again` cannot tell, or the run is longer than kMostEvents.
using Since = std::map<std::uint32_t, std::uint64_t>;
inline constexpr std::uint64_t kMostEvents = 1'000'000;
[[nodiscard]] Since stuckSince(const History& history, const Keyframes& keyframes,
                               const Again& again, const std::vector<std::uint32_t>& slots);

}  // namespace gantry
